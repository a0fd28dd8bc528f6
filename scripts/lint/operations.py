"""Rules about operations."""

from collections.abc import Iterator

from scripts.document import METHODS, Kind, join_pointer
from scripts.document.references import split_reference
from scripts.lint.index import Index, find_map, find_text
from scripts.lint.rule import Fault
from scripts.operations import MediaType
from scripts.operations.media_types import is_json
from scripts.schemas import Schema

_EXEMPLARY = {"example", "examples", "const", "default"}


def find_missing_ids(index: Index) -> Iterator[Fault]:
    """Operations without an operationId."""
    for each in index.operations:
        if not each.id:
            message = f"{each.method} {each.path} has no operationId; give it one"
            yield Fault(each.pointer, message)


def find_missing_summaries(index: Index) -> Iterator[Fault]:
    """Operations without a summary."""
    for each in index.operations:
        if not each.summary.strip():
            message = f"{each.method} {each.path} has no summary; say in a few words what it does"
            yield Fault(each.pointer, message)


def find_duplicate_operations(index: Index) -> Iterator[Fault]:
    """Operations with a method that the path already has."""
    for item in index.list_nodes(Kind.PATH_ITEM):
        own = {method.upper() for method in METHODS if isinstance(item.data.get(method), dict)}
        for method in find_map(item.data, "additionalOperations"):
            if method.upper() in own:
                pointer = join_pointer(item.pointer, "additionalOperations", method)
                yield Fault(pointer, f"the path already has {method.upper()}; keep one of them")
            own.add(method.upper())
    first: dict[tuple[str, str], str] = {}
    for each in index.operations:
        earlier = first.setdefault((each.method, each.path), each.pointer)
        if earlier != each.pointer:
            place = index.document.locate(earlier)
            message = f"{each.method} {each.path} is the operation at {place}, too; keep one"
            yield Fault(each.pointer, message)


def find_unbegun_paths(index: Index) -> Iterator[Fault]:
    """Paths without the slash that each path begins with."""
    for path, item in find_map(index.document.data, "paths").items():
        if isinstance(item, dict) and not path.startswith(("/", "x-")):
            message = f"{path!r} is no path; a path begins with a slash; write '/{path}'"
            yield Fault(join_pointer("/paths", path), message)


def find_duplicate_ids(index: Index) -> Iterator[Fault]:
    """Operation ids that several operations have."""
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
    """Operations that declare no success response."""
    for each in index.operations:
        statuses = [response.status for response in each.responses]
        if statuses and not any(status[0] in "123d" for status in statuses):
            message = f"{each.method} {each.path} declares no success response; add a 2XX"
            yield Fault(join_pointer(each.pointer, "responses"), message)


def find_missing_errors(index: Index) -> Iterator[Fault]:
    """Operations that declare no error response."""
    for each in index.operations:
        if not any(response.status[0] in "45d" for response in each.responses):
            message = f"{each.method} {each.path} declares no error response; add 4XX or default"
            yield Fault(join_pointer(each.pointer, "responses"), message)


def find_missing_examples(index: Index) -> Iterator[Fault]:
    """Operations whose success response has no example."""
    for each in index.operations:
        for response in each.responses:
            bare = [media for media in response.content if not _has_example(index, media)]
            if response.is_success and bare:
                message = (
                    f"{each.method} {each.path} has no example of its {response.status} "
                    "response; add `example` to the media type"
                )
                yield Fault(join_pointer(each.pointer, "responses", response.status), message)


def _has_example(index: Index, media_type: MediaType) -> bool:
    """Whether a JSON body has an example; other bodies need none."""
    if not is_json(media_type.essence) or media_type.examples:
        return True
    if media_type.schema is None:
        return False
    try:
        return _is_exemplified(index.schemas[None].at(media_type.schema), set())
    except LookupError:
        return True  # Another rule reports references that lead nowhere.


def _is_exemplified(schema: Schema, seen: set[Schema]) -> bool:
    """Whether the examples in the schema give a complete value."""
    if schema in seen:
        return False
    seen.add(schema)
    if isinstance(schema.raw, dict) and not _EXEMPLARY.isdisjoint(schema.raw):
        return True
    if schema.is_body_or_null:
        return _is_exemplified(schema.body, seen)
    if "items" in schema.keywords:
        return _is_exemplified(schema.child("items"), seen)
    names = schema.keywords.get("properties", {})
    parts = [*(schema.child("properties", name) for name in names), *schema.children("allOf")]
    return bool(parts) and all(_is_exemplified(part, seen) for part in parts)


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
                yield Fault(pointer, f"there is no operation at {reference!r}; correct the link")
