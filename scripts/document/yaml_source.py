"""Reads YAML text into data, and finds the place of every node.

Scalars follow the YAML 1.2 core schema (OpenAPI 3.1, section 4.2): `on`, `yes`, dates are strings.
"""

import re
from contextlib import suppress
from functools import lru_cache
from typing import Any, ClassVar

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from scripts.document.finding import DocumentError, make_refusal
from scripts.document.limits import ALIASED_NODES, DIGITS, LEVELS
from scripts.document.location import Location
from scripts.document.yaml_syntax import explain_syntax

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]  # PyYAML's C loader carries no types
    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


def _add_resolver(tag: str, pattern: str, first: str) -> None:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


_add_resolver("null", r"^(?:~|null|Null|NULL|)$", "~nN")
_Loader.yaml_implicit_resolvers.setdefault("", []).append(
    ("tag:yaml.org,2002:null", re.compile("^$"))
)
_add_resolver("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF")
_add_resolver("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789")
_add_resolver(
    "float",
    r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
    "-+.0123456789",
)
_add_resolver("merge", r"^<<$", "<")


def parse_yaml(file: str, text: str) -> tuple[Node, Any]:
    """The node tree, for places, and the plain data of a YAML text.

    Raises:
        DocumentError: It is not YAML; it contains a duplicate key, an unknown tag, a number that is
            not JSON or an alias that contains itself; or its aliases expand to too many nodes.
    """
    try:
        root = compose_yaml(text)
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(file, text, error) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise _refusal(file, None, "unreadable", f"not YAML: {error}") from None
    if root is None:
        raise _refusal(file, None, "unreadable", "the file is empty")
    return root, _Construction(file).construct(root, 0)


def compose_yaml(text: str) -> Node | None:
    """The node tree of a YAML text; None if it is empty.

    Raises:
        yaml.YAMLError: It is not YAML.
    """
    loader = _Loader(text)
    try:
        root: Node | None = loader.get_single_node()
    finally:
        loader.dispose()
    return root


class _Construction:
    """Makes data from one node tree, and counts the nodes that aliases expand to."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.made: dict[int, tuple[Any, int]] = {}
        self.open: set[int] = set()
        self.nodes = 0
        self.aliased = 0

    def construct(self, node: Node, depth: int) -> Any:
        known = self.made.get(id(node))
        if known is not None:
            self._count_aliased(node, known[1])
            return known[0]
        if id(node) in self.open:
            raise _refusal(
                self.file, node, "unreadable", "an alias contains itself; use $ref instead"
            )
        if depth > LEVELS:
            raise _refusal(
                self.file,
                node,
                "unreadable",
                f"the document is nested more than {LEVELS} levels deep",
            )
        before = self.nodes
        self.nodes += 1
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        self.open.add(id(node))
        data: Any = (
            self._mapping(node, depth)
            if isinstance(node, MappingNode)
            else [self.construct(child, depth + 1) for child in node.value]
        )
        self.open.discard(id(node))
        self.made[id(node)] = (data, self.nodes - before)
        return data

    def _count_aliased(self, node: Node, size: int) -> None:
        self.nodes += size
        self.aliased += size
        if self.aliased > ALIASED_NODES:
            message = f"aliases expand to more than {ALIASED_NODES} nodes"
            raise _refusal(self.file, node, "unreadable", message)

    def _mapping(self, node: MappingNode, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        for key, child in node.value:
            if key.tag == "tag:yaml.org,2002:merge":
                parts = child.value if isinstance(child, SequenceNode) else [child]
                for part in reversed(parts):
                    merged |= self._merge_part(part, depth)
                continue
            if not isinstance(key, ScalarNode):
                raise _refusal(self.file, key, "unreadable", "a key must be a string")
            if key.value in data:
                raise _refusal(
                    self.file,
                    key,
                    "duplicate-key",
                    f"the key {key.value!r} is twice in one object; keep one",
                )
            data[key.value] = self.construct(child, depth + 1)
        return merged | data if merged else data

    def _merge_part(self, part: Node, depth: int) -> dict[str, Any]:
        value = self.construct(part, depth + 1)
        if not isinstance(value, dict):
            raise _refusal(self.file, part, "unreadable", "only an object can be merged with <<")
        return value

    def _scalar(self, node: ScalarNode) -> Any:
        value = node.value
        match node.tag.rpartition(":")[2]:
            case "str" | "timestamp" | "binary":
                return value
            case "null":
                return None
            case "bool" if value.lower() in ("true", "false"):
                return value.lower() == "true"
            case "int":
                return self._integer(node)
            case "float" if value.lower().endswith((".inf", ".nan")):
                return value  # JSON has no such number; the rule for its place says what to do.
            case "float":
                return self._number(node)
            case tag:
                raise _refusal(self.file, node, "unreadable", f"the tag {tag!r} is not supported")

    def _integer(self, node: ScalarNode) -> int:
        if len(node.value) <= DIGITS:
            with suppress(ValueError):
                return int(node.value, 0) if node.value[:2] in ("0o", "0x") else int(node.value)
        message = f"the integer is too large; at most {DIGITS} digits are read"
        raise _refusal(self.file, node, "unreadable", message)

    def _number(self, node: ScalarNode) -> float:
        try:
            number = float(node.value)
        except ValueError:
            number = float("nan")
        if number - number != 0:
            raise _refusal(self.file, node, "unreadable", f"{node.value} is not a JSON number")
        return number


def find_node(root: Node | None, tokens: list[str]) -> Node | None:
    """The node at the tokens; None if there is none."""
    for token in tokens:
        step = _find_child(root, token) if root else None
        root = step[1] if step else None
    return root


def locate_yaml(root: Node, tokens: list[str]) -> tuple[int, int]:
    """Line and column of the node at the tokens: of its key in a mapping, else of its value."""
    node = found = root
    for token in tokens:
        step = _find_child(node, token)
        if step is None:
            break
        found, node = step
    return found.start_mark.line + 1, found.start_mark.column + 1


def _find_child(node: Node, token: str) -> tuple[Node, Node] | None:
    if isinstance(node, SequenceNode):
        # An index with more digits than the length is beyond the end; Python may not parse it.
        is_short = token.isdecimal() and len(token) <= len(str(len(node.value)))
        is_inside = is_short and int(token) < len(node.value)
        return (node.value[int(token)],) * 2 if is_inside else None
    if not isinstance(node, MappingNode):
        return None
    own, merged = _index_children(node)
    if token in own:
        return own[token]
    steps = (_find_child(part, token) for part in merged)
    return next((step for step in steps if step), None)


@lru_cache(maxsize=4096)
def _index_children(node: MappingNode) -> tuple[dict[str, tuple[Node, Node]], list[Node]]:
    """The members of a mapping by their key, and the nodes that are merged into it."""
    own: dict[str, tuple[Node, Node]] = {}
    merged: list[Node] = []
    for key, child in node.value:
        own.setdefault(key.value, (key, child))
        if key.tag == "tag:yaml.org,2002:merge":
            merged += child.value if isinstance(child, SequenceNode) else [child]
    return own, merged


def _syntax_error(file: str, text: str, error: yaml.MarkedYAMLError) -> DocumentError:
    line, column, sentence = explain_syntax(error, text)
    return make_refusal(Location(file, line + 1, column + 1), "unreadable", sentence)


def _refusal(file: str, node: Node | None, rule: str, message: str) -> DocumentError:
    place = Location(file)
    if node is not None:
        place = Location(file, node.start_mark.line + 1, node.start_mark.column + 1)
    return make_refusal(place, rule, message)
