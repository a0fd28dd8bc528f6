"""Finds the property that selects the branch of a union, and the class for each value of it."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from scripts.canonical.form import Schema as Shape
from scripts.canonical.names import class_name
from scripts.schemas.conjunction import Conjunction, gather
from scripts.schemas.values import Json


@dataclass(frozen=True, slots=True)
class Classes:
    """What is known of the classes of a document.

    Attributes:
        component: Gives what a class was made of.
        mapped_name: Gives the class a mapping's value stands for.
        key_of: Gives the name the document has for a class.
    """

    component: Callable[[str], Conjunction]
    mapped_name: Callable[[str], str | None]
    key_of: Callable[[str], str]

    def replace(self, own: Mapping[str, str]) -> "Classes":
        """The same for a union in which other classes stand for some components.

        Args:
            own: The class that stands in the union, by that of the component.
        """
        origins = {name: key for key, name in own.items()}

        def find(target: str) -> str | None:
            name = self.mapped_name(target)
            return None if name is None else own.get(name, name)

        return Classes(self.component, find, lambda name: self.key_of(origins.get(name, name)))


def find_tags(union: Shape, discriminator: Any, classes: Classes) -> Shape | None:
    """The property that tells the branches apart and the class of each of its values, if any.

    They are from the discriminator (OpenAPI 3.1, section 4.8.25), else from a required constant.

    Args:
        union: The shape of the union.
        discriminator: The document's discriminator object, or None.
        classes: Those of the document.
    """
    component = classes.component
    names = [str(branch.get("$ref", "")).rpartition("/")[2] for branch in union.get("anyOf", ())]
    if len(names) < 2 or not all(name and component(name).properties for name in names):
        return None
    if isinstance(discriminator, dict) and isinstance(discriminator.get("propertyName"), str):
        written = discriminator.get("mapping")
        mapping = written if isinstance(written, dict) else {}
        mapped = {str(tag): classes.mapped_name(str(target)) for tag, target in mapping.items()}
        tags = {tag: name for tag, name in mapped.items() if name is not None and name in names}
        key = discriminator["propertyName"]
        for name in names:
            if name not in tags.values():
                for value in _list_values(component(name), key, classes.key_of(name)):
                    tags.setdefault(_write_tag(value), name)
        default = classes.mapped_name(str(discriminator.get("defaultMapping", "")))
        found = {"propertyName": key, "mapping": tags}
        return found | ({"default": default} if default in names else {})
    for key in component(names[0]).properties:
        inferred = _infer_tags(key, names, component)
        if inferred is not None:
            return {"propertyName": key, "mapping": inferred}
    return None


def _list_values(whole: Conjunction, property_name: str, key: str) -> tuple[Json, ...]:
    """The values for a class that is not in the mapping: its constants, else its name."""
    constants = list_constants(whole, property_name)
    if len(constants) == 1:
        return constants
    alike = [value for value in constants if class_name(str(value)) == class_name(key)]
    return tuple(alike) or constants or (key,)


def _infer_tags(
    key: str, names: Iterable[str], component: Callable[[str], Conjunction]
) -> dict[str, str] | None:
    tags: dict[str, str] = {}
    for name in names:
        constants = list_constants(component(name), key)
        if len(constants) != 1 or key not in component(name).required:
            return None
        tag = _write_tag(constants[0])
        if not isinstance(constants[0], (str, int)) or tag in tags:
            return None
        tags[tag] = name
    return tags


def _write_tag(value: Json) -> str:
    """A tag as text; a number or boolean as in JSON."""
    return value if isinstance(value, str) else json.dumps(value)


def list_constants(whole: Conjunction, name: str) -> tuple[Json, ...]:
    """The listed values of a property's schema; empty if it lists none."""
    schemas = whole.properties.get(name, ())
    return gather(*schemas).listed_values or ()
