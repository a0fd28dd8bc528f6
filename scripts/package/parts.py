"""Splits a large module of definitions, so that one resource loads only what it needs itself."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment

from scripts.package.docstrings import quote_docstring
from scripts.package.model_edits import bound_name
from scripts.package.rendering import MARK, prepare_environment
from scripts.package.resources import Resource
from scripts.package.tree import SourceTree, join_trees

# To make a class takes about a third of a millisecond. Below this number one file, which people
# can read from top to bottom, costs less than a tenth of a second.
_LARGE = 250
_PARAMS = "params.py"
_SHARED = "_shared"
_OTHERS = "_others"
_NAME = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True, slots=True)
class _Definition:
    name: str
    text: str
    words: frozenset[str]


def split_definitions(models: str, client: SourceTree, root: Resource) -> SourceTree:
    """The modules of a package, with those of models and of types of arguments split if large.

    Args:
        models: The source of the module of models.
        client: The other modules, by path.
        root: The client and its resources.
    """
    params = client.get(_PARAMS, "")
    known = _read_definitions(params)[1]
    taken = {one.module: _reach(known, one.params) for one in root.everything}
    used = {
        one.module: {*one.models}.union(*(known[name].words for name in taken[one.module]))
        for one in root.everything
    }
    split = split_module("models.py", models, used)
    if params:
        split = join_trees(split, split_module(_PARAMS, params, taken))
    return join_trees(split, {path: text for path, text in client.items() if path != _PARAMS})


def split_module(path: str, text: str, users: Mapping[str, Iterable[str]]) -> SourceTree:
    """The module as it is, or a package of several modules when it is large.

    What only one resource reaches is in a module of its own; what several reach is shared; what
    none reaches is in a third one. So the shared one needs no other, and no two need each other.

    Args:
        path: Its path in the package: `models.py`.
        text: Its source.
        users: The names that each resource uses, by the module of the resource.
    """
    head, definitions = _read_definitions(text)
    if len(definitions) < _LARGE:
        return {path: text}
    folder = path.removesuffix(".py")
    places = _place(definitions, users)
    parts: dict[str, list[_Definition]] = {}
    for one in definitions.values():
        parts.setdefault(places[one.name], []).append(one)
    names = {module: sorted(one.name for one in found) for module, found in sorted(parts.items())}
    title = ast.get_docstring(ast.parse(text)) or ""
    environment = prepare_environment(Environment(trim_blocks=True, lstrip_blocks=True), "package")
    template = environment.get_template("parts_init.py.jinja")
    tree = {
        f"{folder}/__init__.py": template.render(
            mark=MARK, title=title, parts=names, names=sorted(definitions)
        )
    }
    for module, found in parts.items():
        imported = "".join(_import_others(module, found, places))
        body = "\n\n".join(one.text for one in found)
        tree[f"{folder}/{module}.py"] = f"{_write_head(head, title)}{imported}\n\n{body}\n"
    return tree


@lru_cache(maxsize=4)
def _read_definitions(text: str) -> tuple[str, dict[str, _Definition]]:
    """What stands above the first definition, and each definition with its docstring."""
    lines = text.splitlines(keepends=True)
    starts: list[tuple[int, str, list[ast.stmt]]] = []
    for node in ast.parse(text).body:
        if name := _defined_name(node):
            starts.append((_first_line(node), name, [node]))
        elif starts:
            starts[-1][2].append(node)
    if not starts:
        return text, {}
    ends = [*(start for start, _, _ in starts[1:]), len(lines)]
    found = {
        name: _Definition(name, "".join(lines[start:end]).rstrip() + "\n", _list_words(nodes[0]))
        for (start, name, nodes), end in zip(starts, ends, strict=True)
    }
    return "".join(lines[: starts[0][0]]), found


def _defined_name(node: ast.stmt) -> str | None:
    """The name a statement defines: a class, an alias, or one that checkers see otherwise."""
    first = node.body[0] if isinstance(node, ast.If) else node
    if isinstance(first, ast.AnnAssign) and isinstance(first.target, ast.Name):
        return first.target.id
    return bound_name(first)


def _first_line(node: ast.stmt) -> int:
    decorators = node.decorator_list if isinstance(node, ast.ClassDef) else []
    return min([node.lineno, *(one.lineno for one in decorators)]) - 1


def _list_words(node: ast.stmt) -> frozenset[str]:
    """The names in a definition and in its texts that are no docstrings: these may be types."""
    words: set[str] = set()
    todo: list[ast.AST] = [node]
    while todo:
        match todo.pop():
            case ast.Name(id=name):
                words.add(name)
            case ast.Constant(value=str() as text):
                words.update(_NAME.findall(text))
            case ast.Expr(value=ast.Constant()):
                pass
            case other:
                todo.extend(ast.iter_child_nodes(other))
    return frozenset(words)


def _place(
    definitions: Mapping[str, _Definition], users: Mapping[str, Iterable[str]]
) -> dict[str, str]:
    """The module of each definition."""
    reached = {user: _reach(definitions, names) for user, names in users.items()}
    counts = Counter(name for names in reached.values() for name in names)
    own = {name: f"_of_{user}" for user, names in reached.items() for name in names}
    return {
        name: _OTHERS if not counts[name] else own[name] if counts[name] == 1 else _SHARED
        for name in definitions
    }


def _reach(definitions: Mapping[str, _Definition], names: Iterable[str]) -> set[str]:
    """The names, and all definitions that theirs refer to, directly or indirectly."""
    todo = [name for name in names if name in definitions]
    reached = set(todo)
    while todo:
        found = (definitions[todo.pop()].words & definitions.keys()) - reached
        reached |= found
        todo += found
    return reached


def _import_others(
    module: str, found: Iterable[_Definition], places: Mapping[str, str]
) -> Iterator[str]:
    words = {word for one in found for word in one.words if places.get(word, module) != module}
    for name in sorted(words):
        yield f"from .{places[name]} import {name}\n"


def _write_head(head: str, title: str) -> str:
    """The head of a part: one folder deeper, with a docstring of its own."""
    tree = ast.parse(head)
    imports = [ast.unparse(node) for node in tree.body if not isinstance(node, ast.Expr)]
    deeper = [re.sub(r"^from \.(?=\w)", "from ..", line) for line in imports]
    first = quote_docstring(title.partition("\n")[0])
    return f'{MARK}\n"""{first}"""\n\n' + "\n".join(deeper) + "\n"
