"""Finds changes of which properties exist and which are required."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from scripts.document import join_pointer
from scripts.review.containment.change import Containment, Proven, Refuted, SchemaChange
from scripts.review.containment.explanation.pair import Mode, Pair, Spot
from scripts.review.containment.outline import Outline, Part, make_outline
from scripts.schemas import Schema, walk_subschemas
from scripts.schemas.intent import open_branch
from scripts.schemas.names import describes_rest, read_names

_CONDITIONAL: Final = ("then", "else", "dependentSchemas")


class _Member(NamedTuple):
    """A property and where each side writes it."""

    pair: Pair
    name: str
    base: Spot
    revision: Spot

    def report(self, rule: str, words: str, verdict: Containment | None = None) -> SchemaChange:
        message = f"the property `{self.name}` {words}"
        return self.pair.make_change(rule, self.base, self.revision, message, verdict)


def list_member_changes(pair: Pair) -> Iterator[SchemaChange]:
    """The changes of the properties at a place, in the document's order."""
    names = dict.fromkeys(
        name
        for side in (pair.base, pair.revision)
        for name in (*side.properties, *side.required, *sorted(side.hidden))
        if pair.mode is not Mode.NOTES or name in side.properties or name in side.hidden
    )
    for name in names:
        spots = _find_member(pair.base, name), _find_member(pair.revision, name)
        yield from _compare_member(_Member(pair, name, *spots))
    yield from _compare_conditional(pair, names)


def _compare_conditional(pair: Pair, known: Iterable[str]) -> Iterator[SchemaChange]:
    """The properties that only one side declares, and only in some cases."""
    base, revision = _list_conditional(pair.base), _list_conditional(pair.revision)
    for name in dict.fromkeys((*base, *revision)):
        if name not in known and (name in base) is not (name in revision):
            spots = (side.get(name, Spot(None)) for side in (base, revision))
            verb = "removed" if name in base else "added"
            yield _Member(pair, name, *spots).report(f"property-{verb}", f"was {verb}")


def _list_conditional(side: Outline) -> dict[str, Spot]:
    """The properties that only `then`, `else` or `dependentSchemas` declares."""
    found: dict[str, Spot] = {}
    for part in side.parts:
        for path, child in walk_subschemas(part):
            if path[0] in _CONDITIONAL:
                for name in sorted(read_names(child).declared):
                    found.setdefault(name, Spot(child.place, child.raw))
    return found


def _find_member(side: Outline, name: str) -> Spot:
    for part in side.parts:
        if name in (part.written("properties") or ()):
            return Spot(join_pointer(part.place, "properties", name), part.raw["properties"][name])
    return Spot(None)


def _compare_member(member: _Member) -> Iterator[SchemaChange]:
    pair, name = member.pair, member.name
    is_old, is_new = _is_shown(pair.base, name), _is_shown(pair.revision, name)
    if is_old and is_new:
        yield from _compare_requirement(member)
        yield from _compare_declaration(member)
    elif is_old or is_new:
        yield from _compare_presence(member, pair.base if is_old else pair.revision)
    elif name not in pair.base.hidden:
        yield member.report(
            "hidden-property-added", f"was added, but no {pair.judge.direction} contains it"
        )
    elif name not in pair.revision.hidden:
        yield member.report(
            "hidden-property-removed", f"was removed, but no {pair.judge.direction} contained it"
        )


def _is_shown(side: Outline, name: str) -> bool:
    return name in side.required or _is_declared(side, name)


def _is_declared(side: Outline, name: str) -> bool:
    """Whether it declares a property itself, or in each of its alternatives."""
    if name in side.properties:
        return True
    outlines = [make_outline((open_branch(branch),)) for branch in side.branches]
    objects = [outline for outline in outlines if outline.allows("object")]
    return bool(objects) and all(name in outline.properties for outline in objects)


def _compare_requirement(member: _Member) -> Iterator[SchemaChange]:
    pair, name = member.pair, member.name
    was_required = name in pair.base.required
    if was_required is (name in pair.revision.required):
        return
    verdict = _judge_required(pair, pair.base if was_required else pair.revision, name)
    if verdict != Proven():
        kind = "optional" if was_required else "required"
        yield member.report(f"property-became-{kind}", f"became {kind}", verdict)


def _judge_required(pair: Pair, asking: Outline, name: str) -> Containment:
    """Whether the other side always has a property that one side requires."""
    part = Part(asking.required[name].member("required", name), asking.hidden)
    if asking is pair.receiver:
        return pair.judge.judge(pair.sender.schemas, [part])
    return pair.judge.judge(pair.receiver.schemas, [part], is_reverse=True)


def _compare_declaration(member: _Member) -> Iterator[SchemaChange]:
    """A property that both sides may have, but only one side declares."""
    pair, name = member.pair, member.name
    was_declared = _is_declared(pair.base, name)
    if was_declared is _is_declared(pair.revision, name):
        return
    words = "is no longer declared" if was_declared else "is now declared"
    verdict = _judge_value(pair, name, is_there=True)
    if isinstance(verdict, Refuted):
        yield member.report("property-refused", words, verdict)
    else:
        yield member.report(f"property-{'removed' if was_declared else 'added'}", words)


def _compare_presence(member: _Member, shown: Outline) -> Iterator[SchemaChange]:
    """A property that only one side has; nothing when it can never be present."""
    pair, name = member.pair, member.name
    other = pair.revision if shown is pair.base else pair.base
    if not pair.judge.may_hold(shown.schemas, name):
        return
    is_hidden = name in other.hidden
    verb = (
        ("became-hidden" if is_hidden else "removed")
        if shown is pair.base
        else ("became-visible" if is_hidden else "added")
    )
    refusal = None if is_hidden else _judge_value(pair, name)
    words = verb.replace("-", " ") if is_hidden else f"was {verb}"
    if isinstance(refusal, Refuted):
        words += ", and its possible values are refused"
        yield member.report("property-refused", words, refusal)
        return
    verdict = _judge_required(pair, shown, name) if name in shown.required else None
    is_required = verdict is not None and (verdict != Proven() or shown is pair.sender)
    stem = "required-property" if is_required else "property"
    yield member.report(f"{stem}-{verb}", words, verdict)


def _judge_value(pair: Pair, name: str, *, is_there: bool = False) -> Containment | None:
    """Whether the receiver accepts what the sender may send for a property that one side declares.

    None when the other side does not describe undeclared properties.

    Args:
        pair: The places.
        name: The property.
        is_there: Whether the side that does not declare it may still have it.
    """
    sent, read = pair.sender.properties.get(name), pair.receiver.properties.get(name)
    if sent is not None:
        rest = _list_rest(pair.receiver)
        return pair.judge.judge(sent, map(Part, rest)) if rest else None
    rest = _list_rest(pair.sender) or ([pair.judge.anything] if is_there else [])
    return pair.judge.judge(tuple(rest), map(Part, read)) if rest and read else None


def _list_rest(side: Outline) -> list[Schema]:
    return [
        part.child(keyword)
        for part in side.parts
        for keyword in ("additionalProperties", "unevaluatedProperties")
        if keyword in part.keywords and describes_rest(part)
    ]
