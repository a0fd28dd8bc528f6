"""Writing the version touches the version and nothing else."""

import pytest
from packaging.version import Version

from scripts.document import Document, OverlayFile, parse_document
from scripts.release.refusal import RefusalError
from scripts.release.version_scalar import reparse_entry, replace_version

NEXT = Version("1.1.0")


def _parse(text: str) -> Document:
    return parse_document("openapi.yaml", {"": text.encode()}.__getitem__)


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ("  version: 1.0.0", "  version: 1.1.0"),
        ("  version:   1.0.0   # the package's", "  version:   1.1.0   # the package's"),
        ("  version: '1.0.0'", "  version: '1.1.0'"),
        ('  version: "1.0.0" # x', '  version: "1.1.0" # x'),
        ('  "version": "1.0.0"', '  "version": "1.1.0"'),
        ("  version: 1.0", "  version: 1.1.0"),
        ("  version: !!str 1.0.0", "  version: !!str 1.1.0"),
        ("  version: &v 1.0.0\n  x-same: *v", None),
        ("  version: 1.0.0\n  x-version: 1.0.0", "  version: 1.1.0\n  x-version: 1.0.0"),
        ("  x-a: {version: 1.0.0}\n  version: 1.0.0", "  x-a: {version: 1.0.0}\n  version: 1.1.0"),
        ("  version: >-\n    1.0.0", None),
        ("  version:\n    1.0.0", "  version:\n    1.1.0"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_version_alone_is_replaced_in_yaml(given: str, want: str | None, line_end: str) -> None:
    """Comments, quotes, order and line ends stay; what cannot be replaced alone is refused."""
    before = f"# curated ä\nopenapi: 3.1.0\ninfo:\n  title: T\n{given}\npaths: {{}}\n"
    document = _parse(before.replace("\n", line_end))
    if want is None:
        with pytest.raises(RefusalError, match="by hand"):
            replace_version(document, NEXT)
    else:
        after = before.replace(given, want).replace("\n", line_end)
        assert replace_version(document, NEXT) == after


@pytest.mark.parametrize(
    "text",
    [
        '{"openapi":"3.1.0","info":{"title":"T","version":"1.0.0"},"paths":{}}',
        '{\n\t"info": {"x-version": "1.0.0", "version" : "1.0.0", "title": "version"},\n'
        '\t"paths": {}, "openapi": "3.0.3"\n}\n',
        "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\npaths: {}\n",
        "openapi: 3.1.0\ninfo: {version: 1.0.0, title: T}\npaths: {}\n",
    ],
)
def test_the_version_alone_is_replaced_in_one_line(text: str) -> None:
    """JSON and flow style keep their layout."""
    written = replace_version(_parse(text), NEXT)
    assert len(written) == len(text)
    assert sum(a != b for a, b in zip(text, written, strict=True)) == 1
    assert _parse(written).data["info"]["version"] == "1.1.0"


def test_the_version_is_replaced_where_an_overlay_states_it() -> None:
    """A vendor's document stays as it is when the version of the package is an overlay's."""
    text = b"openapi: 3.1.0\ninfo: { title: T, version: v1 }\npaths: {}\n"
    ours = (
        "overlay: 1.1.0\ninfo: { title: Ours, version: 1.0.0 }\n"
        "actions: [{ target: $.info, update: { version: 1.0.0 } }]\n"
    )
    overlay = OverlayFile("overlays/a.yaml", "overlays/a.yaml", ours.encode())
    document = parse_document("api.yaml", {"": text}.__getitem__, [overlay])
    want = ours.replace("update: { version: 1.0.0", "update: { version: 1.1.0")
    assert replace_version(document, NEXT) == want
    after = reparse_entry(document, NEXT)
    assert after.data["info"]["version"] == "1.1.0"
    assert after.sources[""].text == text.decode()
