"""The blocks by which documents say how their operations return pages.

`x-pagination` is ours; `x-speakeasy-pagination` and `x-fern-pagination` are read as their
generators read them.
"""

import re
from collections.abc import Mapping
from typing import Any

from scripts.canonical.results import Pages, Path

_NONE = Pages("")
_LAST = re.compile(r"\[(-1|\(@\.length-1\))\]")
EXTENSION = "x-pagination"
KINDS = ("cursor", "page", "offset", "link")
KEYS: Mapping[str, tuple[str, ...]] = {
    "": ("items", "more", "size"),
    "cursor": ("parameter", "next", "last"),
    "page": ("parameter", "first", "total"),
    "offset": ("parameter", "first", "total"),
    "link": ("next",),
}
"""What a block may hold beside its kind, and what each kind may hold."""


def read_blocks(extensions: Mapping[str, Any], root: Mapping[str, Any]) -> Pages | None:
    """What an operation's block says; pages without a kind where it says that there are none.

    Args:
        extensions: Those of the operation.
        root: The root of the document, which may say it for all operations.
    """
    ours = extensions.get(EXTENSION)
    if ours is not None:
        return _read_ours(ours) if isinstance(ours, dict) else _NONE
    speakeasy = extensions.get("x-speakeasy-pagination")
    if isinstance(speakeasy, dict):
        return _read_speakeasy(speakeasy)
    fern = extensions.get("x-fern-pagination")
    fern = root.get("x-fern-pagination") if fern is True else fern
    return _read_fern(fern) if isinstance(fern, dict) else None


def _read_ours(block: Mapping[str, Any]) -> Pages:
    kind = next((kind for kind in KINDS if kind in block), "")
    inner = block.get(kind)
    said: Mapping[str, Any] = inner if isinstance(inner, dict) else {}
    return Pages(
        kind=kind,
        items=_split(block.get("items")),
        parameter=_text(said.get("parameter")),
        next=_split(said.get("next")),
        last=_split(said.get("last")),
        more=_split(block.get("more")),
        total=_split(said.get("total")),
        size=_text(block.get("size")),
        step=0 if kind == "offset" else 1,
        first=_number(said.get("first"), 0 if kind == "offset" else 1),
    )


def _read_speakeasy(block: Mapping[str, Any]) -> Pages:
    inputs = [each for each in block.get("inputs") or () if isinstance(each, dict)]
    named = {str(each.get("type")): _text(each.get("name")) for each in inputs}
    written = block.get("outputs")
    outputs: Mapping[str, Any] = written if isinstance(written, dict) else {}
    following, last = _split_last(outputs.get("nextCursor"))
    kinds = {"cursor": ("cursor",), "offsetLimit": ("page", "offset"), "url": ("link",)}
    kind = next((k for k in kinds.get(str(block.get("type")), ()) if k in named or k == "link"), "")
    return Pages(
        kind=kind,
        items=_split(outputs.get("results")),
        parameter=named.get(kind, ""),
        next=_split(outputs.get("nextUrl")) if kind == "link" else following,
        last=last,
        total=_split(outputs.get("numPages")),
        size=named.get("limit", ""),
        step=0 if kind == "offset" else 1,
        first=0 if kind == "offset" else 1,
    )


def _read_fern(block: Mapping[str, Any]) -> Pages:
    kind = next((kind for kind in ("cursor", "offset") if kind in block), "")
    following, last = _split_last(block.get("next_cursor"))
    is_counted = "step" in block
    return Pages(
        kind="page" if kind == "offset" and not is_counted else kind,
        items=_split(block.get("results")),
        parameter=".".join(_split(block.get(kind))),
        next=following,
        last=last,
        more=_split(block.get("has-next-page")),
        size=".".join(_split(block.get("step"))),
        step=0 if is_counted else 1,
        first=0 if is_counted else 1,
    )


def _split_last(written: object) -> tuple[Path, Path]:
    """The path to a value of the response, or else to one of its last item."""
    text = _text(written)
    found = _LAST.search(text)
    return ((), _split(text[found.end() :])) if found else (_split(text), ())


def _split(written: object) -> Path:
    """The names of a path such as `$response.data.items`, `$.data.items` or `data.items`."""
    text = re.sub(r"^\$(request|response)?\.?", "", _text(written))
    return tuple(name for name in text.split(".") if name)


def _text(written: object) -> str:
    return written if isinstance(written, str) else ""


def _number(written: object, default: int) -> int:
    return written if isinstance(written, int) else default
