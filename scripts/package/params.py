"""The types of arguments: models or typed dictionaries, enums or their texts."""

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.canonical import Canonical, Schema, join_types, python_type
from scripts.canonical.names import claim_class
from scripts.canonical.python_types import named_types, split_union
from scripts.package.enum_values import name_values

_WORD = re.compile(r"\w+")
_TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")
# The types that an argument accepts instead of those of a model.
_WIDER = {"bytes": "FileTypes"}


@dataclass(frozen=True, slots=True)
class Member:
    """A key of a typed dictionary."""

    name: str
    annotation: str
    description: str


@dataclass(frozen=True, slots=True)
class TypedDictionary:
    """The typed dictionary that can be passed instead of a model."""

    name: str
    description: str
    members: tuple[Member, ...]

    @property
    def is_class(self) -> bool:
        """Whether every key can be an attribute of a class and hides no type there."""
        annotations = " ".join(member.annotation for member in self.members)
        types = set(_WORD.findall(_TEXT.sub("", annotations)))
        return all(_is_attribute(each.name) and each.name not in types for each in self.members)


@dataclass(frozen=True, slots=True)
class Alias:
    """A type with a name that several arguments have.

    Attributes:
        is_forward: Whether it refers to types that are defined later.
    """

    name: str
    annotation: str
    is_forward: bool


@dataclass(frozen=True, slots=True)
class Params:
    """The types of arguments that are not types of models.

    Attributes:
        requests: Components that are used in arguments, by class name.
        names: The name of the type of each component that has its own type, by class name.
        values: The name of the type of the values of each enum, by class name.
    """

    requests: Mapping[str, Schema]
    names: Mapping[str, str]
    values: Mapping[str, str]

    def annotate(self, schema: Schema) -> str:
        """The annotation of an argument, which accepts more than a model with the same schema."""
        if "$ref" in schema:
            return self._annotate_component(str(schema["$ref"]).rpartition("/")[2])
        if "anyOf" in schema:
            return join_annotations(self.annotate(branch) for branch in schema["anyOf"])
        kinds = schema.get("type")
        if isinstance(kinds, list):
            return join_annotations(self.annotate({**schema, "type": kind}) for kind in kinds)
        if kinds == "array" and "prefixItems" in schema:
            return f"tuple[{', '.join(map(self.annotate, schema['prefixItems']))}]"
        if kinds == "array":
            item = self.annotate(schema.get("items") or {})
            # A text is also a sequence of texts, but is almost never meant as one.
            return "list[str]" if item == "str" else f"Sequence[{item}]"
        if kinds == "object":
            return f"Mapping[str, {self.annotate(schema.get('additionalProperties') or {})}]"
        return _WIDER.get(annotation := python_type(schema), annotation)

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of all its types."""
        return (*self.names.values(), *self.values.values())

    def find_names(self, annotations: Iterable[str]) -> tuple[str, ...]:
        """The names that are used in annotations."""
        words = {word for annotation in annotations for word in _WORD.findall(annotation)}
        return tuple(sorted(words.intersection(self.names.values())))

    @property
    def dictionaries(self) -> tuple[TypedDictionary, ...]:
        """The typed dictionaries, in the order of the components."""
        return tuple(
            TypedDictionary(name, schema.get("description", ""), tuple(self._list_members(schema)))
            for component, name in self.names.items()
            if "properties" in (schema := self.requests[component])
        )

    @property
    def aliases(self) -> tuple[Alias, ...]:
        """The other types, in the order of the components."""
        found = {
            name: self._annotate_alias(component)
            for component, name in self.names.items()
            if "properties" not in self.requests[component]
        }
        return tuple(Alias(n, text, bool(self.find_names((text,)))) for n, text in found.items())

    @property
    def models(self) -> tuple[str, ...]:
        """The models that the types refer to."""
        return tuple(sorted(self.requests))

    def _annotate_component(self, component: str) -> str:
        name = self.names.get(component)
        if name is None:
            return component
        is_object = "properties" in self.requests[component]
        return f"{component} | {name}" if is_object else name

    def _annotate_alias(self, component: str) -> str:
        schema = self.requests[component]
        if "enum" not in schema:
            return self.annotate(schema)
        values = ", ".join(repr(value) for value in schema["enum"])
        return f"{component} | Literal[{values}]"

    def _list_members(self, schema: Schema) -> Iterator[Member]:
        for name, child in schema["properties"].items():
            annotation = self.annotate(child)
            if name not in schema["required"]:
                annotation = f"NotRequired[{annotation}]"
            yield Member(name, annotation, child.get("description", ""))


def join_annotations(annotations: Iterable[str]) -> str:
    """The union of the annotations of arguments, with one `Literal` and `Omit` at its end."""
    parts = split_union(join_types(annotations))
    if "float" in parts:  # An integer is a float for type checkers (PEP 484).
        parts = [part for part in parts if part != "int"]
    literals = [part for part in parts if part.startswith("Literal[")]
    joined = f"Literal[{', '.join(one[8:-1] for one in literals)}]"
    merged = dict.fromkeys(joined if part in literals else part for part in parts)
    last = [part for part in ("Omit", "None") if part in merged]
    return " | ".join([*(part for part in merged if part not in last), *last])


def make_params(canonical: Canonical) -> Params:
    """The types of arguments that models do not have."""
    values = name_values(canonical)
    taken = {*canonical.schemas, *values.values()}
    names: dict[str, str] = {}
    for component in canonical.requests:
        if _is_wider(component, canonical.requests):
            names[component] = claim_class(f"{component}Param", taken)
            taken.add(names[component])
    return Params(canonical.requests, names, values)


def _is_wider(component: str, requests: Mapping[str, Schema]) -> bool:
    """Whether an argument accepts more than a model, because there is a choice somewhere in it."""
    seen: set[str] = set()
    pending = [component]
    while pending:
        name = pending.pop()
        schema = requests[name]
        if "properties" in schema or "enum" in schema or _holds_many(schema):
            return True
        seen.add(name)
        pending += [each for each in named_types((schema,)) if each not in seen]
    return False


def _holds_many(schema: Schema) -> bool:
    if schema.get("type") == "object" or (schema.get("type") == "array" and "items" in schema):
        return True
    return any(map(_holds_many, schema.get("anyOf", ())))


def _is_attribute(name: str) -> bool:
    # Python changes names that begin with two underscores inside a class (section 6.2.1).
    return name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("__")
