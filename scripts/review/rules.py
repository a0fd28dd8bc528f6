"""Every rule of the reviewer: those about schemas and those around them."""

from collections.abc import Mapping

from scripts.review.containment import RULES as SCHEMA_RULES
from scripts.review.level import Bump, Level
from scripts.review.operations.rules import OPERATION_RULES
from scripts.review.rule import ChangeRule

_NAME_RULES = {
    "package-name-removed": "Messages stay valid, but code that uses the name stops working.",
    "package-name-changed": "Messages stay valid, but code that uses the old name stops working.",
    "package-call-changed": "Messages stay valid, but code that makes the call stops working.",
}

RULES: Mapping[str, ChangeRule] = {
    **{rule.id: rule for rule in OPERATION_RULES},
    **{
        id: ChangeRule(id, "package", Level.WARNING, reason, Bump.MAJOR)
        for id, reason in _NAME_RULES.items()
    },
    **SCHEMA_RULES,
}
"""Each rule by id."""
