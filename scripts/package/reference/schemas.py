"""Schemas as entries of the page, with everything they declare."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from scripts.document.pointer import find_last_token
from scripts.package.reference.anchors import spell_anchor
from scripts.package.reference.entries import FIELDS, Entry, Group
from scripts.package.reference.parts import Parts, divide
from scripts.package.reference.types import SHOWN, Types
from scripts.package.reference.values import list_limits, list_values
from scripts.schemas import SchemaSource
from scripts.schemas.conjunction import Schemas

# So few fields are shown again rather than linked.
_FEW: Final = 3


@dataclass(frozen=True, slots=True)
class SchemaEntries:
    """Makes the entries of one page.

    Attributes:
        source: Reads the document's schemas whole, without a direction.
        types: Spells their types.
        seen: The groups of fields so far, by what they say.
    """

    source: SchemaSource
    types: Types
    seen: dict[Hashable, Group] = field(default_factory=dict, repr=False)

    def describe_definition(self, pointer: str) -> Entry:
        """The entry of a schema that has a name."""
        name = find_last_token(pointer)
        schema = self.source.written_at(pointer)
        return self.describe(name, self.types.anchors[pointer], (schema,))

    def describe(self, name: str, anchor: str, schemas: Schemas, requirement: str = "") -> Entry:
        """The entry of a value to which all the schemas apply.

        Args:
            name: What it is called; empty for the type itself.
            anchor: The id of its element; those below it begin with it.
            schemas: What the document says of the value; none for any value.
            requirement: `required`, `optional`, or empty.
        """
        parts = divide(*schemas)
        words = self.types.spell_parts(parts)
        own = parts.own
        return Entry(
            name=name or "".join(word.text for word in words),
            anchor=anchor,
            pointer=schemas[0].place if schemas else "",
            type=words,
            description=str(own.annotation("description") or ""),
            requirement=requirement,
            access=_spell_access(parts),
            is_deprecated=own.annotation("deprecated") is True,
            limits=tuple(list_limits(parts)),
            values=list_values(parts, SHOWN + 1),
            groups=tuple(self._list_groups(anchor, parts)),
            is_named=bool(name),
        )

    def _list_groups(self, anchor: str, parts: Parts) -> Iterator[Group]:
        fields = tuple(self._list_fields(anchor, parts))
        if fields:
            yield self._find_original(Group(FIELDS, fields))
        for title, named in self._list_below(parts):
            entries = tuple(
                self.describe(name, f"{anchor}.{key}", schemas) for name, key, schemas in named
            )
            told = tuple(entry for entry in entries if entry.says_more)
            # Branches are alternatives, so one without more to say is shown beside the others.
            shown = entries if told and title == "one of" else told
            if shown:
                yield Group(title, shown)

    def _find_original(self, group: Group) -> Group:
        """The group, with the first one of the page that says the same."""
        if len(group.entries) < _FEW:
            return group
        first = self.seen.setdefault(group.content, group)
        return group if first is group else replace(group, original=first)

    def _list_fields(self, anchor: str, parts: Parts) -> Iterator[Entry]:
        required = set(parts.own.required)
        for name, schemas in parts.own.properties.items():
            requirement = "required" if name in required else "optional"
            below = f"{anchor}.{spell_anchor(name)}"
            yield self.describe(name, below, schemas, requirement)

    def _list_below(self, parts: Parts) -> Iterator[tuple[str, list[tuple[str, str, Schemas]]]]:
        """What stands below besides fields: a title, and name, anchor and schemas of each."""
        own = parts.own
        if items := own.children("items"):
            yield "each item", [("", "items", items)]
        for index in range(max((len(held) for _, held in own.all("prefixItems")), default=0)):
            yield f"item {index}", [("", str(index), own.item(index))]
        if values := own.children("additionalProperties"):
            yield "every other field" if own.properties else "each value", [("", "values", values)]
        for pattern, schemas in own.named_children("patternProperties").items():
            title = "fields whose name matches"
            yield title, [(pattern, spell_anchor(pattern), schemas)]
        for number, branches in enumerate(parts.unions):
            prefix = f"union{number}." if number else ""
            yield (
                "one of",
                [("", f"{prefix}{index + 1}", (branch,)) for index, branch in enumerate(branches)],
            )
        if refused := own.children("not"):
            yield "but not", [("", "not", refused)]


def _spell_access(parts: Parts) -> str:
    if parts.own.annotation("readOnly") is True:
        return "read only"
    return "write only" if parts.own.annotation("writeOnly") is True else ""
