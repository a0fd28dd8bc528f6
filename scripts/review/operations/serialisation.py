"""How a value becomes text in a parameter, header or form (OpenAPI 3.1, section 4.8.12)."""

from typing import Protocol

from scripts.operations import Header, Parameter
from scripts.review.operations.comparison import Comparison, Pair
from scripts.review.operations.kinds import ARRAY, SCALAR, read_kinds

_PREFIXED = ("label", "matrix")


class Styled(Protocol):
    """What is written in a style."""

    @property
    def style(self) -> str: ...
    @property
    def explode(self) -> bool: ...


def has_same_serialisation(pair: Pair[Parameter | Header], comparison: Comparison) -> bool:
    """Whether every value both sides may hold is written in the same way."""
    base, revision = pair.base, pair.revision
    if base.content or revision.content:
        essences = [side.content and side.content.essence for side in (base, revision)]
        return essences[0] == essences[1]
    schemas = comparison.read_schemas(pair)
    return is_written_alike(base, revision, read_kinds(schemas[0]) & read_kinds(schemas[1]))


def is_written_alike(base: Styled, revision: Styled, kinds: frozenset[str]) -> bool:
    """Whether values of these kinds are written in the same way by both styles."""
    return all(_read_form(base, kind) == _read_form(revision, kind) for kind in kinds)


def _read_form(styled: Styled, kind: str) -> tuple[str, bool]:
    style, explode = styled.style, styled.explode
    if kind == SCALAR:
        return (style if style in _PREFIXED else "plain"), False
    if style == "deepObject" or (style == "simple" and kind == ARRAY):
        explode = False  # It makes no difference here.
    return style, explode
