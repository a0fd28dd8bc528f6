"""Every rule about schemas: its id, direction, level and reason; nothing else sets a level."""

from collections.abc import Iterator, Mapping
from typing import Final

from scripts.review.level import LEAST_BUMPS, Bump, Level
from scripts.review.rule import ChangeRule
from scripts.schemas import Direction

GROUPS: Final[Mapping[str, str]] = {
    "type": "the JSON types",
    "enum": "the listed values",
    "range": "the numeric bounds",
    "multiple-of": "`multipleOf`",
    "length": "the length of the string",
    "pattern": "`pattern`",
    "format": "`format`",
    "item-count": "the number of items",
    "unique-items": "`uniqueItems`",
    "items": "the items",
    "contains": "`contains`",
    "property-count": "the number of properties",
    "property-names": "the names properties may have",
    "additional-properties": "undeclared properties",
    "dependency": "what must hold when a property is present",
    "condition": "`if`, `then` and `else`",
    "exclusion": "what `not` excludes",
    "union": "the alternatives of the union",
    "schema": "the schema",
}
"""Each group of keywords, as messages name it."""

KINDS: Final[Mapping[str, str]] = {
    "narrowed": "accepts less than before",
    "widened": "accepts more than before",
    "changed": "accepts some values it refused and refuses some it accepted",
    "undecided": "changed, and it could not be decided whether it still accepts the same values",
}
"""How the set of accepted values changed."""

# A group that is only present or absent can only narrow or widen, and so can a group whose parts
# are reported separately. A group that is never decided has no kind.
_KINDS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(GROUPS, ("narrowed", "widened", "changed")),
    "unique-items": ("narrowed", "widened"),
    "items": ("narrowed", "widened"),
    "additional-properties": ("narrowed", "widened"),
    "union": ("narrowed", "widened"),
    "schema": ("narrowed", "widened"),
}


_REQUEST_REASONS = {
    "narrowed": (Level.BREAKING, "a request that was valid is now refused"),
    "widened": (Level.INFO, "every request that was valid still is"),
    "changed": (Level.BREAKING, "a request that was valid is now refused"),
    "undecided": (Level.WARNING, "it could not be decided whether requests are refused"),
}
_RESPONSE_REASONS = {
    "narrowed": (Level.INFO, "every possible response was possible before"),
    "widened": (Level.BREAKING, "readers may receive values that were not possible before"),
    "changed": (Level.BREAKING, "readers may receive values that were not possible before"),
    "undecided": (Level.WARNING, "it could not be decided whether readers receive new values"),
}
_B, _W, _I = Level.BREAKING, Level.WARNING, Level.INFO
# Other facts than a set of values that grew or shrank: name, then level and reason for a request
# and for a response.
_FACTS: Final[tuple[tuple[str, Level, str, Level, str], ...]] = (
    ("property-added", _I, "callers do not have to send it", _I, "readers may ignore it"),
    ("required-property-added", _B, "callers do not send it yet", _I, "readers may ignore it"),
    ("property-removed", _W, "requests with it stay valid, but it has no effect",
     _W, "it was optional, but readers may depend on it"),
    ("property-refused", _B, "requests that send it may be refused now",
     _B, "readers may receive a value that was not possible before"),
    ("required-property-removed", _W, "requests with it stay valid, but it has no effect",
     _B, "readers depend on it"),
    ("property-became-required", _B, "callers that left it out are refused now",
     _I, "it is now always sent"),
    ("property-became-optional", _I, "callers may leave it out", _B, "readers depend on it"),
    ("property-became-hidden", _W, "requests with it stay valid, but it has no effect",
     _W, "it was optional, but readers may depend on it"),
    ("required-property-became-hidden", _W,
     "requests with it stay valid, but it has no effect", _B, "readers depend on it"),
    ("property-became-visible", _I, "callers do not have to send it", _I, "readers may ignore it"),
    ("required-property-became-visible", _B, "callers do not send it yet",
     _I, "readers may ignore it"),
    ("hidden-property-added", _I, "it is not part of requests", _I, "it is not part of responses"),
    ("hidden-property-removed", _I, "it is not part of requests",
     _I, "it is not part of responses"),
    ("default-changed", _W, "calls that leave it out behave differently",
     _I, "a default has no effect in responses"),
    ("deprecated", _I, "it still works", _I, "it is still sent"),
    ("undeprecated", _I, "it will not be removed", _I, "it will not be removed"),
    ("known-value-added", _I, "any value was possible before; the list is a hint",
     _I, "any value was possible before; the list is a hint"),
    ("known-value-removed", _I, "any value is still possible; the list is a hint",
     _I, "any value is still possible; the list is a hint"),
    ("content-changed", _B, "the same text is read as another value",
     _B, "the same text means another value"),
    ("unknown-format-changed", _W, "values without the format may be refused",
     _W, "values without the format may be received"),
    ("alternative-added", _I, "its values were accepted before",
     _I, "its values were possible before"),
    ("alternative-removed", _I, "its values are still accepted",
     _W, "readers may depend on it"),
    ("overlap-changed", _W, "a validator may refuse requests that it accepted",
     _W, "a validator may refuse responses that it accepted"),
    ("discriminator-value-added", _I, "callers may use it",
     _B, "readers may receive a tag they do not know"),
    ("discriminator-value-removed", _B, "requests with the tag are now refused",
     _I, "readers no longer receive it"),
    ("discriminator-changed", _B, "the tag of a request now has a different meaning",
     _B, "readers choose the wrong alternative"),
    ("discriminator-added", _I, "the alternatives are the same",
     _I, "the alternatives are the same"),
    ("discriminator-removed", _I, "the alternatives are the same",
     _W, "readers that choose an alternative by the tag can no longer do so"),
)  # fmt: skip


def _make_rules() -> Iterator[ChangeRule]:
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


def _make_rule(direction: Direction, name: str, level: Level, reason: str) -> ChangeRule:
    sentence = f"{reason[:1].upper()}{reason[1:]}."
    is_note = name in {row[0] for row in _FACTS} and "property" not in name
    bump = _find_bump(level, name, direction)
    return ChangeRule(f"{direction}-{name}", "schema", level, sentence, bump, is_note)


def _find_bump(level: Level, name: str, direction: Direction) -> Bump:
    """The version part a change of a schema asks for.

    What is added for callers or readers, and what is deprecated, is a feature (Semantic Versioning
    2.0.0, section 7). What only becomes more exact is a correction.
    """
    if level is not Level.INFO:
        return LEAST_BUMPS[level]
    is_feature = name.endswith(("-added", "-deprecated")) or name == "deprecated"
    is_tolerance = direction is Direction.REQUEST and name.endswith(("-widened", "-optional"))
    return Bump.MINOR if is_feature or is_tolerance else Bump.PATCH


RULES: Final[Mapping[str, ChangeRule]] = {
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
