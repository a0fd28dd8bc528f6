"""Decides which classes are subclasses: components whose `allOf` refers to another component."""

from collections.abc import Mapping
from dataclasses import replace

from scripts.canonical.form import Field, Schema
from scripts.canonical.python_types import component_fields
from scripts.document import Document, make_refusal
from scripts.document.limits import GENERATIONS, INHERITED
from scripts.schemas.conjunction import Conjunction

Parents = Mapping[str, tuple[str, ...]]
"""The classes that each class includes by `allOf`, by its name."""


class InheritedProperties:
    """Counts the properties that the classes of a document have from those they include."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._count = 0

    def count(self, whole: Conjunction) -> None:
        """Add those of one class.

        Raises:
            DocumentError: There are more than any run can write.
        """
        own = whole.parts[0].keywords.get("properties", ())
        self._count += max(0, len(whole.properties) - len(own))
        if self._count > INHERITED:
            message = f"schemas have more than {INHERITED} properties of those they include"
            raise make_refusal(self._document.locate(whole.parts[0].place), "schema", message)


def list_ancestors(name: str, parents: Parents) -> set[str]:
    """The classes that a class includes, directly or indirectly."""
    found: set[str] = set()
    pending = [*parents.get(name, ())]
    while pending:
        parent = pending.pop()
        if parent not in found:
            found.add(parent)
            pending += parents.get(parent, ())
    return found


def add_bases(schemas: Mapping[str, Schema], parents: Parents) -> dict[str, Schema]:
    """The components; each subclass has `extends`, the class whose fields it inherits.

    A subclass may make an optional field required. It must not change the type of a field, because
    its values would then not be values of the parent.
    """
    extended: dict[str, str] = {}
    for name, schema in schemas.items():
        bases = (
            base for base in parents.get(name, ()) if name not in list_ancestors(base, parents)
        )
        base = next((one for one in bases if _has_fields(schema, schemas.get(one, {}))), None)
        if base is not None:
            extended[name] = base
    generations = _count_generations(extended)
    return {
        name: {**schema, "extends": extended[name]} if generations.get(name) else schema
        for name, schema in schemas.items()
    }


def _count_generations(extended: Mapping[str, str]) -> dict[str, int]:
    """The number of ancestors of each class; a class with too many becomes a new root.

    Args:
        extended: The base of each subclass, without cycles.
    """
    counts: dict[str, int] = {}
    for name in extended:
        way = [name]
        while way[-1] in extended and way[-1] not in counts:
            way.append(extended[way[-1]])
        counts.setdefault(way[-1], 0)
        for child in reversed(way[:-1]):
            counts[child] = (counts[extended[child]] + 1) % GENERATIONS
    return counts


def _has_fields(schema: Schema, base: Schema) -> bool:
    if "properties" not in schema or "properties" not in base:
        return False
    extra = "additionalProperties"
    fields = {field.name: field for field in component_fields(schema)}
    return schema.get(extra) == base.get(extra) and all(
        field.name in fields and _narrows(fields[field.name], field)
        for field in component_fields(base)
    )


def _narrows(field: Field, inherited: Field) -> bool:
    """Whether a field equals the inherited one, except for its description and `required`."""
    asked_for = replace(inherited, required=inherited.required or field.required)
    return _drop_text(field) in (_drop_text(inherited), _drop_text(asked_for))


def _drop_text(field: Field) -> Field:
    typing = {key: value for key, value in field.schema.items() if key != "description"}
    return replace(field, schema=typing)
