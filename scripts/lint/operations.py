"""What a reader expects of every operation."""

import re
from collections.abc import Iterator
from typing import Any

from scripts.document import Kind, join_pointer
from scripts.document.references import split_reference
from scripts.lint.index import Index, find_list, find_map, find_text
from scripts.lint.rule import Fault

_SUCCESS = re.compile(r"2(\d\d|XX)")
_ERROR = re.compile(r"[45](\d\d|XX)|default")
_JSON = re.compile(r"application/json|[^;]+\+json")


def find_missing_ids(index: Index) -> Iterator[Fault]:
    """Operations without an operationId."""
    for path, method, node in index.list_callable():
        if not find_text(node.data, "operationId"):
            yield Fault(node.pointer, f"{method.upper()} {path} has no operationId; give it one")


def find_missing_summaries(index: Index) -> Iterator[Fault]:
    """Operations without a summary."""
    for path, method, node in index.list_callable():
        if not find_text(node.data, "summary"):
            message = f"{method.upper()} {path} has no summary; say in a few words what it does"
            yield Fault(node.pointer, message)


def find_duplicate_ids(index: Index) -> Iterator[Fault]:
    """Operation ids that another operation already has."""
    first: dict[str, str] = {}
    for node in index.list_nodes(Kind.OPERATION):
        name = find_text(node.data, "operationId")
        if not name:
            continue
        pointer = join_pointer(node.pointer, "operationId")
        earlier = first.setdefault(name, pointer)
        if earlier != pointer:
            place = index.document.locate(earlier)
            yield Fault(pointer, f"{name!r} is the id of the operation at {place}; rename one")


def find_missing_successes(index: Index) -> Iterator[Fault]:
    """Operations that do not say what comes back when all is well."""
    for path, method, node in index.list_callable():
        statuses = find_map(node.data, "responses")
        if statuses and not any(re.match(r"[123]|default", status) for status in statuses):
            message = f"{method.upper()} {path} declares no success response; add a 2XX"
            yield Fault(join_pointer(node.pointer, "responses"), message)


def find_missing_errors(index: Index) -> Iterator[Fault]:
    """Operations that do not say what an error looks like."""
    for path, method, node in index.list_callable():
        statuses = find_map(node.data, "responses")
        if not any(_ERROR.fullmatch(status) for status in statuses):
            message = f"{method.upper()} {path} declares no error response; add 4XX or default"
            yield Fault(join_pointer(node.pointer, "responses"), message)


def find_missing_examples(index: Index) -> Iterator[Fault]:
    """Operations whose success response shows no example."""
    for path, method, node in index.list_callable():
        for status, response in find_map(node.data, "responses").items():
            if not _SUCCESS.fullmatch(status):
                continue
            for name, media_type in find_map(index.follow(response), "content").items():
                if _JSON.fullmatch(name) and not _has_example(index, media_type):
                    message = (
                        f"{method.upper()} {path} shows no example of its {status} response; "
                        "add `example` to the media type"
                    )
                    yield Fault(join_pointer(node.pointer, "responses", status), message)


def _has_example(index: Index, media_type: Any) -> bool:
    if not isinstance(media_type, dict):
        return True
    if "example" in media_type or find_map(media_type, "examples"):
        return True
    return _is_exemplified(index, media_type.get("schema"), set())


def _is_exemplified(index: Index, schema: Any, seen: set[int]) -> bool:
    """Whether examples in the schema make up a whole value."""
    schema = index.follow(schema)
    if id(schema) in seen:
        return False
    seen.add(id(schema))
    if any(key in schema for key in ("example", "examples", "const", "default")):
        return True
    if "items" in schema:
        return _is_exemplified(index, schema["items"], seen)
    properties = find_map(schema, "properties")
    parts = [*properties.values(), *find_list(schema, "allOf")]
    return bool(parts) and all(_is_exemplified(index, part, seen) for part in parts)


def find_broken_links(index: Index) -> Iterator[Fault]:
    """Links to operations that the document does not have."""
    nodes = index.list_nodes(Kind.OPERATION)
    known = {find_text(node.data, "operationId") for node in nodes}
    for link in index.list_nodes(Kind.LINK):
        name = find_text(link.data, "operationId")
        if name and name not in known:
            pointer = join_pointer(link.pointer, "operationId")
            yield Fault(pointer, f"no operation has the id {name!r}; correct the link")
        reference = find_text(link.data, "operationRef")
        if reference.startswith("#"):
            target = index.by_pointer.get(split_reference("", reference)[1])
            if target is None or target.kind is not Kind.OPERATION:
                pointer = join_pointer(link.pointer, "operationRef")
                yield Fault(pointer, f"no operation stands at {reference!r}; correct the link")
