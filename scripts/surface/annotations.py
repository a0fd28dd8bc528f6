"""Annotations of two packages in one spelling, so that the same types compare equal."""

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import griffe

# Says what an argument is where it is left out, which is no type of a value.
_LEFT_OUT: Final = frozenset(("Omit", "NotGiven"))
# Says something about a type that does not change which values it has.
_TRANSPARENT: Final = ("Annotated", "Deprecated", "NotRequired", "Optional", "Required", "Union")
_GENERIC: Final = {
    "List": "list", "Sequence": "list", "SequenceNotStr": "list", "Iterable": "list",
    "Dict": "dict", "Mapping": "dict", "Tuple": "tuple", "Type": "type",
}  # fmt: skip
Resolve = Callable[[str], str | None]
"""The annotation that a path stands for; None if it stands for itself."""


def write_paths(annotation: "str | griffe.Expr") -> str:
    """The source of an annotation in which each name is the path of what it names."""
    import griffe

    if isinstance(annotation, (griffe.ExprName, griffe.ExprAttribute)):
        return annotation.canonical_path
    if isinstance(annotation, griffe.Expr):
        return "".join(map(write_paths, annotation.iterate(flat=False)))
    return annotation


def spell_type(annotation: str, resolve: Resolve) -> frozenset[str]:
    """The members of the union that an annotation is, each class by its own name.

    Args:
        annotation: Its source, with paths for names.
        resolve: Follows aliases, and lists the values of an enum as a `Literal`.
    """
    return frozenset(_list_members(_parse(annotation), resolve, ())) - _LEFT_OUT


def list_paths(annotation: str) -> Iterator[str]:
    """The paths in an annotation."""
    for node in ast.walk(_parse(annotation)):
        if isinstance(node, (ast.Name, ast.Attribute)):
            yield ast.unparse(node)


def _parse(annotation: str) -> ast.expr:
    try:
        return ast.parse(annotation, mode="eval").body
    except SyntaxError:
        return ast.Constant(annotation)


def _list_members(node: ast.expr, resolve: Resolve, seen: tuple[str, ...]) -> Iterator[str]:
    match node:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            yield from _list_members(left, resolve, seen)
            yield from _list_members(right, resolve, seen)
        case ast.Subscript(value=value, slice=inner):
            yield from _list_subscript(_name_of(value), inner, resolve, seen)
        case ast.Name() | ast.Attribute():
            path, name = ast.unparse(node), _name_of(node)
            known = None if path in seen else resolve(path)
            if known is None:
                yield _GENERIC.get(name, name)
            else:
                yield from _list_members(_parse(known), resolve, (*seen, path))
        case ast.Constant(value=None):
            yield "None"
        case ast.Constant(value=str(text)):
            yield text
        case _:
            yield ast.unparse(node)


def _list_subscript(
    name: str, inner: ast.expr, resolve: Resolve, seen: tuple[str, ...]
) -> Iterator[str]:
    parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    if name == "Literal":
        yield from (ast.unparse(part) for part in parts)
    elif name in _TRANSPARENT:
        for part in parts[:1] if name == "Annotated" else parts:
            yield from _list_members(part, resolve, seen)
        if name == "Optional":
            yield "None"
    else:
        spelled = (" | ".join(sorted(_list_members(each, resolve, seen))) for each in parts)
        yield f"{_GENERIC.get(name, name)}[{', '.join(spelled)}]"


def _name_of(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ast.unparse(node)
