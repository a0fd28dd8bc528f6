"""Types that JSON Schema does not know: nobody can tell what they let pass."""

from dataclasses import dataclass, field

from scripts.document import Document
from scripts.schemas import Json, Schema, walk_subschemas
from scripts.schemas.values import TYPE_NAMES


@dataclass(frozen=True, slots=True)
class UnknownTypes:
    """Those of one document; where it holds none, no schema is looked into.

    Attributes:
        is_possible: Whether something in the document is called a type and is none.
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


def read_unknown_types(document: Document) -> UnknownTypes:
    """The unknown types of a document."""
    return UnknownTypes(_has_suspect(document.data))


def _has_suspect(data: Json) -> bool:
    """Whether any `type` has an unknown name; those of security schemes are among them."""
    stack = [data]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            named = node.get("type", [])
            if any(
                not isinstance(name, str) or name not in TYPE_NAMES
                for name in (named if isinstance(named, list) else [named])
            ):
                return True
        below = node.values() if isinstance(node, dict) else node
        stack += [child for child in below if isinstance(child, (dict, list))]
    return False


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
