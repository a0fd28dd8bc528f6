"""A schema's type in words, in which named schemas are links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from scripts.document.pointer import find_last_token
from scripts.package.reference.entries import Word
from scripts.package.reference.parts import Parts, divide
from scripts.package.reference.values import spell_value
from scripts.schemas import Schema
from scripts.schemas.conjunction import Schemas

# How many alternatives a type shows before it says how many more there are.
SHOWN = 3
_OR = Word(" or ")
Words = tuple[Word, ...]
_ANY: Words = (Word("any value"),)


@dataclass(frozen=True, slots=True)
class Types:
    """Spells types for one page.

    Attributes:
        anchors: The anchor of each named schema by its pointer.
    """

    anchors: Mapping[str, str]

    def spell(self, *schemas: Schema) -> Words:
        """The type of a value to which all the schemas apply."""
        return self.spell_parts(divide(*schemas))

    def spell_parts(self, parts: Parts) -> Words:
        """The same for parts that are known already."""
        words = self._spell_bare(parts)
        has_null = any(word.text == "null" for word in words)
        return words if has_null or not parts.is_nullable else (*words, _OR, Word("null"))

    def _spell_bare(self, parts: Parts) -> Words:
        if parts.references:
            return _join([self._link(schema) for schema in parts.references], Word(" and "))
        if parts.own.listed_values is not None:
            return _spell_values(parts)
        if parts.unions:
            return self._spell_union(parts.unions[0])
        types = parts.own.types or parts.own.implied_types
        if not types:
            return _ANY
        return _join([self._spell_type(name, parts) for name in types], _OR)

    def _link(self, schema: Schema) -> Words:
        pointer = schema.reference or ""
        return (Word(find_last_token(pointer), self.anchors.get(pointer, "")),)

    def _spell_union(self, branches: Schemas) -> Words:
        spelled = list(dict.fromkeys(self.spell(branch) for branch in branches))
        return _limit(spelled)

    def _spell_type(self, name: str, parts: Parts) -> Words:
        if name == "array":
            return self._spell_array(parts)
        values = parts.own.children("additionalProperties")
        if name != "object" or parts.own.properties or not values:
            return (Word(name),)
        spelled = self.spell(*values)
        return (Word(name),) if spelled == _ANY else (Word("map of string to "), *spelled)

    def _spell_array(self, parts: Parts) -> Words:
        count = max((len(held) for _, held in parts.own.all("prefixItems")), default=0)
        if count:
            inner = [self.spell(*parts.own.item(index)) for index in range(count)]
            return (Word("array of ["), *_join(inner, Word(", ")), Word("]"))
        items = parts.own.children("items")
        if not items:
            return (Word("array"),)
        spelled = self.spell(*items)
        return (Word("array of "), *(_in_brackets(spelled) if _OR in spelled else spelled))


def _spell_values(parts: Parts) -> Words:
    values = parts.own.listed_values or ()
    spelled = _limit([(Word(spell_value(value)),) for value in values])
    is_open = any("x-extensible-enum" in part.notes for part in parts.own.parts)
    return (*spelled, Word(" or another value")) if is_open else spelled


def _limit(alternatives: Sequence[Words]) -> Words:
    rest = len(alternatives) - SHOWN
    if rest < 2:
        return _join(alternatives, _OR)
    shown = [*alternatives[:SHOWN], (Word(f"{rest} more"),)]
    return _join(shown, _OR)


def _join(alternatives: Sequence[Words], between: Word) -> Words:
    return tuple(chain.from_iterable(_separate(alternatives, between)))


def _separate(alternatives: Sequence[Words], between: Word) -> Iterator[Words]:
    for index, words in enumerate(alternatives):
        if index:
            yield (between,)
        yield words


def _in_brackets(words: Words) -> Words:
    return (Word("("), *words, Word(")"))
