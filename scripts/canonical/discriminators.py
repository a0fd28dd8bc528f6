"""The property that tells the branches of a union apart, and the class of each of its values."""

from collections.abc import Callable, Iterable
from typing import Any

from scripts.canonical.form import Schema as Shape
from scripts.schemas.conjunction import Conjunction, gather
from scripts.schemas.values import Json

Component = Callable[[str], Conjunction]
"""Gives what a class was made of."""


def find_tags(
    union: Shape,
    discriminator: Any,
    component: Component,
    mapped_name: Callable[[str], str | None],
) -> Shape | None:
    """The property that tells the branches apart and the class of each of its values, if any.

    Taken from the discriminator (OpenAPI 3.1, section 4.8.25), else from a required constant.

    Args:
        union: Shape union.
        discriminator: The document's discriminator object, or None.
        component: Gives what a class was made of.
        mapped_name: Gives the class a mapping's value stands for.
    """
    names = [str(branch.get("$ref", "")).rpartition("/")[2] for branch in union.get("anyOf", ())]
    if len(names) < 2 or not all(name and component(name).properties for name in names):
        return None
    if isinstance(discriminator, dict) and isinstance(discriminator.get("propertyName"), str):
        return _declared_tags(discriminator, names, component, mapped_name)
    for key in component(names[0]).properties:
        tags = _inferred_tags(key, names, component)
        if tags is not None:
            return {"propertyName": key, "mapping": tags}
    return None


def _declared_tags(
    discriminator: dict[str, Any],
    names: list[str],
    component: Component,
    mapped_name: Callable[[str], str | None],
) -> Shape:
    key = discriminator["propertyName"]
    tags: dict[str, str] = {}
    for tag, target in (discriminator.get("mapping") or {}).items():
        name = mapped_name(str(target))
        if name in names:
            tags[str(tag)] = str(name)
    for name in names:
        if name not in tags.values():
            values = list_constants(component(name), key) or (name,)
            tags |= {str(value): name for value in values if str(value) not in tags}
    return {"propertyName": key, "mapping": tags}


def _inferred_tags(key: str, names: Iterable[str], component: Component) -> dict[str, str] | None:
    tags: dict[str, str] = {}
    for name in names:
        constants = list_constants(component(name), key)
        if len(constants) != 1 or key not in component(name).required:
            return None
        if not isinstance(constants[0], str) or constants[0] in tags:
            return None
        tags[constants[0]] = name
    return tags


def list_constants(whole: Conjunction, name: str) -> tuple[Json, ...]:
    """The values the schema of a property lists, if it lists any."""
    schemas = whole.properties.get(name, ())
    return gather(*schemas).listed_values or ()
