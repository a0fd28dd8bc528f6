"""Python sources as code: without comments that stand alone, empty lines and docstrings."""

import ast

from scripts.package.tree import SourceTree

# Texts of the document are values there, and nothing is public.
_TEXTS = "/_cli/commands/"


def strip_docstrings(source: str) -> str:
    """A module without docstrings, also those of fields, and without empty lines."""
    lines = source.split("\n")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            for number in range(node.lineno - 1, node.end_lineno or node.lineno):
                lines[number] = ""
    return "\n".join(line for line in lines if line.strip())


def have_same_code(old: SourceTree, new: SourceTree, package: str) -> bool:
    """Whether the public modules of a package differ at most in what is said about them.

    Args:
        old: A generated folder.
        new: Another one.
        package: The import name in both.
    """
    before, after = (_select_modules(tree, package) for tree in (old, new))
    return before.keys() == after.keys() and all(
        text == after[path] or _say_the_same(text, after[path]) for path, text in before.items()
    )


def _say_the_same(old: str, new: str) -> bool:
    try:
        return strip_docstrings(old) == strip_docstrings(new)
    except (SyntaxError, ValueError):  # Somebody edited it, and it is no code any more.
        return False


def _select_modules(tree: SourceTree, package: str) -> SourceTree:
    start = f"src/{package}/"
    return {
        path: text
        for path, text in tree.items()
        if path.startswith(start) and path.endswith(".py") and _TEXTS not in path
    }
