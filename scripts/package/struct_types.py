"""Annotations for structs, as far as msgspec can decode them by itself, and else with `Choice`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from scripts.canonical import Canonical, Schema
from scripts.canonical.python_types import named_types
from scripts.canonical.unions import split_nullable

# As a float alone, an integer would lose digits above 2^53, and be written as 1.0 again.
_NUMBERS: Final = ("int", "float")
_NUMBER: Final = " | ".join(_NUMBERS)
_PRIMITIVES: Final = {"boolean": "bool", "integer": "int", "number": _NUMBER, "null": "None"}
_KINDS: Final = {
    "string": "str", "integer": "int", "number": "float", "boolean": "bool", "array": "array",
    "object": "object",
}  # fmt: skip
UNIONS: Final = "_unions"
"""What the module of models calls that of unions; no class of a document has such a name."""
_CHOICE: Final = f"{UNIONS}.Choice["
# In JSON, what is binary elsewhere is a text.
_STRINGS: Final = {"date-time": "datetime", "date": "date"}


@dataclass(frozen=True, slots=True)
class StructTypes:
    """Spells the types of one document.

    Attributes:
        values: The name of the type of the values of each enum, by the name of its class.
        kinds: What msgspec tells the types of components apart by, as far as it was found out.
    """

    canonical: Canonical
    values: Mapping[str, str]
    kinds: dict[str, Mapping[str, str]] = field(default_factory=dict, repr=False)

    def annotate_field(self, schema: Schema, *, is_optional: bool) -> str:
        """The annotation of a field; an optional one may also be null, and be `UNSET`."""
        if not is_optional:
            return self.annotate(schema)
        body, _ = split_nullable(schema)
        if self._is_null(body):
            return "UnsetType | None"
        written = self.annotate(body)
        if "custom" not in self.find_kinds(body):
            return written if written == "Any" else f"{written} | UnsetType | None"
        # With such a type msgspec allows only null.
        is_choice = written.startswith(_CHOICE)
        inner = written.removeprefix(_CHOICE).removesuffix("]") if is_choice else written
        return f"{_CHOICE}{inner}, UnsetType] | None"

    def annotate(self, schema: Schema) -> str:
        """The annotation of a canonical schema."""
        if "$ref" in schema:
            name = _name_of(schema)
            return "None" if self._is_null(schema) else self.values.get(name, name)
        if "const" in schema:
            const = schema["const"]
            is_literal = isinstance(const, (str, int)) and not isinstance(const, bool)
            return f"Literal[{const!r}]" if is_literal else type(const).__name__
        branches = _list_branches(schema)
        if len(branches) > 1:
            return self._join(branches)
        match (branches or (schema,))[0].get("type"):
            case None:
                return "Any"
            case "string":
                return _STRINGS.get(str(schema.get("format")), "str")
            case "array" if "prefixItems" in schema:
                return f"tuple[{', '.join(map(self.annotate, schema['prefixItems']))}]"
            case "array":
                return f"list[{self.annotate(schema.get('items') or {})}]"
            case "object":
                return f"dict[str, {self.annotate(schema.get('additionalProperties') or {})}]"
            case kind:
                return _PRIMITIVES[str(kind)]

    def _join(self, branches: tuple[Schema, ...]) -> str:
        others = [branch for branch in branches if not self._is_null(branch)]
        null = " | None" if len(others) < len(branches) else ""
        if not others:
            return "None"
        types = list(dict.fromkeys(map(self.annotate, others)))
        if "Any" in types:
            return "Any"
        if len(types) == 1 or self._are_apart(others):
            parts = (part for type_ in types for part in _split_number(type_))
            return " | ".join(dict.fromkeys(parts)) + null
        return f"{_CHOICE}{', '.join(types)}]{null}"

    def _are_apart(self, branches: list[Schema]) -> bool:
        """Whether msgspec can tell the branches apart by itself."""
        found: dict[str, str] = {}
        for branch in branches:
            for kind, type_ in self.find_kinds(branch).items():
                if kind in ("custom", "any") or found.setdefault(kind, type_) != type_:
                    return False
        return True

    def find_kinds(self, schema: Schema) -> Mapping[str, str]:
        """The kinds of JSON values that msgspec tells a type apart by, with the type for each.

        The kind is `custom` for a type that msgspec does not know.
        """
        if "$ref" in schema:
            return self._find_kinds_of(_name_of(schema))
        if "enum" in schema:
            return {kind: kind for kind in (type(value).__name__ for value in schema["enum"])}
        if "const" in schema:
            return {type(schema["const"]).__name__: self.annotate(schema)}
        branches = [each for each in _list_branches(schema) if not self._is_null(each)]
        if len(branches) > 1 and not self._are_apart(branches):
            return {"custom": ""}
        if len(branches) > 1:
            return {k: v for branch in branches for k, v in self.find_kinds(branch).items()}
        kind = (branches or [schema])[0].get("type")
        if kind == "number":
            return {each: each for each in _NUMBERS}
        return {_KINDS.get(str(kind), "any"): self.annotate(schema)}

    def _find_kinds_of(self, name: str) -> Mapping[str, str]:
        if name not in self.kinds:
            self.kinds[name] = {"any": ""}  # What leads back to itself may be anything.
            schema = self.canonical.schemas[name]
            if "discriminator" in schema:
                self.kinds[name] = {"custom": ""}
            elif "properties" in schema:
                self.kinds[name] = {"object": name}
            elif not self.is_recursive(name):
                self.kinds[name] = self.find_kinds(schema)
        return self.kinds[name]

    def _is_null(self, schema: Schema) -> bool:
        """Whether null is the only value."""
        while "$ref" in schema and not self.is_recursive(_name_of(schema)):
            schema = self.canonical.schemas[_name_of(schema)]
        return schema.get("type") == "null" or schema.get("enum") == [None]

    def list_aliases(self) -> Iterator[str]:
        """The components that are no classes, each after those it refers to."""
        done: set[str] = set()
        for name in self.canonical.schemas:
            yield from self._list_before(name, done)

    def _list_before(self, name: str, done: set[str]) -> Iterator[str]:
        if name in done or self._is_class(name):
            return
        done.add(name)
        for below in named_types((self.canonical.schemas[name],)):
            yield from self._list_before(below, done)
        yield name

    def is_recursive(self, name: str) -> bool:
        """Whether an alias leads back to itself without a class between."""
        seen: set[str] = set()
        pending = named_types((self.canonical.schemas[name],))
        while pending:
            below = pending.pop()
            if below == name:
                return not self._is_class(name)
            if below not in seen and not self._is_class(below):
                seen.add(below)
                pending += named_types((self.canonical.schemas[below],))
        return False

    def _is_class(self, name: str) -> bool:
        schema = self.canonical.schemas[name]
        return "properties" in schema or "enum" in schema


def _split_number(type_: str) -> tuple[str, ...]:
    return _NUMBERS if type_ == _NUMBER else (type_,)


def _name_of(schema: Schema) -> str:
    return str(schema["$ref"]).rpartition("/")[2]


def _list_branches(schema: Schema) -> tuple[Schema, ...]:
    if "anyOf" in schema:
        return tuple(schema["anyOf"])
    kinds = schema.get("type")
    return tuple({**schema, "type": kind} for kind in kinds) if isinstance(kinds, list) else ()
