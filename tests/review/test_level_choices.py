"""A team says what counts: by rule, path, tag and stability, in the document or for one run."""

import json
from typing import Any

import pytest

from scripts.__main__ import main
from scripts.document import Document, DocumentError, parse_document
from scripts.review import LevelChoice, LevelChoices, Verdict, review_documents
from scripts.review.level import Level
from scripts.review.package_names import compare_packages
from scripts.review.settings import parse_choice, read_choices
from tests.review.operations.documents import TODAY

RULE = "request-parameter-became-required"
PARAMETER = {"name": "a", "in": "query", "schema": {"type": "string"}}
BEFORE: dict[str, Any] = {"parameters": [PARAMETER], "responses": {"200": {"description": "ok"}}}
AFTER: dict[str, Any] = BEFORE | {"parameters": [PARAMETER | {"required": True}]}


def _parse(name: str, operations: dict[str, Any], **members: Any) -> Document:
    head = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
    paths = {path: {"get": operation} for path, operation in operations.items()}
    text = json.dumps(head | {"paths": paths} | members).encode()
    return parse_document(name, lambda _: text)


def _review(extra: dict[str, Any], **members: Any) -> Verdict:
    base = _parse("base.json", {"/jobs": BEFORE | extra})
    revision = _parse("revision.json", {"/jobs": AFTER | extra}, **members)
    return review_documents(base, revision, today=TODAY)


def _choose(**scope: str) -> dict[str, Any]:
    return {"levels": [{"rule": RULE, "level": "info", **scope}]}


@pytest.mark.parametrize(
    ("scope", "level"),
    [
        ({}, "info"),
        ({"path": "/jobs"}, "info"),
        ({"path": "/jobs/"}, "info"),
        ({"path": "/job"}, "breaking"),
        ({"tag": "Jobs"}, "info"),
        ({"tag": "Files"}, "breaking"),
        ({"stability": "beta"}, "info"),
        ({"stability": "stable"}, "breaking"),
        ({"path": "/jobs", "tag": "Files"}, "breaking"),
    ],
)
def test_a_choice_holds_for_operations(scope: dict[str, str], level: str) -> None:
    """A choice may be narrowed to a path and all below it, a tag, or a stability."""
    extra = {"tags": ["Jobs"], "x-stability-level": "beta"}
    assert _review(extra, **{"x-review": _choose(**scope)}).level == level


def test_the_worst_of_the_operations_counts() -> None:
    """A component that two operations reach is held to what the stricter one is."""
    parameters = [{"$ref": "#/components/parameters/A"}]
    operation = BEFORE | {"parameters": parameters}
    operations = {"/jobs": operation, "/files": operation}
    components = [{"parameters": {"A": PARAMETER | more}} for more in ({}, {"required": True})]
    for path, level, count in (("/jobs", "breaking", 2), ("/", "info", 2)):
        base = _parse("base.json", operations, components=components[0])
        settings = {"x-review": _choose(path=path)}
        revision = _parse("revision.json", operations, components=components[1], **settings)
        (change,) = review_documents(base, revision, today=TODAY).changes
        assert (change.level, len(change.operations)) == (level, count)


def test_a_level_decides_the_version_too() -> None:
    """What a team calls info asks for no major version; `none` leaves a change out."""
    settings: dict[str, Any] = _choose()
    verdict = _review({}, **{"x-review": settings})
    assert (verdict.level, verdict.bump) == ("info", "patch")
    settings["levels"].append({"rule": RULE, "level": "none"})
    verdict = _review({}, **{"x-review": settings})
    assert (verdict.changes, verdict.bump) == ((), "none")


def test_a_later_choice_wins() -> None:
    """The document's choices come first, those of one run after them."""
    made = (LevelChoice(RULE, Level.NONE), LevelChoice(RULE, Level.WARNING))
    assert LevelChoices(made=made).find(RULE, None) == "warning"


def test_the_preset_api_counts_messages_alone() -> None:
    """Ids, tags and names of the package do not matter to callers of the API itself."""
    names = [{"operationId": "list_jobs", "tags": ["a"]}, {"operationId": "x", "tags": ["b"]}]
    base, revision = (_parse(f"{i}.json", {"/jobs": BEFORE | each}) for i, each in enumerate(names))
    levels = [
        review_documents(
            base,
            revision,
            today=TODAY,
            choices=LevelChoices(preset),
            compare_packages=compare_packages,
        ).level
        for preset in ("package", "api")
    ]
    assert levels == ["warning", "none"]


@pytest.mark.parametrize(
    ("before", "least", "level", "bump"),
    [
        ("draft", None, "info", "patch"),
        ("alpha", None, "info", "patch"),
        ("beta", None, "breaking", "major"),
        ("stable", None, "breaking", "major"),
        ("beta", "stable", "info", "patch"),
        ("draft", "draft", "breaking", "major"),
    ],
)
def test_what_is_not_stable_is_not_held_to_anything(
    before: str, least: str | None, level: str, bump: str
) -> None:
    """Below the least stability every change is shown, and harms nobody."""
    settings = {"x-review": {"least-stability": least}} if least else {}
    verdict = _review({"x-stability-level": before}, **settings)
    assert (verdict.level, verdict.bump) == (level, bump)


def test_a_lost_name_of_a_draft_still_asks_for_a_major_version() -> None:
    """The messages of a draft were not promised; code that uses the package stops working."""
    drafts = [{"operationId": id, "x-stability-level": "draft"} | BEFORE for id in ("a", "b")]
    documents = [_parse(f"{index}.json", {"/jobs": each}) for index, each in enumerate(drafts)]
    verdict = review_documents(*documents, today=TODAY, compare_packages=compare_packages)
    assert (verdict.level, verdict.bump) == ("info", "major")


@pytest.mark.parametrize(
    ("settings", "want"),
    [
        (5, "write `preset`, `least-stability` and `levels` here"),
        ({"levels": 5}, "a list was expected"),
        ({"levels": [{"rule": RULE}]}, "write a `rule`, a `level`"),
        ({"levels": [{"rule": "x", "level": "info"}]}, "there is no rule 'x'"),
        (
            {"levels": [{"rule": RULE, "level": "bad"}]},
            "'bad' is not a level; write one of breaking,",
        ),
        ({"levels": [{"rule": RULE, "level": "info", "path": 5}]}, "'path' needs a text"),
        ({"levels": [{"rule": RULE, "level": "info", "tags": "a"}]}, "'tags' has no meaning here"),
        ({"preset": "both"}, "'both' is not a preset; write one of package, api"),
        ({"least-stability": "solid"}, "'solid' is not a least-stability; write one of draft,"),
    ],
)
def test_faulty_settings(settings: Any, want: str) -> None:
    """What is wrong in `x-review` is told with its place."""
    with pytest.raises(DocumentError) as caught:
        read_choices(_parse("revision.json", {}, **{"x-review": settings}))
    assert want in caught.value.findings[0].message


@pytest.mark.parametrize("text", [RULE, f"{RULE}=bad", "x=info", "=info", f"{RULE}="])
def test_a_faulty_choice(text: str) -> None:
    """A choice on the command line is `RULE=LEVEL`."""
    with pytest.raises(ValueError, match=r"RULE=LEVEL|there is no rule|is not a level"):
        parse_choice(text)


def test_the_command_takes_choices(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Options of one run win over the document; a faulty one is wrong usage."""
    names = []
    for name, operation in (("base.json", BEFORE), ("revision.json", AFTER)):
        document = _parse(name, {"/jobs": operation}, **{"x-review": _choose()})
        (tmp_path / name).write_text(json.dumps(document.data))
        names.append(str(tmp_path / name))
    assert main(["review", *names]) == 0
    assert main(["review", *names, "--level", f"{RULE}=breaking", "--preset", "api"]) == 1
    capsys.readouterr()
    with pytest.raises(SystemExit, match="2"):
        main(["review", *names, "--level", "x=info"])
    assert "there is no rule 'x'" in capsys.readouterr().err
