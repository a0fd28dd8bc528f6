"""Finds the components that nothing in the package refers to."""

from collections.abc import Collection, Iterable, Mapping

from scripts.canonical.form import Schema
from scripts.canonical.python_types import named_types


def find_unused_families(
    families: Collection[str], schemas: Mapping[str, Schema], used: Iterable[Schema]
) -> set[str]:
    """The unions of parents that only their own members refer to.

    Args:
        families: Names of such unions.
        schemas: Components by class name.
        used: What the operations use.
    """
    others = (schema for name, schema in schemas.items() if name not in families)
    return set(families).difference(named_types((*used, *others)))


def find_unused_bodies(
    named: Collection[str], schemas: Mapping[str, Schema], used: Iterable[Schema]
) -> set[str]:
    """The inline objects that nothing refers to, as the bodies that are spread.

    Args:
        named: Components that have a name in the document.
        schemas: Components by class name.
        used: What the operations use.
    """
    reached = {*named, *named_types(used)} & schemas.keys()
    pending = list(reached)
    while pending:
        found = set(named_types((schemas[pending.pop()],))) - reached
        reached |= found
        pending += found
    return schemas.keys() - reached
