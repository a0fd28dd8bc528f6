"""Documents from public bug reports: what other tools got wrong, and what is right."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.bugs.probe import FOLDER, Probe

DAY = datetime.date(2020, 1, 1)
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the documents of bug reports do not lie beside this repository"
)


@pytest.fixture
def probe(request: pytest.FixtureRequest, tmp_path: Path) -> Probe:
    return Probe(request.param, tmp_path)


def of(*names: str) -> pytest.MarkDecorator:
    """The test is about the documents of these names."""
    return pytest.mark.parametrize("probe", names, indirect=True)


@of("a-part-said-to-be-json-is-json")
def test_a_part_is_written_as_its_encoding_says(probe: Probe) -> None:
    """`contentType: application/json` makes a text a JSON text; lists are parts of their own."""
    call = probe.method("/paths/~1files/post")
    call(**_body(call, {"title": "t", "meta": {"a": 1}, "tags": ["x", "y"]}))
    assert probe.parts() == [
        ("title", "application/json", b'"t"'),
        ("meta", "application/json", b'{"a":1}'),
        ("tags", "text/plain", b"x"),
        ("tags", "text/plain", b"y"),
    ]


@of("a-schema-called-deprecated")
def test_a_schema_may_have_any_name(probe: Probe) -> None:
    """Names the package needs itself hide no schema."""
    probe.answer({"old": "o", "notice": {"since": "now"}})
    assert probe.method("/paths/~1a/get")().notice.since == "now"


@of("a-wrong-example-does-not-stop-generation")
def test_a_wrong_example_stops_nothing(probe: Probe) -> None:
    """Only the example is left out."""
    probe.answer({"id": "1", "open": True})
    assert probe.method("/paths/~1a/get")().id == "1"


@of("an-answer-of-the-second-media-type")
def test_a_response_is_decoded_by_what_came(probe: Probe) -> None:
    """Each media type a status declares can be asked for and is decoded."""
    call = probe.method("/paths/~1report/get")
    probe.answer({"n": 1})
    assert call().n == 1
    probe.answer(b"a,b", "text/csv; charset=utf-8")
    assert call(extra_headers={"Accept": "text/csv"}) == "a,b"
    probe.answer(b"%PDF", "application/pdf")
    assert call(extra_headers={"Accept": "application/pdf"}) == b"%PDF"


@of("anchors-resolve")
def test_anchors_resolve(probe: Probe) -> None:
    """A reference may name an `$anchor`."""
    probe.answer({"b": {"day": "2020-01-01"}})
    assert probe.method("/paths/~1a/get")().b.day == DAY


@of("any-media-type-with-a-json-answer")
def test_json_under_any_media_type_is_decoded(probe: Probe) -> None:
    """`*/*` is what came."""
    probe.answer({"a": "2020-01-01"})
    assert probe.method("/paths/~1b/get")().a == DAY
    probe.answer([{"a": "2020-01-01"}])
    assert probe.method("/paths/~1l/get")()[0].a == DAY


@of("defaults-are-shown")
def test_defaults_are_told(probe: Probe) -> None:
    """The default of an argument and of a field stands where it is used."""
    assert "37" in (probe.method("/paths/~1a/get").__doc__ or "")
    assert "41" in probe.source()


@of("discriminated-parent-decodes-to-its-child")
def test_a_parent_with_a_discriminator_gives_the_child(probe: Probe) -> None:
    """A child that includes its parent by `allOf` is one of its kinds, for type checkers too."""
    probe.answer([{"kind": "cat", "born": "2020-01-01"}, {"kind": "dog", "bark": True}])
    found = probe.method("/paths/~1pets/get")()
    assert [type(each).__name__ for each in found] == ["Cat", "Dog"]
    assert found[0].born == DAY
    code = (
        "import datetime\nfrom PACKAGE import Cat, Pet\n"
        "def show(pet: Pet) -> None: ...\n"
        "show(Cat(kind='cat', born=datetime.date(2020, 1, 1)))\n"
    )
    assert probe.check_types(code) == ""


@of("discriminators-that-are-no-text")
def test_a_discriminator_may_be_a_number(probe: Probe) -> None:
    """The branch is found by the text of the value."""
    probe.answer([{"kind": 1, "day": "2020-01-01"}, {"kind": 2, "n": 1}])
    found = probe.method("/paths/~1e/get")()
    assert [type(each).__name__ for each in found] == ["One", "Two"]


@of("errors-are-parsed-as-the-document-says")
@pytest.mark.parametrize(
    ("status", "media_type", "body", "name"),
    [
        (404, "application/json", {"day": "2020-01-01"}, "Missing"),
        (422, "application/problem+json", {"title": "t"}, "Problem"),
        (500, "application/json", {"code": 1}, "Odd"),
    ],
)
def test_errors_carry_their_declared_model(
    probe: Probe, status: int, media_type: str, body: Any, name: str
) -> None:
    """`parsed` is a value of the schema of that status, its range or the default."""
    call = probe.method("/paths/~1a/get")
    probe.answer(body, media_type, status)
    with pytest.raises(probe.module.APIStatusError) as caught:
        call()
    assert type(caught.value.parsed).__name__ == name


@of("given-names-of-enum-members")
def test_names_of_enum_members_may_be_given(probe: Probe) -> None:
    """`x-enum-varnames` names them."""
    level = probe.module.Level
    assert [each.value for each in (level.LOW, level.MID, level.HIGH)] == [0, 1, 9]


@of("media-ranges-in-requests-are-not-sent-as-types")
def test_a_range_is_never_sent(probe: Probe) -> None:
    """A concrete media type is sent in its place."""
    image = probe.method("/paths/~1a/put")
    image(**_body(image, b"\x89PNG"))
    assert "*" not in probe.sent.headers["content-type"]
    call = probe.method("/paths/~1b/put")
    call(**_body(call, {"a": 1}))
    assert probe.sent.headers["content-type"] == "application/json"


@of("moments-without-offset")
def test_a_moment_is_sent_with_its_offset_or_refused(probe: Probe) -> None:
    """RFC 3339 has no moment without an offset."""
    call = probe.method("/paths/~1a/post")
    moment = datetime.datetime(2020, 1, 1)
    try:
        call(at=moment)
    except ValueError:
        pass
    else:
        assert probe.sent.url.params["at"].endswith(("Z", "+00:00"))


@of("multipart-bodies-are-typed")
def test_members_of_a_multipart_body_are_known(probe: Probe) -> None:
    """A misspelt member is a type error; a missing file is never sent."""
    call = probe.method("/paths/~1a/post")
    with pytest.raises((TypeError, ValueError)):
        call(**_body(call, {"count": 1}))
    assert probe.requests == []


@of("names-in-other-scripts-stay-readable")
def test_names_in_other_scripts_stay_readable(probe: Probe) -> None:
    """They are Python identifiers as they are, or transliterated."""
    probe.answer({"编号": 1, "姓名": "n", "状态": "有效"})
    order = probe.method("/paths/~1orders/get")()
    names = list(type(order).model_fields)
    assert len(set(names)) == 3
    assert not any("unnamed" in name for name in names)
    assert "unnamed" not in probe.package.tree["api.md"]


@of("none-for-an-optional-member-is-no-null")
def test_none_leaves_a_member_out_unless_null_is_allowed(probe: Probe) -> None:
    """Only a nullable member is sent as null."""
    call = probe.method("/paths/~1a/post")
    call(**_body(call, probe.module.A(name="n", note=None, wish=None)))
    assert probe.sent.content == b'{"name":"n","wish":null}'


@of("operation-servers-win-over-the-documents")
def test_the_nearest_server_is_called(probe: Probe) -> None:
    """Servers of an operation, then of its path item, win over the document's."""
    found = []
    for pointer in ("/paths/~1things/get", "/paths/~1upload/post", "/paths/~1upload/put"):
        probe.method(pointer)()
        found.append(str(probe.sent.url))
    assert found == [
        "http://api.test/things",
        "https://upload.test/v2/upload",
        "https://put.test/v3/upload",
    ]


@of("query-objects-with-a-list")
def test_an_exploded_object_may_hold_a_list(probe: Probe) -> None:
    """Each item is a pair of its own, as Spring's `Pageable` is read."""
    call = probe.method("/paths/~1e/get")
    call(pageable=probe.module.Pageable(page=0, size=20, sort=["name,asc", "id"]))
    assert probe.sent.url.query == b"page=0&size=20&sort=name%2Casc&sort=id"


@of("ranges-of-media-types-in-answers")
def test_ranges_are_decoded_by_what_came(probe: Probe) -> None:
    """JSON is decoded by the schema, text is text, an image is bytes."""
    probe.answer({"day": "2020-01-01"})
    assert probe.method("/paths/~1a/get")().day == DAY
    probe.answer(b"hello", "text/plain")
    assert probe.method("/paths/~1t/get")() == "hello"
    probe.answer(b"\x89PNG", "image/png")
    assert probe.method("/paths/~1i/get")() == b"\x89PNG"


@of("readonly-required-is-needed-in-responses-only")
def test_a_request_needs_no_read_only_member(probe: Probe) -> None:
    """It can be made without, for type checkers too, and a response still needs it."""
    call = probe.method("/paths/~1bugs/post")
    probe.answer({"id": 1, "name": "n"}, status=201)
    assert call(**_body(call, probe.module.Bug(name="n"))).id == 1
    assert probe.sent.content == b'{"name":"n"}'
    assert probe.check_types("from PACKAGE import Bug\nBug(name='n')\n") == ""


@of("the-methods-of-3.2")
def test_methods_of_3_2_are_called(probe: Probe) -> None:
    """`query` and additional methods are sent as they are."""
    probe.method("/paths/~1a/query")()
    assert probe.sent.method == "QUERY"
    probe.method("/paths/~1a/additionalOperations/COPY")()
    assert probe.sent.method == "COPY"


@of("tuples-as-fastapi-writes-them")
def test_tuples_keep_the_types_of_their_places(probe: Probe) -> None:
    """`prefixItems` of a fixed length is a tuple."""
    probe.answer({"span": ["2020-01-01", 1]})
    assert list(probe.method("/paths/~1t/get")().span) == [DAY, 1]


@of("two-unions-under-allof-both-count")
@pytest.mark.parametrize("first", ["first", "second"])
@pytest.mark.parametrize("second", ["third", "fourth"])
def test_two_unions_both_count(probe: Probe, first: str, second: str) -> None:
    """Members of a branch of each union are decoded."""
    probe.answer({first: "2020-01-01", second: "2020-01-01"})
    found = probe.method("/paths/~1t/get")()
    assert (getattr(found, first), getattr(found, second)) == (DAY, DAY)


@of("writeonly-required-is-needed-in-requests-only")
def test_a_response_needs_no_write_only_member(probe: Probe) -> None:
    """A password that is never sent back is not missed."""
    call = probe.method("/paths/~1users/post")
    probe.answer({"name": "n"}, status=201)
    body = probe.module.User(name="n", password="p")
    assert call(**_body(call, body)).name == "n"
    assert b'"password":"p"' in probe.sent.content


@of("refused-m1", "refused-p1", "refused-r3")
def test_an_honest_document_is_never_refused(probe: Probe) -> None:
    """Its package imports and its operation can be called."""
    probe.answer({"to": ["a"], "x": "b", "logo": "https"})
    assert probe.method("/paths/~1a/get")() is not None


def _body(call: Any, body: Any) -> dict[str, Any]:
    """The arguments a body is given by: spread where the method spreads it."""
    import inspect

    if "body" in inspect.signature(call).parameters:
        return {"body": body}
    return dict(body.model_dump(exclude_unset=True) if hasattr(body, "model_dump") else body)
