"""Reads overlays, which are files with changes of a document (Overlay 1.0 and 1.1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scripts.document.finding import DocumentError, Finding, Level
from scripts.document.source import Source, parse_source
from scripts.document.stainless import GivenName, NameFault, is_stainless, list_names

SUPPORTED_VERSIONS = ("1.0", "1.1")
RULE = "overlay"
_VERSION = re.compile(r"1\.[01]\.\d+(-.+)?")
_FIELDS = {"overlay", "info", "extends", "actions"}
_ACTION_FIELDS = {"target", "description", "update", "remove", "copy"}


@dataclass(frozen=True, slots=True)
class OverlayFile:
    """The file of an overlay.

    Attributes:
        name: Path relative to the folder of the document.
        file: Name shown to people.
        is_chosen: Whether the user named it; else it was found beside the document.
    """

    name: str
    file: str
    content: bytes
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """One action of an overlay.

    Attributes:
        pointer: Its pointer in the overlay.
        target: A JSONPath query for the nodes that are changed.
        modifier: `update`, `copy` or `remove`; empty if the action has none.
        value: The value of the modifier.
    """

    pointer: str
    target: str
    modifier: str
    value: Any


@dataclass(frozen=True, slots=True)
class Overlay:
    """The content of an overlay.

    Attributes:
        name: Path of its file relative to the folder of the document.
        extends: The address of the document it is for; empty if it has none.
    """

    name: str
    source: Source
    extends: str
    actions: tuple[Action, ...]

    @property
    def version(self) -> str:
        """The minor version of the Overlay Specification, one of `SUPPORTED_VERSIONS`."""
        return ".".join(str(self.source.data.get("overlay", "1.1")).split(".")[:2])


def parse_overlay(file: OverlayFile) -> Overlay:
    """The overlay in a file, or the names in a configuration of Stainless as an overlay.

    Raises:
        DocumentError: It is not a valid overlay; all faults are reported.
    """
    source = parse_source(file.file, file.content)
    if is_stainless(source.data):
        return _parse_names(file, source)
    faults = [
        Finding(source.locate(pointer), Level.ERROR, RULE, message)
        for pointer, message in _check_overlay(source.data)
    ]
    if faults:
        raise DocumentError(*faults)
    actions = (_read_action(index, each) for index, each in enumerate(source.data["actions"]))
    return Overlay(file.name, source, source.data.get("extends", ""), tuple(actions))


def _parse_names(file: OverlayFile, source: Source) -> Overlay:
    names = list(list_names(source.data))
    faults = [
        Finding(source.locate(each.place), Level.ERROR, RULE, each.message)
        for each in names
        if isinstance(each, NameFault)
    ]
    if faults:
        raise DocumentError(*faults)
    actions = (
        Action(each.place, each.target, "update", each.update)
        for each in names
        if isinstance(each, GivenName)
    )
    return Overlay(file.name, source, "", tuple(actions))


def _read_action(index: int, data: dict[str, Any]) -> Action:
    # `remove: true` has priority over other modifiers.
    if data.get("remove"):
        modifier = "remove"
    else:
        modifier = next((each for each in ("update", "copy") if each in data), "")
    return Action(f"/actions/{index}", data["target"], modifier, data.get(modifier))


_Fault = tuple[str, str]
"""A pointer in the overlay, and the problem there."""


def _check_overlay(data: Any) -> Iterator[_Fault]:
    if not isinstance(data, dict) or "overlay" not in data:
        advice = "; a document is given by itself" if isinstance(data, dict) else ""
        yield "", f"not an overlay: an object with `overlay: 1.1.0` was expected{advice}"
        return
    version = data["overlay"]
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        supported = " or ".join(f"{each}.0" for each in SUPPORTED_VERSIONS)
        yield "/overlay", f"unsupported overlay version {version!r}; write {supported} as text"
        return
    yield from _check_names("", data, _FIELDS)
    info = data.get("info")
    named = info if isinstance(info, dict) else {}
    if not all(isinstance(named.get(name), str) for name in ("title", "version")):
        yield "/info", "an overlay has `info` with `title` and `version`, both text"
    if not isinstance(data.get("extends", ""), str):
        yield "/extends", "`extends` is the address of a document, as text"
    actions = data.get("actions")
    if not isinstance(actions, list) or not actions:
        yield "/actions", "an overlay has `actions`, a list of at least one"
        return
    for index, action in enumerate(actions):
        yield from _check_action(f"/actions/{index}", action)


def _check_action(pointer: str, action: Any) -> Iterator[_Fault]:
    if not isinstance(action, dict):
        yield pointer, "an action is an object with `target`, and `update`, `copy` or `remove`"
        return
    yield from _check_names(pointer, action, _ACTION_FIELDS)
    if not isinstance(action.get("target"), str):
        yield f"{pointer}/target", "an action has a `target`, a JSONPath query as text"
    if not isinstance(action.get("remove", False), bool):
        yield f"{pointer}/remove", "`remove` is true or false"
    if not isinstance(action.get("copy", ""), str):
        yield f"{pointer}/copy", "`copy` is a JSONPath query as text"
    if {"update", "copy"} <= action.keys():
        yield f"{pointer}/copy", "an action has either `update` or `copy`; keep one of them"


def _check_names(pointer: str, data: dict[str, Any], known: set[str]) -> Iterator[_Fault]:
    for name in data.keys() - known:
        if not name.startswith("x-"):
            expected = ", ".join(f"`{each}`" for each in sorted(known))
            yield f"{pointer}/{name}", f"unknown member {name!r}; there are {expected}"
