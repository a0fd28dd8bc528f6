"""A document's objects by kind, prepared for the rules."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jsonschema.exceptions import ValidationError

from scripts.document import (
    Document,
    Kind,
    Node,
    list_reference_faults,
    walk_document,
    walk_paths,
)
from scripts.document.faults import ReferenceFault
from scripts.lint.formats import FORMATS
from scripts.operations import Api, Operation, read_api
from scripts.schemas import Direction, Schema, SchemaSource
from scripts.schemas.json_schema import Validators


@dataclass(frozen=True, eq=False)
class Index:
    """A document as objects of the specification.

    Attributes:
        example_errors: The errors of each example checked so far, by its pointer and its schema's.
    """

    document: Document
    _by_kind: dict[Kind, list[Node]] = field(default_factory=dict)
    example_errors: dict[tuple[str, str], list[ValidationError]] = field(default_factory=dict)

    def list_nodes(self, kind: Kind) -> list[Node]:
        """The objects of a kind, in the document's order."""
        return self._by_kind.get(kind, [])

    @cached_property
    def by_pointer(self) -> dict[str, Node]:
        """Each object by its pointer."""
        return {node.pointer: node for nodes in self._by_kind.values() for node in nodes}

    @cached_property
    def reference_faults(self) -> tuple[ReferenceFault, ...]:
        """The problems of the document's references."""
        return list_reference_faults(self.document)

    @cached_property
    def needed(self) -> frozenset[str]:
        """The pointers of the objects that operations use."""
        return frozenset(node.pointer for node in walk_paths(self.document.data))

    @cached_property
    def api(self) -> Api:
        """The operations, with everything they inherit."""
        return read_api(self.document)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The operations a client can call, in the document's order."""
        return self.api.operations

    @cached_property
    def schemas(self) -> dict[Direction | None, SchemaSource]:
        """The schemas for each direction, and complete for neither direction."""
        return {each: SchemaSource(self.document, each) for each in (None, *Direction)}

    def read_schema(self, node: Node) -> Schema:
        """The schema that an object is, as it is written and complete for neither direction."""
        return self.schemas[None].written_at(node.pointer)

    @cached_property
    def validators(self) -> Validators:
        """The validator for values."""
        return Validators(FORMATS)

    def follow(self, data: Any) -> dict[str, Any]:
        """The object that references lead to; an empty one if there is none."""
        try:
            found = self.document.dereference(data)[0]
        except LookupError:
            return {}
        return found if isinstance(found, dict) else {}


def index_document(document: Document) -> Index:
    """The index of a document."""
    by_kind: dict[Kind, list[Node]] = {}
    for node in walk_document(document.data):
        by_kind.setdefault(node.kind, []).append(node)
    return Index(document, by_kind)


def find_text(data: dict[str, Any], key: str) -> str:
    """The member's text without surrounding space; empty when it is missing or not a string."""
    value = data.get(key)
    return value.strip() if isinstance(value, str) else ""


def find_list(data: dict[str, Any], key: str) -> list[Any]:
    """The member's list; empty when it is missing or not a list."""
    value = data.get(key)
    return value if isinstance(value, list) else []


def find_map(data: dict[str, Any], key: str) -> dict[str, Any]:
    """The member's object; empty when it is missing or not an object."""
    value = data.get(key)
    return value if isinstance(value, dict) else {}
