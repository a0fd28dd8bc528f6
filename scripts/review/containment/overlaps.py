"""Values that fit a union by the letter of JSON Schema and not the other version of the union.

As their writers mean it, open alternatives do not overlap (`scripts.schemas.intent`). By the letter
they do: `oneOf` refuses a value that fits two of them, and each accepts the properties of all
others. Validators follow the letter, so a change of such a union is told about even if it is safe.
"""

from collections.abc import Iterator
from itertools import combinations, islice, permutations, product
from typing import Final

from scripts.review.containment.change import NO_WITNESS
from scripts.review.containment.judgement import Judge
from scripts.review.containment.outline import Conjuncts, Outline, make_outline
from scripts.schemas import Json, Schema, identity_of
from scripts.schemas.evaluation import accepts, one_question

_MAX_NAMES: Final = 5
_MAX_SCHEMAS: Final = 4
_MAX_VALUES: Final = 12
_MAX_TRIES: Final = 2_000
_MAX_DEPTH: Final = 3
_CONDITIONS: Final = ("not", "if", "then", "else")
_Options = list[tuple[Json, ...]]


class Overlaps:
    """Finds such values for one direction.

    Args:
        judge: Reads both documents by the letter.
    """

    def __init__(self, judge: Judge) -> None:
        self.judge = judge

    def find_witness(self, sent: Conjuncts, read: Conjuncts) -> Json:
        """A value of declared properties that is valid for the sender and not for the receiver.

        NO_WITNESS when none is found, which does not mean that there is none.
        """
        sides = make_outline(sent), make_outline(read)
        names = self._list_names(*sides)
        options: _Options = [
            (NO_WITNESS, *islice(self._list_values(name, sides), _MAX_VALUES)) for name in names
        ]
        with one_question():  # The same members are in many of the values.
            return next(_list_witnesses(sent, read, names, options), NO_WITNESS)

    def _list_names(self, sender: Outline, receiver: Outline) -> list[str]:
        """The properties that both sides declare; first those that differ."""
        ours, others = _list_properties(sender), _list_properties(receiver)
        form_of = self.judge.forms.form_of
        differing = {
            name
            for name in ours
            if {form_of(each) for each in ours[name]}
            != {form_of(each) for each in others.get(name, ())}
        }
        shared = (name for name in ours if name in others)
        return sorted(shared, key=lambda name: (name not in differing, name))[:_MAX_NAMES]

    def _list_values(self, name: str, sides: tuple[Outline, Outline]) -> Iterator[Json]:
        """Values that tell the schemas of a property in different alternatives apart."""
        form_of = self.judge.forms.form_of
        found = [{form_of(s): s for s in _list_properties(side).get(name, ())} for side in sides]
        schemas = found[0] | found[1]
        # What stands on one side only is what changed.
        order = sorted(schemas, key=lambda form: all(form in each for each in found))
        chosen = [schemas[form] for form in order][:_MAX_SCHEMAS]
        seen: set[object] = set()
        wanted: list[tuple[Conjuncts, Conjuncts]] = []
        for both in combinations(chosen, 2):  # What two alternatives accept is refused by `oneOf`.
            wanted += [(both, (each,)) for each in chosen if each not in both]
            wanted.append((both, ()))
        wanted += [((held,), (missed,)) for held, missed in permutations(chosen, 2)]
        wanted += [((), tuple(chosen)), *(((held,), ()) for held in chosen)]
        for held, missed in wanted:
            value = self.judge.find_value(held, missed)
            if value is not NO_WITNESS and identity_of(value) not in seen:
                seen.add(identity_of(value))
                yield value


def _list_witnesses(
    sent: Conjuncts, read: Conjuncts, names: list[str], options: _Options
) -> Iterator[Json]:
    for chosen in islice(product(*options), _MAX_TRIES):
        pairs = zip(names, chosen, strict=True)
        value = {name: member for name, member in pairs if member is not NO_WITNESS}
        if _accept(sent, value) is True and _accept(read, value) is False:
            yield value


def _list_properties(side: Outline) -> dict[str, list[Schema]]:
    """For each property the schemas that the alternatives, their conditions and what is beside
    the union have for it.
    """
    found: dict[str, list[Schema]] = {}
    for outline in (*list_alternatives(side), side):
        conditions = [
            make_outline((part.child(keyword),))
            for part in outline.parts
            for keyword in _CONDITIONS
            if keyword in part.keywords
        ]
        for each in (outline, *conditions):
            for name, schemas in each.properties.items():
                found.setdefault(name, []).append(schemas[0])
    return found


def list_alternatives(side: Outline, depth: int = _MAX_DEPTH) -> Iterator[Outline]:
    """The alternatives of a union, with those of the unions that they are."""
    for branch in side.branches:
        outline = make_outline((branch,))
        if depth and outline.branches and not outline.properties:
            yield from list_alternatives(outline, depth - 1)
        else:
            yield outline


def _accept(schemas: Conjuncts, value: Json) -> bool | None:
    verdicts = {accepts(schema, value) for schema in schemas}
    return False if False in verdicts else None if None in verdicts else True
