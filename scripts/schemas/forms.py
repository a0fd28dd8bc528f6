"""Finds schemas of two documents that are written the same way."""

import json
import re
from collections.abc import Hashable, Iterator
from typing import Any, Final

from scripts.document import Document, resolve_pointer
from scripts.document.references import split_reference
from scripts.schemas.dialect import ASSERTIONS, BY_NAME, OPAQUE
from scripts.schemas.discriminator import list_including, read_discriminator
from scripts.schemas.schema import Schema, walk_subschemas
from scripts.schemas.values import identity_of

_REFERENCE: Final = re.compile(r'"\$ref": "((?:[^"\\]|\\.)*)"')
_DIALECT: Final = re.compile(r'"nullable"|"exclusiveM|"\$ref": "(?:[^"\\]|\\.)*"[^}]|[^{]"\$ref"')


class Forms:
    """Gives two schemas the same key only if they are written the same way.

    A component that is identical in both documents, with everything it refers to, gets one key.
    Other schemas get a key from their keywords and notes.
    """

    def __init__(self, base: Document, revision: Document) -> None:
        self._unchanged = find_unchanged(base, revision)
        self._forms: dict[Schema, Hashable] = {}
        self._numbers: dict[Hashable, int] = {}

    def form_of(self, schema: Schema) -> Hashable:
        """The key of a schema; a part of a schema gets a key of its own."""
        form = self._forms.get(schema)
        if form is None:
            form = self._forms[schema] = self._make_form(schema)
        return form

    def _make_form(self, schema: Schema) -> Hashable:
        if schema.pointer in self._unchanged:
            return schema.pointer if schema.whole() is schema else _describe_part(schema)
        if not schema.pointer:
            return json.dumps(schema.raw, sort_keys=True)
        if schema.whole() is not schema:
            return schema
        self._forms[schema] = schema  # The key of a recursive schema is its identity.
        try:
            content = frozenset(self._list_entries(schema))
        except RecursionError:  # Too deep to be worth it: its key is not equal to any other.
            return schema
        return self._numbers.setdefault(content, len(self._numbers))

    def _list_entries(self, schema: Schema) -> Iterator[Hashable]:
        for key in (*ASSERTIONS, *OPAQUE):
            if key in schema.keywords:
                yield key, _identity_of_keyword(key, schema.keywords[key])
        for path, child in walk_subschemas(schema):
            yield path, self.form_of(child)
        if "$ref" in schema.keywords:
            yield "$ref", self.form_of(schema.target())
        for key, note in schema.notes.items():
            yield key, identity_of(note)
        if schema.hidden:
            yield schema.hidden


def _describe_part(schema: Schema) -> Hashable:
    """What a part of a component has of it; the component is the same in both documents."""
    entries = (
        (keyword, tuple(value) if keyword in BY_NAME and isinstance(value, (dict, list)) else None)
        for keyword, value in schema.keywords.items()
    )
    return schema.pointer, frozenset(entries)


def _identity_of_keyword(keyword: str, value: Any) -> Hashable:
    if keyword == "type":
        return frozenset(value)
    if keyword in ("enum", "required"):
        return frozenset(identity_of(one) for one in value)
    return identity_of(value)


def find_unchanged(base: Document, revision: Document) -> frozenset[str]:
    """The pointers of reference targets that are written identically in both documents.

    Everything they refer to is identical too.
    """
    pending = _list_targets(base) & _list_targets(revision)
    same_dialect = base.version == revision.version
    below: dict[str, frozenset[str]] = {}
    while pending:
        children: set[str] = set()
        for pointer in pending:
            text = _read_text(base, pointer)
            if (
                text is not None
                and text == _read_text(revision, pointer)
                and (same_dialect or not _DIALECT.search(text))
            ):
                found = _list_children(base, revision, pointer)
                below[pointer] = _targets_in(text) | found
                children |= found
        pending = frozenset(children - below.keys() - pending)
    return _drop_reaching_out(below)


def _list_children(base: Document, revision: Document, pointer: str) -> frozenset[str]:
    """The pointers of the schemas that a discriminator leads to from a parent, in either one."""
    found: set[str] = set()
    for document in (base, revision):
        raw = resolve_pointer(document.data, pointer)
        told = read_discriminator(raw.get("discriminator")) if isinstance(raw, dict) else None
        if told is not None:
            found.update(told.targets.values(), list_including(document, pointer))
    return frozenset(found)


def _drop_reaching_out(below: dict[str, frozenset[str]]) -> frozenset[str]:
    users: dict[str, list[str]] = {}
    for pointer, targets in below.items():
        for target in targets:
            users.setdefault(target, []).append(pointer)
    pending = [target for target in users if target not in below]
    changed = set(pending)
    while pending:
        for user in users.get(pending.pop(), ()):
            if user not in changed:
                changed.add(user)
                pending.append(user)
    return frozenset(below.keys() - changed)


def _list_targets(document: Document) -> frozenset[str]:
    return _targets_in(json.dumps(document.data))


def _targets_in(text: str) -> frozenset[str]:
    found = set(_REFERENCE.findall(text))
    return frozenset(split_reference("", json.loads(f'"{reference}"'))[1] for reference in found)


def _read_text(document: Document, pointer: str) -> str | None:
    try:
        return json.dumps(resolve_pointer(document.data, pointer), sort_keys=True)
    except LookupError:
        return None
