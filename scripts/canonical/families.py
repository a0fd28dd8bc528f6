"""Unions for parents with a discriminator and the schemas that include them.

Such schemas are alternatives to their parent (OpenAPI 3.1, section 4.8.25): a value of the parent
may always be one of a child.
"""

from collections.abc import Callable, Mapping

from scripts.canonical.discriminators import Component, find_tags
from scripts.canonical.form import Schema
from scripts.canonical.inheritance import Parents, list_ancestors


def find_families(
    schemas: Mapping[str, Schema],
    parents: Parents,
    component: Component,
    mapped_name: Callable[[str], str | None],
    key_of: Callable[[str], str],
) -> dict[str, Schema]:
    """For each parent with a discriminator, the union of its children and itself.

    Args:
        schemas: Components by class name.
        parents: The classes that each class includes.
        component: Returns the schemas that a class was made from.
        mapped_name: Returns the class for a value of a mapping.
        key_of: Returns the name of a class in the document.
    """
    families: dict[str, Schema] = {}
    ancestors = {name: list_ancestors(name, parents) for name in parents}
    for name, schema in schemas.items():
        if "properties" not in schema:
            continue
        discriminator = component(name).parts[0].notes.get("discriminator")
        if not discriminator:
            continue
        members = [one for one, above in ancestors.items() if name in above and one != name]
        if not members:
            continue
        branches = [{"$ref": f"#/components/schemas/{one}"} for one in (*members, name)]
        union: Schema = {"anyOf": branches}
        tags = find_tags(union, discriminator, component, mapped_name, key_of)
        if tags is not None:
            families[name] = {**union, "discriminator": tags}
    return families
