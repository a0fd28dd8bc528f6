"""Every rule of the reviewer: those about schemas and those around them."""

from collections.abc import Mapping

from scripts.review.change import Rule
from scripts.review.containment import RULES as SCHEMA_RULES
from scripts.review.level import LEAST_BUMPS, Bump, Level
from scripts.review.surface.rules import SURFACE_RULES
from scripts.schemas import Direction

_NAME_RULES = {
    "package-name-removed": "Messages stay valid, but code that uses the name stops working.",
    "package-name-changed": "Messages stay valid, but code that uses the old name stops working.",
    "package-call-changed": "Messages stay valid, but code that makes the call stops working.",
}


def _read_schema_rules() -> dict[str, Rule]:
    return {
        id: Rule(
            id,
            "schema",
            Level(rule.level),
            rule.reason[:1].upper() + rule.reason[1:] + ".",
            bump_for(Level(rule.level), id, rule.direction),
        )
        for id, rule in SCHEMA_RULES.items()
    }


def bump_for(level: Level, rule: str, direction: Direction) -> Bump:
    """The version part a change of a schema asks for.

    What callers may do more, what readers may see more and what is deprecated is a feature
    (Semantic Versioning 2.0.0, section 7); what is only more exact is a correction.
    """
    if level is not Level.INFO:
        return LEAST_BUMPS[level]
    is_feature = rule.endswith(("-added", "-deprecated"))
    is_tolerance = direction is Direction.REQUEST and rule.endswith(("-widened", "-optional"))
    return Bump.MINOR if is_feature or is_tolerance else Bump.PATCH


RULES: Mapping[str, Rule] = {
    **{rule.id: rule for rule in SURFACE_RULES},
    **{
        id: Rule(id, "package", Level.WARNING, reason, Bump.MAJOR)
        for id, reason in _NAME_RULES.items()
    },
    **_read_schema_rules(),
}
"""Each rule by id."""
