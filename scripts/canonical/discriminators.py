"""Finds the property that selects the branch of a union, and the class for each value of it."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from scripts.canonical.form import Schema as Shape
from scripts.schemas.conjunction import Conjunction
from scripts.schemas.discriminator import Branch, Discriminator, list_constants
from scripts.schemas.values import Json


@dataclass(frozen=True, slots=True)
class Classes:
    """What is known of the classes of a document.

    Attributes:
        component: Gives what a class was made of.
        pointer_of: Gives the pointer by which the document refers to a class.
    """

    component: Callable[[str], Conjunction]
    pointer_of: Callable[[str], str]

    def replace(self, own: Mapping[str, str]) -> "Classes":
        """The same for a union in which other classes stand for some components.

        Args:
            own: The class that stands in the union, by that of the component.
        """
        origins = {name: key for key, name in own.items()}
        return Classes(self.component, lambda name: self.pointer_of(origins.get(name, name)))


def find_tags(union: Shape, discriminator: Discriminator | None, classes: Classes) -> Shape | None:
    """The property that tells the branches apart and the class of each of its values, if any.

    They are from the discriminator (OpenAPI 3.1, section 4.8.25), else from a required constant.

    Args:
        union: The shape of the union.
        discriminator: The document's discriminator, or None.
        classes: Those of the document.
    """
    component = classes.component
    names = [str(branch.get("$ref", "")).rpartition("/")[2] for branch in union.get("anyOf", ())]
    if len(names) < 2 or not all(name and component(name).properties for name in names):
        return None
    if discriminator is not None:
        return _read_tags(discriminator, names, classes)
    for key in component(names[0]).properties:
        inferred = _infer_tags(key, names, component)
        if inferred is not None:
            return {"propertyName": key, "mapping": inferred}
    return None


def _read_tags(discriminator: Discriminator, names: list[str], classes: Classes) -> Shape:
    branches = {name: _name_branch(discriminator, name, classes) for name in names}
    tags: dict[str, str] = {}
    # The mapping comes first: a value that one branch lists may be mapped to another.
    for name in sorted(names, key=lambda each: not branches[each].is_mapped):
        for value in branches[name].list_tags(classes.component(name)) or (name,):
            tags.setdefault(_write_tag(value), name)
    found = {"propertyName": discriminator.property_name, "mapping": tags}
    default = next((name for name in names if branches[name].is_default), None)
    if default is not None:
        return {**found, "default": default}
    untagged = [name for name in names if branches[name].may_lack_tag(classes.component(name))]
    return {**found, "untagged": tuple(untagged)} if untagged else found


def _name_branch(discriminator: Discriminator, name: str, classes: Classes) -> Branch:
    return discriminator.name_branch(classes.pointer_of(name), classes.component(name).parts[0])


def _infer_tags(
    key: str, names: Iterable[str], component: Callable[[str], Conjunction]
) -> dict[str, str] | None:
    tags: dict[str, str] = {}
    for name in names:
        constants = list_constants(component(name), key)
        if constants is None or len(constants) != 1 or key not in component(name).required:
            return None
        tag = _write_tag(constants[0])
        if not isinstance(constants[0], (str, int)) or tag in tags:
            return None
        tags[tag] = name
    return tags


def _write_tag(value: Json) -> str:
    """A tag as text; a number or boolean as in JSON."""
    return value if isinstance(value, str) else json.dumps(value)
