"""Changes of which properties there are and which must be there."""

from collections.abc import Iterator

from scripts.document import join_pointer
from scripts.review.containment.change import Containment, Proven, Refuted, SchemaChange
from scripts.review.containment.pair import Pair, Spot
from scripts.review.containment.view import View
from scripts.review.containment.witness import Part
from scripts.review.schemas import Schema


def list_member_changes(pair: Pair) -> Iterator[SchemaChange]:
    """The changes of membership at a place, property by property in the document's order."""
    names = dict.fromkeys(
        name
        for view in (pair.base, pair.revision)
        for name in (*view.properties, *view.required, *sorted(view.hidden))
    )
    for name in names:
        yield from _compare_member(pair, name)


def _compare_member(pair: Pair, name: str) -> Iterator[SchemaChange]:
    old, new = _is_shown(pair.base, name), _is_shown(pair.revision, name)
    spots = (_find_member(pair.base, name), _find_member(pair.revision, name))
    if old and new:
        yield from _compare_requirement(pair, name, spots)
        yield from _compare_declaration(pair, name, spots)
    elif not old and not new:
        yield from _compare_hidden(pair, name, spots)
    elif new:
        kind = "became-visible" if name in pair.base.hidden else "added"
        yield from _report_member(pair, name, kind, name in pair.revision.required, spots)
    else:
        kind = "became-hidden" if name in pair.revision.hidden else "removed"
        yield from _report_member(pair, name, kind, name in pair.base.required, spots)


def _is_shown(view: View, name: str) -> bool:
    return name in view.properties or name in view.required


def _find_member(view: View, name: str) -> Spot:
    for part in view.parts:
        if isinstance(part.raw, dict) and name in (part.written("properties") or ()):
            pointer = join_pointer(part.pointer, "properties", name)
            return Spot(pointer, part.raw["properties"][name])
    return Spot(None)


def _compare_hidden(pair: Pair, name: str, spots: tuple[Spot, Spot]) -> Iterator[SchemaChange]:
    old, new = name in pair.base.hidden, name in pair.revision.hidden
    if new and not old:
        message = f"the property `{name}` was added, but no {pair.judge.direction} holds it"
        yield _name(pair, name, "hidden-property-added", spots, message)
    if old and not new:
        message = f"the property `{name}` was removed, which no {pair.judge.direction} held"
        yield _name(pair, name, "hidden-property-removed", spots, message)


def _name(
    pair: Pair,
    name: str,
    rule: str,
    spots: tuple[Spot, Spot],
    message: str,
    verdict: Containment | None = None,
) -> SchemaChange:
    return pair.make_change(rule, *spots, message, verdict)


def _compare_requirement(
    pair: Pair, name: str, spots: tuple[Spot, Spot]
) -> Iterator[SchemaChange]:
    old, new = name in pair.base.required, name in pair.revision.required
    if old is new:
        return
    kind = "optional" if old else "required"
    asking = pair.base if old else pair.revision
    is_needed = asking is pair.receiver
    verdict = _judge_required(pair, asking, name, is_needed)
    if verdict == Proven():
        return
    message = f"the property `{name}` became {kind}"
    yield _name(pair, name, f"property-became-{kind}", spots, message, verdict)


def _compare_declaration(
    pair: Pair, name: str, spots: tuple[Spot, Spot]
) -> Iterator[SchemaChange]:
    """A property both sides may hold, of which only one side says what it is."""
    if (name in pair.base.properties) is (name in pair.revision.properties):
        return
    read = pair.receiver.properties.get(name)
    sent = tuple(_list_rest(pair.sender)) or (pair.judge.anything,)
    verdict = pair.judge.judge(sent, map(Part, read)) if read else _judge_refusal(pair, name)
    verb = "is no longer declared" if name in pair.base.properties else "is declared now"
    message = f"the property `{name}` {verb}"
    if isinstance(verdict, Refuted):
        yield _name(pair, name, "property-refused", spots, message, verdict)
    else:
        kind = "removed" if name in pair.base.properties else "added"
        yield _name(pair, name, f"property-{kind}", spots, message)


def _judge_required(pair: Pair, asking: View, name: str, is_needed: bool) -> Containment:
    """Whether the other side always has a property that one side requires."""
    part = Part(asking.required[name].member("required", name), asking.hidden)
    answering = pair.sender if is_needed else pair.receiver
    return pair.judge.judge(answering.schemas, [part], is_reverse=not is_needed)


def _report_member(
    pair: Pair, name: str, kind: str, is_required: bool, spots: tuple[Spot, Spot]
) -> Iterator[SchemaChange]:
    """A property only one side shows; nothing when it can never be there."""
    shown = pair.base if kind in ("removed", "became-hidden") else pair.revision
    if not pair.judge.may_hold(shown.schemas, name):
        return
    rule = f"required-property-{kind}" if is_required else f"property-{kind}"
    verdict: Containment | None = None
    if is_required:
        verdict = _judge_required(pair, shown, name, shown is pair.receiver)
        if verdict == Proven() and shown is pair.receiver:
            rule = f"property-{kind}"
    refusal = _judge_refusal(pair, name)
    words = kind.replace("-", " ") if kind.startswith("became") else f"was {kind}"
    required = "required " if is_required else ""
    message = f"the {required}property `{name}` {words}"
    change = _name(pair, name, rule, spots, message, verdict)
    if isinstance(refusal, Refuted) and kind in ("removed", "added"):
        yield _refuse(pair, name, change, spots, refusal, message)
    else:
        yield change


def _refuse(
    pair: Pair,
    name: str,
    change: SchemaChange,
    spots: tuple[Spot, Spot],
    refusal: Refuted,
    message: str,
) -> SchemaChange:
    return _name(
        pair,
        name,
        "property-refused",
        spots,
        f"{message}, and the other side refuses what may stand there",
        refusal,
    )


def _judge_refusal(pair: Pair, name: str) -> Containment | None:
    """Whether the receiver takes a property only one side declares, None when it does not speak."""
    sent, read = pair.sender.properties.get(name), pair.receiver.properties.get(name)
    if sent is not None:
        rest = _list_rest(pair.receiver)
        return pair.judge.judge(sent, map(Part, rest)) if rest else None
    if read is not None:
        rest = _list_rest(pair.sender)
        return pair.judge.judge(tuple(rest), map(Part, read)) if rest else None
    return None


def _list_rest(view: View) -> list[Schema]:
    return [
        part.child(keyword)
        for part in view.parts
        for keyword in ("additionalProperties", "unevaluatedProperties")
        if keyword in part.keywords
    ]
