"""How a document wants to be reviewed: its `x-review`.

x-review:
  preset: api
  least-stability: beta
  levels:
    - {rule: operation-id-changed, level: info, path: /jobs, tag: Jobs, stability: beta}
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from scripts.document import Document, DocumentError, Finding, join_pointer
from scripts.document import Level as FindingLevel
from scripts.review.level import LEVELS, Level
from scripts.review.level_choices import PRESETS, LevelChoice, LevelChoices
from scripts.review.operations.stability import STABILITIES
from scripts.review.rules import RULES

_KEY: Final = "x-review"
_PLACE: Final = f"/{_KEY}"
# What each member may be; none for any text.
_BLOCK: Final[Mapping[str, tuple[str, ...] | None]] = {
    "preset": tuple(PRESETS),
    "least-stability": STABILITIES,
}
_CHOICE: Final[Mapping[str, tuple[str, ...] | None]] = {
    "rule": tuple(RULES),
    "level": tuple(LEVELS),
    "path": None,
    "tag": None,
    "stability": STABILITIES,
}
_NEEDED: Final = ("rule", "level")


def read_choices(document: Document) -> LevelChoices:
    """What the document says of levels; nothing without `x-review`.

    Raises:
        DocumentError: It says something that has no meaning; every fault is reported.
    """
    block = document.data.get(_KEY)
    if block is None:
        return LevelChoices()
    faults = list(_check_block(block))
    if faults:
        raise DocumentError(
            *(
                Finding(document.locate(place), FindingLevel.ERROR, _KEY, message)
                for place, message in faults
            )
        )
    made = tuple(_make_choice(each) for each in block.get("levels", ()))
    return LevelChoices(block.get("preset", "package"), made, block.get("least-stability", "beta"))


def _make_choice(data: Mapping[str, str]) -> LevelChoice:
    others = {key: data[key] for key in ("path", "tag", "stability") if key in data}
    return LevelChoice(data["rule"], Level(data["level"]), **others)


def parse_choice(text: str) -> LevelChoice:
    """The choice in `RULE=LEVEL`.

    Raises:
        ValueError: It is no such text, or there is no such rule or level.
    """
    rule, equals, level = text.partition("=")
    faults = list(_check_members({"rule": rule, "level": level}, _CHOICE, ""))
    if not equals or faults:
        raise ValueError("; ".join(message for _, message in faults) or "write RULE=LEVEL")
    return LevelChoice(rule, Level(level))


_Faults = Iterator[tuple[str, str]]


def _check_block(block: Any) -> _Faults:
    if not isinstance(block, dict):
        yield _PLACE, "write `preset`, `least-stability` and `levels` here"
        return
    settings = {key: value for key, value in block.items() if key != "levels"}
    yield from _check_members(settings, _BLOCK, _PLACE)
    levels = block.get("levels", [])
    if not isinstance(levels, list):
        yield f"{_PLACE}/levels", "a list was expected, each with a `rule` and a `level`"
        return
    for index, each in enumerate(levels):
        place = f"{_PLACE}/levels/{index}"
        if not isinstance(each, dict) or not all(key in each for key in _NEEDED):
            yield place, "write a `rule`, a `level` and optionally `path`, `tag`, `stability`"
            continue
        yield from _check_members(each, _CHOICE, place)


def _check_members(
    members: Mapping[str, Any], known: Mapping[str, tuple[str, ...] | None], place: str
) -> _Faults:
    for key, value in members.items():
        allowed = known.get(key)
        if key not in known:
            yield join_pointer(place, key), f"{key!r} has no meaning here"
        elif not isinstance(value, str) or (allowed is not None and value not in allowed):
            yield join_pointer(place, key), _describe(key, value, allowed)


def _describe(key: str, value: Any, allowed: tuple[str, ...] | None) -> str:
    if allowed is None:
        return f"{key!r} needs a text"
    if key == "rule":
        return f"there is no rule {value!r}; docs/breaking-changes.md lists all"
    return f"{value!r} is not a {key}; write one of {', '.join(allowed)}"
