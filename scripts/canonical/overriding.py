"""Properties that a schema declares otherwise than the schema it includes.

By the letter no value could have such a property. Its author means that the nearer declaration
replaces the other, as in a programming language.
"""

import re
from collections.abc import Callable
from typing import Final

from scripts.schemas import Schema
from scripts.schemas.conjunction import Conjunction, Schemas

_COMPONENT: Final = re.compile(r"/components/schemas/[^/]+")


def contradicts_itself(whole: Conjunction) -> bool:
    """Whether no value has all the types, or is among all the listed values."""
    has_types = any(part.types for part in whole.parts)
    return (has_types and not whole.types) or whole.listed_values == ()


def choose_overriding(schemas: Schemas, list_included: Callable[[str], frozenset[str]]) -> Schema:
    """The declaration of the schema that includes the others; the last where none does.

    Args:
        schemas: What is said of one property.
        list_included: Gives the components that the one at a pointer includes.
    """
    owners = [_find_owner(schema) for schema in schemas]
    inherited = [
        any(owner != other and owner in list_included(other) for other in owners)
        for owner in owners
    ]
    own = [one for one, is_above in zip(schemas, inherited, strict=True) if not is_above]
    return (own or list(schemas))[-1]


def _find_owner(schema: Schema) -> str:
    found = _COMPONENT.match(schema.pointer)
    return found[0] if found else schema.pointer
