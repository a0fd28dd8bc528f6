"""Every rule about schemas: its id, direction, level and reason; nothing else sets a level."""

from collections.abc import Iterator, Mapping
from typing import Final

from scripts.review.level import LEAST_BUMPS, Bump, Level
from scripts.review.rule import Rule
from scripts.schemas import Direction

GROUPS: Final[Mapping[str, str]] = {
    "type": "the JSON types",
    "enum": "the listed values",
    "range": "the numeric bounds",
    "multiple-of": "`multipleOf`",
    "length": "the length of the string",
    "pattern": "`pattern`",
    "format": "`format`",
    "content": "the encoding or media type of the string",
    "item-count": "the number of items",
    "unique-items": "`uniqueItems`",
    "items": "the items",
    "contains": "`contains`",
    "property-count": "the number of properties",
    "property-names": "the names properties may have",
    "additional-properties": "properties that are not declared",
    "dependency": "what a property's presence asks for",
    "condition": "`if`, `then` and `else`",
    "exclusion": "what `not` excludes",
    "union": "the alternatives of the union",
    "schema": "the schema",
}
"""Each group of keywords, in the words of a message."""

KINDS: Final[Mapping[str, str]] = {
    "narrowed": "accepts less than before",
    "widened": "accepts more than before",
    "changed": "accepts some values it refused and refuses some it accepted",
    "undecided": "was written differently, and whether it accepts the same could not be decided",
}
"""How the set of accepted values changed."""

# A group that is there or not cannot change in another way, nor one whose parts are told apart;
# one that is never decided has no kind of its own.
_KINDS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(GROUPS, ("narrowed", "widened", "changed")),
    "unique-items": ("narrowed", "widened"),
    "items": ("narrowed", "widened"),
    "additional-properties": ("narrowed", "widened"),
    "union": ("narrowed", "widened"),
    "schema": ("narrowed", "widened"),
    "content": (),
}


_REQUEST_REASONS = {
    "narrowed": (Level.BREAKING, "a request that was fine is refused now"),
    "widened": (Level.INFO, "every request that was fine still is"),
    "changed": (Level.BREAKING, "a request that was fine is refused now"),
    "undecided": (Level.WARNING, "it could not be decided whether requests are refused"),
}
_RESPONSE_REASONS = {
    "narrowed": (Level.INFO, "everything that may arrive could have arrived before"),
    "widened": (Level.BREAKING, "a reader may now meet what could not arrive before"),
    "changed": (Level.BREAKING, "a reader may now meet what could not arrive before"),
    "undecided": (Level.WARNING, "it could not be decided whether readers meet news"),
}
_B, _W, _I = Level.BREAKING, Level.WARNING, Level.INFO
# Facts that are no plain growth or shrinking of a set: name, then level and reason for a request
# and for a response.
_FACTS: Final[tuple[tuple[str, Level, str, Level, str], ...]] = (
    ("property-added", _I, "callers need not send it", _I, "readers may ignore it"),
    ("required-property-added", _B, "callers do not send it yet", _I, "readers may ignore it"),
    ("property-removed", _W, "requests that send it stay valid, its effect is gone",
     _W, "readers may miss it, though it never had to be there"),
    ("property-refused", _B, "requests that send it may be refused now",
     _B, "readers refuse what may stand there"),
    ("required-property-removed", _W, "requests that send it stay valid, its effect is gone",
     _B, "readers rely on it"),
    ("property-became-required", _B, "callers that left it out are refused now",
     _I, "readers may rely on more"),
    ("property-became-optional", _I, "callers may leave it out", _B, "readers rely on it"),
    ("property-became-hidden", _W, "requests that send it stay valid, its effect is gone",
     _W, "readers may miss it, though it never had to be there"),
    ("required-property-became-hidden", _W,
     "requests that send it stay valid, its effect is gone", _B, "readers rely on it"),
    ("property-became-visible", _I, "callers need not send it", _I, "readers may ignore it"),
    ("required-property-became-visible", _B, "callers do not send it yet",
     _I, "readers may ignore it"),
    ("hidden-property-added", _I, "it is no part of requests", _I, "it is no part of responses"),
    ("hidden-property-removed", _I, "it is no part of requests",
     _I, "it is no part of responses"),
    ("default-changed", _W, "callers that leave it out get another behaviour",
     _I, "a default is a note on responses"),
    ("deprecated", _I, "it still works", _I, "it is still sent"),
    ("undeprecated", _I, "it stays", _I, "it stays"),
    ("known-value-added", _I, "any value was possible before; the list is a hint",
     _I, "any value was possible before; the list is a hint"),
    ("known-value-removed", _I, "any value is still possible; the list is a hint",
     _I, "any value is still possible; the list is a hint"),
    ("discriminator-value-added", _I, "callers may use it",
     _B, "readers meet a tag they do not know"),
    ("discriminator-value-removed", _B, "callers that send the tag are refused now",
     _I, "readers never meet it again"),
    ("discriminator-changed", _B, "the tag of requests reads differently now",
     _B, "readers choose the wrong alternative"),
    ("discriminator-added", _I, "the alternatives are the same",
     _I, "the alternatives are the same"),
    ("discriminator-removed", _I, "the alternatives are the same",
     _W, "readers that choose by the tag can no longer rely on it"),
)  # fmt: skip


def _make_rules() -> Iterator[Rule]:
    for direction, reasons in (
        (Direction.REQUEST, _REQUEST_REASONS),
        (Direction.RESPONSE, _RESPONSE_REASONS),
    ):
        for group, kinds in _KINDS_OF.items():
            for kind in kinds:
                yield _make_rule(direction, f"{group}-{kind}", *reasons[kind])
        yield _make_rule(direction, "schema-undecided", *reasons["undecided"])
    for name, level, reason, response_level, response_reason in _FACTS:
        yield _make_rule(Direction.REQUEST, name, level, reason)
        yield _make_rule(Direction.RESPONSE, name, response_level, response_reason)


def _make_rule(direction: Direction, name: str, level: Level, reason: str) -> Rule:
    sentence = f"{reason[:1].upper()}{reason[1:]}."
    is_note = name in {row[0] for row in _FACTS} and "property" not in name
    bump = _find_bump(level, name, direction)
    return Rule(f"{direction}-{name}", "schema", level, sentence, bump, is_note)


def _find_bump(level: Level, name: str, direction: Direction) -> Bump:
    """The version part a change of a schema asks for.

    What callers may do more, what readers may see more and what is deprecated is a feature
    (Semantic Versioning 2.0.0, section 7); what is only more exact is a correction.
    """
    if level is not Level.INFO:
        return LEAST_BUMPS[level]
    is_feature = name.endswith(("-added", "-deprecated")) or name == "deprecated"
    is_tolerance = direction is Direction.REQUEST and name.endswith(("-widened", "-optional"))
    return Bump.MINOR if is_feature or is_tolerance else Bump.PATCH


RULES: Final[Mapping[str, Rule]] = {
    rule.id: rule for rule in sorted(_make_rules(), key=lambda rule: rule.id)
}
"""Each rule by id."""


def name_rule(direction: Direction, group: str, kind: str) -> str:
    """The id of the rule for one group and kind, without the direction before it."""
    if kind == "undecided":
        return "schema-undecided"
    if kind not in _KINDS_OF[group]:
        kind = "narrowed" if direction is Direction.REQUEST else "widened"
    return f"{group}-{kind}"
