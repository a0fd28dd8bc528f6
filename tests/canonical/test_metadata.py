"""What the `info` block says of the package, and what stands in for it."""

from typing import Any

import pytest

from scripts.canonical.metadata import License, find_metadata, find_version
from scripts.document import DocumentError
from tests.canonical.documents import make_document

GIVEN: list[tuple[dict[str, Any], str, object]] = [
    ({"title": "Museum API"}, "package", "museum_api"),
    ({"title": "Museum API"}, "distribution", "museum-api"),
    ({"title": "Museum API"}, "client", "MuseumApi"),
    ({"title": "Museum API"}, "error", "MuseumApiError"),
    ({"title": "Museum API"}, "environment", "MUSEUM_API"),
    ({"title": "名"}, "package", "unnamed"),
    ({"title": "class"}, "package", "class_"),
    ({"title": "Calendar"}, "package", "calendar_client"),
    ({"title": "Pydantic"}, "client", "PydanticClient"),
    ({"title": "T", "summary": "a\n b"}, "summary", "a b"),
    ({"title": "T"}, "summary", "T"),
    ({"x-package": {"import": "a_b"}}, "distribution", "a-b"),
    ({"x-package": {"import": "a_b", "client": "Other"}}, "error", "OtherError"),
    ({"x-package": {"distribution": "Some.Thing"}}, "distribution", "Some.Thing"),
    (
        {"license": {"name": "MIT License", "identifier": "MIT"}},
        "license",
        License("MIT License", "MIT", ""),
    ),
    ({"license": {"name": "Ours"}}, "license", License("Ours", "", "")),
    ({"license": {"name": "ISC"}}, "license", License("ISC", "ISC", "")),
    (
        {"contact": {"name": "Ann\n Lee", "email": "ann@a.example"}},
        "maintainer",
        (("name", "Ann Lee"), ("email", "ann@a.example")),
    ),
    ({"contact": {"email": "Ann <ann@a.example>"}}, "maintainer", ()),
    ({"title": "T"}, "copyright", "the authors of t"),
    ({"contact": {"name": "Ann"}}, "copyright", "Ann"),
    ({"x-package": {"copyright": "2026 Ann"}}, "copyright", "2026 Ann"),
    ({"title": "T"}, "keywords", ("api", "client", "openapi")),
    ({"x-package": {"keywords": ["pets"]}}, "keywords", ("pets",)),
    ({"x-package": {"done": {"state": ["sold"]}}}, "done", (("state", ("sold",)),)),
    ({"title": "T"}, "done", ()),
    (
        {
            "contact": {"url": "https://a.example"},
            "x-package": {"urls": {"Source": "https://a.example/git"}},
        },
        "urls",
        (("Homepage", "https://a.example"), ("Source", "https://a.example/git")),
    ),
    ({"contact": {"url": "a.example"}}, "urls", ()),
]
VERSIONS = [
    ("1.2.3", "1.2.3"),
    ("v1.2", "1.2.0"),
    ("2", "2.0.0"),
    ("1.2.3-beta+4", "1.2.3"),
    ("2024-01-31", "2024.0.0"),
    ("latest", "0.0.0"),
    ("", "0.0.0"),
    ("01.02.03", "1.2.3"),
]
SERVERS: list[tuple[list[dict[str, Any]], str | None]] = [
    ([{"url": "https://a.example/v1/"}], "https://a.example/v1"),
    ([{"url": "/v1"}], None),
    ([], None),
    ([{"url": "/v1"}, {"url": "https://b.example"}], "https://b.example"),
    ([{"url": "https://{h}/", "variables": {"h": {"default": "c.example"}}}], "https://c.example"),
    ([{"url": "https://{h}/"}], None),
]
REFUSED = [
    {"keywords": "pets"},
    {"done": ["SUCCESS"]},
    {"done": {"status": "SUCCESS"}},
    {"done": {"status": []}},
    {"urls": {"Source": "git@a.example"}},
    {"urls": {"S" * 33: "https://a.example"}},
    {"urls": "https://a.example"},
    {"import": "a-b"},
    {"import": "A"},
    {"import": "a/../b"},
    {"import": "café"},
    {"import": "class"},
    {"import": "json"},
    {"import": "httpx2"},
    {"client": "not a class"},
    {"client": "lower"},
    {"distribution": "-x"},
    {"distribution": 'a"\nb'},
    {"environment": "a b"},
    {"environment": 1},
]


@pytest.mark.parametrize(("info", "fact", "want"), GIVEN)
def test_a_fact_is_found(info: dict[str, Any], fact: str, want: object) -> None:
    """Each from the document, or from what the document says otherwise."""
    assert getattr(find_metadata(make_document(info=info)), fact) == want


def test_a_long_title_is_no_longer_name_than_a_folder_can_have() -> None:
    assert (
        find_metadata(make_document(info={"title": "long " * 100})).package == "long_" * 15 + "long"
    )


@pytest.mark.parametrize(("text", "want"), VERSIONS)
def test_a_version_is_three_numbers(text: str, want: str) -> None:
    """Whatever decorates them in the document."""
    assert find_version({"version": text}) == want


@pytest.mark.parametrize(("servers", "want"), SERVERS)
def test_the_server_is_the_first_that_can_be_called(
    servers: list[dict[str, Any]], want: str | None
) -> None:
    """Variables have their defaults, what is no address is passed over."""
    assert find_metadata(make_document(servers=servers)).base_url == want


@pytest.mark.parametrize("given", REFUSED, ids=str)
def test_a_fact_that_cannot_be_is_refused(given: dict[str, Any]) -> None:
    """The finding stands at the fact."""
    with pytest.raises(DocumentError) as refused:
        find_metadata(make_document(info={"x-package": given}))
    pointer = refused.value.findings[0].location.pointer
    assert pointer.startswith(f"/info/x-package/{next(iter(given))}")


def test_a_name_given_by_the_caller_decides_all() -> None:
    """Nothing of the document's own names is mixed with it."""
    info = {"x-package": {"import": "a", "client": "B", "environment": "C", "distribution": "d"}}
    facts = find_metadata(make_document(info=info), "my_pets")
    assert (facts.package, facts.client, facts.environment, facts.distribution) == (
        "my_pets", "MyPets", "MY_PETS", "my-pets",
    )  # fmt: skip
