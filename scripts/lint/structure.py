"""Rules that check the document against OpenAPI's own schema, and its schemas by JSON Schema."""

import json
from collections.abc import Iterator, Mapping
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import jsonschema_rs
from jsonschema import Draft202012Validator

from scripts.document import (
    METHODS,
    Kind,
    join_pointer,
    make_pointer,
    resolve_pointer,
    split_pointer,
)
from scripts.document.references import edit_objects
from scripts.lint.index import Index
from scripts.lint.keywords import KEYWORDS
from scripts.lint.rule import Fault
from scripts.lint.spelling import suggest
from scripts.lint.versions import spell_older
from scripts.lint.wording import describe_error

_UNKNOWN_FIELD = ("additionalProperties", "unevaluatedProperties")
_ALTERNATIVES = ("anyOf", "oneOf")
# Members of a parameter and of a security scheme that say which alternative is meant.
_DECIDING: Final = frozenset(("in", "type"))
# Errors of an object that another error in it explains.
_EXPLAINED: Final = (*_UNKNOWN_FIELD, *_ALTERNATIVES)
_LISTS: Final = ("allOf", "anyOf", "oneOf")
_MAPS: Final = ("$defs", "dependentSchemas")
_JOINING: Final = (*_LISTS, *_MAPS, "if", "then", "else")
_RANGES: Final = ("1XX", "2XX", "3XX", "4XX", "5XX", "default")
# Objects that have a schema, in which Swagger 2.0 had its keywords itself.
_HOLDERS: Final = (Kind.PARAMETER, Kind.HEADER, Kind.MEDIA_TYPE)


@cache
def _structure_validator(version: str) -> Any:
    # Its formats are ignored: they do not decide whether a document can be read.
    return jsonschema_rs.validator_for(_read_schema(version), validate_formats=False)


@cache
def _read_schema(version: str) -> Any:
    """OpenAPI's own schema, from a package whose code is not needed and slow to import."""
    package = find_spec("openapi_spec_validator")
    assert package is not None
    assert package.origin is not None
    path = Path(package.origin).parent / "resources" / "schemas" / f"v{version}" / "schema.json"
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def _schema_validator() -> Any:
    return jsonschema_rs.validator_for(dict(Draft202012Validator.META_SCHEMA))


def find_structure_faults(index: Index) -> Iterator[Fault]:
    """Errors found by the specification's own schema, except unknown members."""
    for error in _list_structure_errors(index):
        pointer = _pointer_of(error)
        if error.kind.name not in _UNKNOWN_FIELD and not _is_unquoted_null(index, pointer):
            yield Fault(pointer, describe_error(error))


def find_unknown_fields(index: Index) -> Iterator[Fault]:
    """Members that the specification does not define."""
    for error in _list_structure_errors(index):
        if error.kind.name in _UNKNOWN_FIELD:
            pointer = _pointer_of(error)
            kind = index.by_pointer[pointer].kind if pointer in index.by_pointer else None
            for name in error.kind.unexpected:
                if kind is Kind.PATHS and isinstance(index.document.data["paths"][name], dict):
                    continue  # A path item; what its name lacks has a rule of its own.
                advice = f"remove it or rename it to `x-{name}`"
                if kind is not None:
                    advice = _advise(index.document.version, kind, name)
                message = f"{name!r} is not a member of the {kind or 'object'}; {advice}"
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
                    yield Fault(pointer, describe_error(error))


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
    """The errors that cause the others; a value of a wrong type is not among the values, either.

    A member with an error is also reported as unevaluated above (JSON Schema 2020-12, section
    11.3). So an unknown member, and a choice between alternatives, is reported only if its object
    has no other error.
    """
    found = [cause for error in errors for cause in _list_causes(error)]
    paths = [(tuple(error.instance_path), error.kind.name in _EXPLAINED) for error in found]
    causes = {path[:size] for path, _ in paths for size in range(len(path))}
    causes |= {path for path, is_explained in paths if not is_explained}
    mistyped = {tuple(error.instance_path) for error in found if error.kind.name == "type"}
    return [
        error
        for error, (path, is_explained) in zip(found, paths, strict=True)
        if not (is_explained and path in causes)
        and not (error.kind.name == "enum" and path in mistyped)
    ]


def _list_causes(error: Any) -> Iterator[Any]:
    """The errors of the alternative that was meant."""
    is_choice = error.kind.name in _ALTERNATIVES
    branches = [branch for branch in getattr(error.kind, "context", None) or () if branch]
    if not is_choice or not branches:
        yield error
        return
    base = min(len(inner.instance_path) for branch in branches for inner in branch)
    for inner in max(branches, key=partial(_rate_branch, base)):
        yield from _list_causes(inner)


def _rate_branch(base: int, branch: list[Any]) -> tuple[bool, bool, bool, int, int]:
    """How probably the branch was meant, by its errors in an object `base` levels deep."""
    is_reference = any("$ref" in error.message for error in branch)
    is_other_type = any(
        error.kind.name == "type" and len(error.instance_path) == base for error in branch
    )
    is_other_kind = any(
        error.kind.name in ("enum", "const") and {*error.instance_path[-1:]} & _DECIDING
        for error in branch
    )
    depth = max(len(error.instance_path) for error in branch)
    return not is_reference, not is_other_type, not is_other_kind, depth, -len(branch)


def _pointer_of(error: Any) -> str:
    return make_pointer(error.instance_path)


@cache
def _list_members(version: str, kind: Kind) -> frozenset[str]:
    """The names that the specification gives to the members of an object."""
    whole = _read_schema(version)
    parts = whole.get("$defs", whole.get("definitions", {}))
    by_name = {name.replace("-", "").casefold(): part for name, part in parts.items()}
    name = kind.value.removesuffix(" Object").replace(" ", "").casefold()
    part = by_name.get(name, {})
    if kind is Kind.DOCUMENT:
        part = {"properties": whole["properties"]}
    methods = METHODS if kind is Kind.PATH_ITEM else ()
    return frozenset({*_list_properties(part, parts), *methods})


def _list_properties(part: Any, parts: Mapping[str, Any]) -> Iterator[str]:
    """The properties of a schema, and of those that apply to the same object."""
    if not isinstance(part, dict):
        return
    yield from part.get("properties", {})
    if isinstance(part.get("$ref"), str):
        yield from _list_properties(parts.get(part["$ref"].rpartition("/")[2]), parts)
    for keyword, value in part.items():
        if keyword in _JOINING:
            held = value.values() if keyword in _MAPS else value if keyword in _LISTS else [value]
            for each in held:
                yield from _list_properties(each, parts)


def _advise(version: str, kind: Kind, name: str) -> str:
    """What to do about an unknown member of an object."""
    if kind is Kind.PATHS:
        return f"a path begins with a slash; write '/{name}'"
    if kind is Kind.RESPONSES:
        return suggest(name, _RANGES) or "use three digits, such as 404, or 4XX, or default"
    if kind in _HOLDERS and name in KEYWORDS:
        return "move it into `schema`"
    members = _list_members(version, kind)
    if name in members:
        return "it does not go with the other members; remove it"
    return suggest(name, members) or f"remove it or rename it to `x-{name}`"
