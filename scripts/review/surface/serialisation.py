"""How a value becomes text in a parameter, header or form (OpenAPI 3.1, section 4.8.12)."""

from scripts.review.surface.kinds import ARRAY, OBJECT, SCALAR, read_kinds
from scripts.review.surface.media_type import read_essence
from scripts.review.surface.node import Node, read_members

_DEFAULT_STYLE = {"query": "form", "path": "simple", "header": "simple", "cookie": "form"}
_PREFIXED = ("label", "matrix")


def has_same_serialisation(base: Node, revision: Node, where: str) -> bool:
    """Whether every value both sides may hold is written in the same way.

    Args:
        base: A parameter, header or encoding object.
        revision: The same in the revision.
        where: Its `in`; forms are written like a query.
    """
    if "content" in base.mapping or "content" in revision.mapping:
        return _read_content(base) == _read_content(revision)
    shared = _read_schema_kinds(base) & _read_schema_kinds(revision)
    return is_written_alike(base, revision, where, shared)


def is_written_alike(base: Node, revision: Node, where: str, kinds: frozenset[str]) -> bool:
    """Whether values of these kinds are written in the same way by both styles."""
    return all(_read_form(base, where, kind) == _read_form(revision, where, kind) for kind in kinds)


def _read_form(node: Node, where: str, kind: str) -> tuple[str, bool]:
    style = node.text("style") or _DEFAULT_STYLE.get(where, "form")
    explode = node.flag("explode", style in ("form", "cookie"))
    if kind == SCALAR:
        return (style if style in _PREFIXED else "plain"), False
    if style == "deepObject" or (style == "simple" and kind == ARRAY):
        explode = False  # It makes no difference here.
    return style, explode


def _read_schema_kinds(node: Node) -> frozenset[str]:
    schema = node.mapping.get("schema")
    return (
        read_kinds(node.document, schema)
        if schema is not None
        else frozenset({SCALAR, ARRAY, OBJECT})
    )


def _read_content(node: Node) -> tuple[str, ...]:
    return tuple(sorted(map(read_essence, read_members(node, "content"))))
