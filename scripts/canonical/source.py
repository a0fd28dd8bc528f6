"""Schemas as a document writes them, with references and `allOf` folded in."""

from typing import Any

from scripts.canonical.all_of import merge_schemas
from scripts.canonical.canonical import Schema
from scripts.document import Document, DocumentError, Finding, Level, join_pointer
from scripts.document.references import split_reference

# Keywords that decide which class or annotation a schema becomes.
SHAPING = frozenset(
    """
    $ref allOf anyOf oneOf properties required additionalProperties unevaluatedProperties
    patternProperties items prefixItems minItems maxItems enum const format pattern minLength
    maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
    """.split()
)


class SchemaSource:
    """The schemas of one document, each read as one object without `allOf`."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._merges: dict[str, Schema] = {}

    def merge(self, schema: Schema, pointer: str, seen: tuple[str, ...]) -> Schema:
        """The schema with references that have siblings, and `allOf`, folded in.

        Args:
            schema: Schema object.
            pointer: Where it stands in the document.
            seen: Pointers being folded already; a reference to one of them adds nothing.

        Raises:
            DocumentError: A reference leads nowhere.
        """
        parts: list[Schema] = []
        own = {key: value for key, value in schema.items() if key not in ("allOf", "$ref")}
        if isinstance(schema.get("$ref"), str):
            if self.document.version == "3.0":
                own = {}
            parts.append(self._merge_target(schema["$ref"], seen))
        for index, part in enumerate(schema.get("allOf") or ()):
            if isinstance(part, dict):
                parts.append(self.merge(part, join_pointer(pointer, "allOf", index), seen))
        return merge_schemas([own, *parts]) if parts else own

    def _merge_target(self, reference: str, seen: tuple[str, ...]) -> Schema:
        pointer = split_reference("", reference)[1]
        target = self.resolve(pointer)
        if pointer in seen or not isinstance(target, dict):
            return {}
        merged = self.merge(target, pointer, (*seen, pointer))
        dropped = {"description", "deprecated"}
        # A parent that lists its children would make each child a union of all of them.
        dropped |= {key for key in ("anyOf", "oneOf") if _names_any(merged.get(key), seen)}
        return {key: value for key, value in merged.items() if key not in dropped}

    def plain_reference(self, schema: Schema) -> str | None:
        """The pointer of a schema that is nothing but a reference, however it is wrapped."""
        reference = schema.get("$ref")
        if isinstance(reference, str):
            alone = self.document.version == "3.0" or not schema.keys() & (SHAPING - {"$ref"})
            return split_reference("", reference)[1] if alone else None
        for keyword in ("allOf", "anyOf", "oneOf"):
            branches = schema.get(keyword)
            if isinstance(branches, list) and len(branches) == 1:
                alone = not schema.keys() & (SHAPING - {keyword})
                inner = branches[0]
                return self.plain_reference(inner) if alone and isinstance(inner, dict) else None
        return None

    def admits_null(self, schema: Schema) -> bool:
        """Whether the schema lets null pass, in any of its spellings and behind any reference."""
        seen: set[str] = set()
        pending: list[Any] = [schema]
        while pending:
            node = pending.pop()
            if not isinstance(node, dict):
                continue
            reference = node.get("$ref")
            if isinstance(reference, str):
                if reference not in seen:
                    seen.add(reference)
                    pending.append(self.merged(split_reference("", reference)[1]))
                continue
            if self._spells_null(node):
                return True
            pending += [*(node.get("anyOf") or ()), *(node.get("oneOf") or ())]
            pending += node["allOf"] if len(node.get("allOf") or ()) == 1 else []
        return False

    def is_null(self, branch: Any) -> bool:
        """Whether a branch of a union stands for null and nothing else.

        In 3.0, which has no type for it, the only thing such a branch can say is `nullable`.
        """
        if self.document.version == "3.0" and isinstance(branch, dict):
            return branch.get("nullable") is True and not branch.keys() & (SHAPING | {"type"})
        return bool(branch == {"type": "null"})

    def _spells_null(self, schema: Schema) -> bool:
        listed = schema.get("enum") or [schema.get("const", "")]
        flagged = schema.get("nullable") is True and self.document.version == "3.0"
        return flagged or "null" in types_of(schema) or None in listed

    def merged(self, pointer: str) -> Schema:
        """The schema at the pointer, folded; nothing where a boolean schema stands."""
        if pointer not in self._merges:
            raw = self.resolve(pointer)
            self._merges[pointer] = (
                self.merge(raw, pointer, (pointer,)) if isinstance(raw, dict) else {}
            )
        return self._merges[pointer]

    def resolve(self, pointer: str) -> Any:
        """What stands at the pointer; raises DocumentError where nothing does."""
        try:
            return self.document.resolve("#" + pointer)
        except LookupError:
            raise self.refusal(pointer, f"the reference #{pointer} leads nowhere") from None

    def refusal(self, pointer: str, message: str) -> DocumentError:
        """The error that says what is wrong with the schema at the pointer."""
        place = self.document.locate(pointer)
        return DocumentError(Finding(place, Level.ERROR, "schema", message))


def types_of(schema: Schema) -> list[str]:
    """The types a schema lets pass, also those its keywords imply; none where it says nothing."""
    types = schema.get("type")
    if isinstance(types, str):
        return [types]
    if isinstance(types, list):
        return [name for name in types if isinstance(name, str)]
    if schema.get("properties") or schema.get("required"):
        return ["object"]
    if isinstance(schema.get("additionalProperties"), dict) or schema.get("patternProperties"):
        return ["object"]
    if "items" in schema or "prefixItems" in schema:
        return ["array"]
    return []


def _names_any(branches: Any, pointers: tuple[str, ...]) -> bool:
    named = [branch.get("$ref") for branch in branches or () if isinstance(branch, dict)]
    return any(f"#{pointer}" in named for pointer in pointers)
