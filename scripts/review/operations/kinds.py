"""Which JSON types a parameter or part may have, where its form on the wire depends on them."""

from typing import Final

from scripts.schemas import Schema, type_of
from scripts.schemas.conjunction import Conjunction, gather

ARRAY: Final = "array"
OBJECT: Final = "object"
SCALAR: Final = "scalar"
EVERY: Final = frozenset({ARRAY, OBJECT, SCALAR})


def read_kinds(*schemas: Schema | None, trail: frozenset[str] = frozenset()) -> frozenset[str]:
    """The kinds of value that schemas together may allow; too many rather than too few.

    Args:
        schemas: None stands for one that allows everything.
        trail: Pointers of references that are being followed.
    """
    whole = gather(*(each for each in schemas if each is not None), trail=trail)
    kinds = _own_kinds(whole)
    for _, _, branches in whole.unions():
        below = (read_kinds(branch, trail=whole.trail) for branch in branches)
        kinds &= frozenset().union(*below)
    return kinds


def _own_kinds(whole: Conjunction) -> frozenset[str]:
    kinds = EVERY
    if whole.types:
        kinds &= {_kind_of(name) for name in whole.types}
    if whole.listed_values is not None:
        kinds &= {_kind_of(type_of(value)) for value in whole.listed_values}
    return kinds or EVERY


def _kind_of(name: str) -> str:
    return name if name in (ARRAY, OBJECT) else SCALAR


def accepts_any_text(*schemas: Schema) -> bool:
    """Whether schemas together surely allow every string."""
    whole = gather(*schemas)
    says_more = any(part.keywords.keys() - {"type", "$ref", "allOf"} for part in whole.parts)
    return not says_more and "string" in whole.types
