"""Unions for parents with a discriminator and the schemas that include them.

Such schemas are alternatives to their parent (OpenAPI 3.1, section 4.8.25): a value of the parent
may always be one of a child.
"""

from collections.abc import Mapping

from scripts.canonical.discriminators import Classes, find_tags
from scripts.canonical.form import Schema
from scripts.canonical.inheritance import Parents, list_ancestors
from scripts.schemas.discriminator import read_discriminator


def find_families(
    schemas: Mapping[str, Schema],
    parents: Parents,
    classes: Classes,
) -> dict[str, Schema]:
    """For each parent with a discriminator, the union of its children and itself.

    Args:
        schemas: Components by class name.
        parents: The classes each class includes.
        classes: What is known of them.
    """
    families: dict[str, Schema] = {}
    ancestors = {name: list_ancestors(name, parents) for name in parents}
    for name, schema in schemas.items():
        if "properties" not in schema:
            continue
        note = classes.component(name).parts[0].notes.get("discriminator")
        discriminator = read_discriminator(note)
        if discriminator is None:
            continue
        members = [one for one, above in ancestors.items() if name in above and one != name]
        if not members:
            continue
        branches = [{"$ref": f"#/components/schemas/{one}"} for one in (*members, name)]
        union: Schema = {"anyOf": branches}
        tags = find_tags(union, discriminator, classes)
        if tags is not None:
            families[name] = {**union, "discriminator": tags}
    return families
