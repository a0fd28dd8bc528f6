"""Rules that check the document against OpenAPI's own schema, and its schemas by JSON Schema."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator
from openapi_spec_validator.schemas import schema_v30, schema_v31, schema_v32

from scripts.document import Kind, join_pointer, make_pointer, resolve_pointer, split_pointer
from scripts.document.references import edit_objects
from scripts.lint.index import Index
from scripts.lint.rule import Fault
from scripts.lint.versions import spell_older

_UNKNOWN_FIELD = ("additionalProperties", "unevaluatedProperties")
_ALTERNATIVES = ("anyOf", "oneOf")


@cache
def _structure_validator(version: str) -> Any:
    # Its formats are ignored: they do not decide whether a document can be read.
    schemas = {"3.0": schema_v30, "3.1": schema_v31, "3.2": schema_v32}
    return jsonschema_rs.validator_for(dict(schemas[version]), validate_formats=False)


@cache
def _schema_validator() -> Any:
    return jsonschema_rs.validator_for(dict(Draft202012Validator.META_SCHEMA))


def find_structure_faults(index: Index) -> Iterator[Fault]:
    """Errors found by the specification's own schema, except unknown members."""
    for error in _list_structure_errors(index):
        pointer = _pointer_of(error)
        if error.kind.name not in _UNKNOWN_FIELD and not _is_unquoted_null(index, pointer):
            yield Fault(pointer, _describe(error))


def find_unknown_fields(index: Index) -> Iterator[Fault]:
    """Members that the specification does not define."""
    for error in _list_structure_errors(index):
        if error.kind.name in _UNKNOWN_FIELD:
            pointer = _pointer_of(error)
            kind = index.by_pointer[pointer].kind if pointer in index.by_pointer else "object"
            for name in error.kind.unexpected:
                message = (
                    f"{name!r} is not a member of the {kind}; remove it or rename it to `x-{name}`"
                )
                yield Fault(join_pointer(pointer, name), message)


def find_schema_faults(index: Index) -> Iterator[Fault]:
    """Schema Objects that JSON Schema 2020-12 does not allow (from OpenAPI 3.1 on)."""
    if index.document.version == "3.0":
        return  # The specification's schema already checks the schemas of 3.0.
    validator = _schema_validator()
    for node in index.list_nodes(Kind.SCHEMA):
        if node.parent is None or node.parent.kind is not Kind.SCHEMA:
            for error in _list_roots(validator.iter_errors(node.data)):
                pointer = node.pointer + _pointer_of(error)
                if not _is_unquoted_null(index, pointer):
                    yield Fault(pointer, _describe(error))


def find_unquoted_nulls(index: Index) -> Iterator[Fault]:
    """The value null where the type "null" was meant; YAML needs quotes for the type."""
    for node in index.list_nodes(Kind.SCHEMA):
        types = node.data.get("type", ())
        place = join_pointer(node.pointer, "type")
        named = {place: types}
        if isinstance(types, list):
            named = {join_pointer(place, at): name for at, name in enumerate(types)}
        for pointer, name in named.items():
            if name is None:
                message = 'null without quotes is a value and not a type; write "null"'
                yield Fault(pointer, message)


def _is_unquoted_null(index: Index, pointer: str) -> bool:
    *schema, keyword = split_pointer(pointer) or [""]
    if keyword != "type":
        schema, keyword = schema[:-1], schema[-1] if schema else ""
    is_type = keyword == "type" and resolve_pointer(index.document.data, pointer) is None
    holder = index.by_pointer.get(make_pointer(schema))
    return is_type and holder is not None and holder.kind is Kind.SCHEMA


def _list_structure_errors(index: Index) -> list[Any]:
    version, data = index.document.version, index.document.data
    if version == "3.0":  # A separate rule reports keywords of 3.1.
        data = edit_objects(data, spell_older(index.list_nodes(Kind.SCHEMA)))
    return _list_roots(_structure_validator(version).iter_errors(data))


def _list_roots(errors: Iterator[Any]) -> list[Any]:
    """The errors that cause the others.

    A member with an error is also reported as unevaluated above (JSON Schema 2020-12, section
    11.3). So an unknown member is reported only if its object has no other error.
    """
    found = [_find_root(error) for error in errors]
    paths = [(tuple(error.instance_path), error.kind.name in _UNKNOWN_FIELD) for error in found]
    causes = {path[:size] for path, _ in paths for size in range(len(path))}
    causes |= {path for path, is_unknown in paths if not is_unknown}
    return [
        error
        for error, (path, is_unknown) in zip(found, paths, strict=True)
        if not (is_unknown and path in causes)
    ]


def _find_root(error: Any) -> Any:
    """The deepest error of the alternative that was meant."""
    while error.kind.name in _ALTERNATIVES and getattr(error.kind, "context", None):
        branches = [branch for branch in error.kind.context if branch]
        if not branches:
            break
        closest = max(branches, key=_rate_branch)
        error = max(closest, key=lambda inner: len(inner.instance_path))
    return error


def _rate_branch(branch: list[Any]) -> tuple[bool, bool, int, int]:
    is_reference = any("$ref" in error.message for error in branch)
    is_other_type = any(error.kind.name in ("enum", "const", "type") for error in branch)
    depth = max(len(error.instance_path) for error in branch)
    return not is_reference, depth > 0 or not is_other_type, depth, -len(branch)


def _pointer_of(error: Any) -> str:
    return make_pointer(error.instance_path)


def _describe(error: Any) -> str:
    return shorten(error.message)


def shorten(message: str, limit: int = 240) -> str:
    """The message with its middle left out when it quotes a large value."""
    if len(message) <= limit:
        return message
    return f"{message[: limit // 3]} … {message[-limit // 2 :]}"
