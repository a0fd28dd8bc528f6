"""How somebody else's document of a service differs from ours, on the operations of ours."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import httpx2

from scripts.document import Document, parse_document, read_document
from scripts.release.refusal import refuse
from scripts.release.selection import select_operations
from scripts.report import render_report
from scripts.review import PRESETS, Change, Level, Levels, Verdict, review_documents

_SECONDS = 30.0
_MAX_BYTES = 64 * 2**20


def read_upstream(name: str, root: Path | None = None) -> Document:
    """The document in a file, in `GITREV:PATH`, or at an http or https address.

    Raises:
        RefusalError: The address gives none.
        DocumentError: It cannot be read.
    """
    if not name.startswith(("http://", "https://")):
        return read_document(name, root)

    def read(target: str) -> bytes:
        if target:
            raise PermissionError(0, "only the document itself is fetched; give a bundled one")
        return _fetch(name)

    return parse_document(name, read)


def _fetch(url: str) -> bytes:
    content = bytearray()
    try:
        with httpx2.stream("GET", url, timeout=_SECONDS, follow_redirects=True) as answer:
            if answer.status_code != 200:
                message = f"the server answers {answer.status_code}"
                raise refuse(url, "no-upstream", message)
            for part in answer.iter_bytes():
                content += part
                if len(content) > _MAX_BYTES:
                    raise refuse(url, "no-upstream", "it is larger than any document")
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        message = f"it cannot be fetched ({type(error).__name__}); is there a network?"
        raise refuse(url, "no-network", message) from None
    return bytes(content)


def compare_with_upstream(ours: Document, upstream: Document, today: date) -> Verdict:
    """What would change for our users if upstream's document took the place of ours.

    Args:
        today: The day that decides whether sunsets have passed.

    Raises:
        DocumentError: One of the documents cannot be resolved.
    """
    base, revision = select_operations(upstream, ours)
    return review_documents(base, revision, today=today, levels=Levels(PRESETS["api"]))


def render_drift(verdict: Verdict, form: str) -> str:
    """The differences in one of the reviewer's formats; text says first whose they are."""
    if form != "text":
        return render_report(verdict, form)
    groups = {
        "would break our users": [c for c in verdict.changes if c.level is Level.BREAKING],
        "upstream has, we do not": list(_choose(verdict, has_base=False)),
        "we say, upstream does not": list(_choose(verdict, has_base=True)),
    }
    told = [id(change) for changes in groups.values() for change in changes]
    groups["said otherwise"] = [c for c in verdict.changes if id(c) not in told]
    lines = [line for title, changes in groups.items() for line in _render_group(title, changes)]
    return "\n".join(lines or ["upstream says what we say"]) + "\n"


def _choose(verdict: Verdict, *, has_base: bool) -> Iterator[Change]:
    for change in verdict.changes:
        is_one_sided = (change.base is None) != (change.revision is None)
        is_on_side = (change.base is not None) is has_base
        if is_one_sided and is_on_side and change.level is not Level.BREAKING:
            yield change


def _render_group(title: str, changes: list[Change]) -> Iterator[str]:
    from scripts.report.escape import escape_unprintable

    if not changes:
        return
    yield f"{title}: {len(changes)}"
    for change in changes:
        place = change.revision or change.base or change.anchor
        line = f"{place}: {change.level}[{change.rule}]: {change.message}"
        yield f"  {escape_unprintable(line)}"
        yield f"      at: {escape_unprintable(change.location)}"
