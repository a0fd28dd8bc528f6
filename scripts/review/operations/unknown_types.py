"""Types that JSON Schema does not know: nobody can tell what they let pass."""

from dataclasses import dataclass, field

from scripts.document import Kind, walk_document
from scripts.schemas import Schema, SchemaSource, walk_subschemas


@dataclass(frozen=True, slots=True)
class UnknownTypes:
    """Those of one document; where it holds none, no schema is looked into.

    Attributes:
        is_possible: Whether any schema of the document has one.
    """

    is_possible: bool
    _found: dict[Schema, dict[str, str]] = field(default_factory=dict)

    def find(self, schema: Schema) -> dict[str, str]:
        """The unknown types in a schema and all it refers to, by the pointer of their schema."""
        if not self.is_possible:
            return {}
        if schema not in self._found:
            self._found[schema] = dict(_walk(schema))
        return self._found[schema]


def read_unknown_types(source: SchemaSource) -> UnknownTypes:
    """The unknown types of a document."""
    nodes = (node for node in walk_document(source.document.data) if node.kind is Kind.SCHEMA)
    schemas = (source.read_written(node.data, node.pointer) for node in nodes)
    return UnknownTypes(any(each.unknown_types for each in schemas))


def _walk(schema: Schema) -> list[tuple[str, str]]:
    found = []
    seen: set[Schema] = set()
    pending = [schema]
    while pending:
        part = pending.pop()
        if part in seen:
            continue
        seen.add(part)
        if part.unknown_types:
            found.append((part.place, ", ".join(map(str, part.unknown_types))))
        if "$ref" in part.keywords:
            pending.append(part.target())
        pending += [below for _, below in walk_subschemas(part)]
    return found
