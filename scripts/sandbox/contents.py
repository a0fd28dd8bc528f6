"""Media types and headers of a request or a response."""

from dataclasses import dataclass
from typing import Any

from scripts.document import Document, join_pointer
from scripts.schemas.view import Schema, SchemaView


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """What stands under one media type.

    Attributes:
        media_type: In lower case, without parameters; perhaps a range such as `text/*`.
        declared: As the document writes it.
        examples: Its examples by name; the single `example` has an empty one.
        encoding: The Encoding Object of each property that has one.
    """

    media_type: str
    declared: str
    schema: Schema
    examples: dict[str, Any]
    encoding: dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True, eq=False)
class Header:
    """A header that a response declares."""

    name: str
    schema: Schema
    examples: dict[str, Any]


def read_contents(view: SchemaView, owner: dict[str, Any], pointer: str) -> tuple[Content, ...]:
    """The contents of a request body, response or parameter at the pointer."""
    contents = owner.get("content")
    if not isinstance(contents, dict):
        return ()
    at = join_pointer(pointer, "content")
    return tuple(
        Content(
            name_media_type(media_type),
            media_type,
            view.select(join_pointer(at, media_type, "schema")),
            _read_examples(view, node),
            node.get("encoding") or {},
        )
        for media_type, node in contents.items()
        if isinstance(node, dict)
    )


def read_headers(
    document: Document, view: SchemaView, response: dict[str, Any], pointer: str
) -> tuple[Header, ...]:
    """The headers of a response at the pointer."""
    found = []
    declared = response.get("headers")
    for name, node in declared.items() if isinstance(declared, dict) else ():
        try:
            header, at = document.dereference(node, join_pointer(pointer, "headers", name))
        except LookupError:
            continue
        if isinstance(header, dict):
            contents = read_contents(view, header, at)
            schema = contents[0].schema if contents else view.select(f"{at}/schema")
            found.append(Header(name, schema, _read_examples(view, header)))
    return tuple(found)


def name_media_type(text: str) -> str:
    """The media type in lower case, without its parameters."""
    return text.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether the media type's syntax is JSON (RFC 6839, section 3.1)."""
    return media_type in ("application/json", "text/json") or media_type.endswith("+json")


def _read_examples(view: SchemaView, node: dict[str, Any]) -> dict[str, Any]:
    """The examples of a Media Type or Header Object, by name, references followed."""
    found = {"": node["example"]} if "example" in node else {}
    named = node.get("examples")
    for name, example in named.items() if isinstance(named, dict) else ():
        reference = example.get("$ref") if isinstance(example, dict) else None
        target = view.follow(reference) if isinstance(reference, str) else example
        if isinstance(target, dict) and "value" in target:
            found[name] = target["value"]
    return found
