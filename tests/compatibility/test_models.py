"""Models: made by hand, made without checks, shown, dumped; and moments of every spelling."""

import json
import warnings
from datetime import datetime, timedelta, timezone
from typing import Annotated, Any, Literal

import llama_extraction
import pytest
from llama_extraction import (
    BaseModel,
    ExtractAgent,
    ExtractConfig,
    ExtractJob,
    ExtractModels,
    File,
)
from llama_extraction.testing import Reply, fake_service
from pydantic import Field, ValidationError

FILE: dict[str, Any] = {"id": "file-1", "name": "a.pdf", "project_id": "project-1"}
JOB: dict[str, Any] = {
    "id": "job-1",
    "status": "SUCCESS",
    "extraction_agent": {
        "id": "agent-1",
        "config": {"extract_model": "openai-gpt-4-1"},
        "data_schema": {"type": "object"},
        "name": "invoices",
        "project_id": "project-1",
    },
}


def fetch(*jobs: dict[str, Any], lenient: bool = False) -> list[ExtractJob]:
    """What a call gives for a response with these jobs."""
    with fake_service(list_jobs=Reply(200, list(jobs))) as client:
        return client.with_options(lenient=lenient).extraction.jobs.list(extraction_agent_id="x")


class Child(BaseModel):
    name: str


class Cat(BaseModel):
    type: Literal["cat"]
    lives: int


class Dog(BaseModel):
    type: Literal["dog"]
    barks: bool


class Parent(BaseModel):
    child: Child
    maybe: Child | None = None
    children: list[Child] | None = None
    named: dict[str, Child] | None = None
    pet: Cat | Dog | None = None
    either: int | list[str] | None = None
    moment: datetime | None = None
    odd_name: Annotated[str | None, Field(alias="oddName")] = None


def test_a_model_of_ones_own_nests() -> None:
    parent = Parent.construct(
        child={"name": "a"}, children=[{"name": "b"}], named={"x": {"name": "c"}}
    )
    assert parent.child == Child(name="a")
    assert parent.children == [Child(name="b")]
    assert parent.named == {"x": Child(name="c")}
    assert parent.maybe is None


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("child", "text"),
        ("child", None),
        ("child", [1]),
        ("children", "text"),
        ("children", [{"name": 1}]),
        ("named", [1]),
        ("named", {"x": 1}),
        ("pet", {"type": "fish"}),
        ("pet", 3),
        ("either", {"a": 1}),
        ("moment", "no moment"),
    ],
)
def test_what_does_not_fit_stays_as_it_is(member: str, value: object) -> None:
    given: dict[str, Any] = {"child": {"name": "a"}, member: value}
    parent = Parent.construct(**given)
    assert json.loads(parent.to_json())[member] == value
    assert parent.misfits


def test_a_union_takes_the_branch_that_fits() -> None:
    cat = Parent.construct(child={"name": "a"}, pet={"type": "cat", "lives": "many"})
    assert type(cat.pet) is Cat
    assert cat.pet.lives == "many"  # type: ignore[comparison-overlap]
    assert type(Parent.construct(child={"name": "a"}, pet={"type": "dog"}).pet) is Dog
    assert Parent.construct(child={"name": "a"}, either=["x"]).either == ["x"]


def test_a_missing_field_is_none_and_not_set() -> None:
    job = ExtractJob.construct(id="job-1")
    assert job.status is None
    assert job.error is None
    assert job.model_fields_set == {"id"}
    assert job.to_dict() == {"id": "job-1"}


def test_an_alias_is_known_by_both_names() -> None:
    assert Parent.construct(child={"name": "a"}, oddName="x").odd_name == "x"
    assert Parent.construct(child={"name": "a"}, odd_name="x").odd_name == "x"
    parent = Parent(child=Child(name="a"), odd_name="x")
    assert parent.to_dict()["oddName"] == "x"
    assert parent.to_dict(use_api_names=False)["odd_name"] == "x"


def test_unknown_members_are_kept() -> None:
    child = Child.construct(name="a", new={"b": 1})
    assert child.new == {"b": 1}  # type: ignore[attr-defined]
    assert child.to_dict() == {"name": "a", "new": {"b": 1}}
    assert Child(name="a", new=1).model_extra == {"new": 1}  # type: ignore[call-arg]


def test_making_a_model_without_checks_warns_of_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Child.construct(name="a")
        Child.model_construct(name="a")
        ExtractJob(**{**JOB, "file": FILE})
        job = fetch({**JOB, "file": FILE})[0]
        assert hasattr(job, "file")
        assert job == fetch({**JOB, "file": FILE})[0]
        assert job.to_dict()["file"]
    with pytest.warns(DeprecationWarning, match="file"):
        assert job.file


def test_a_model_shows_its_class_and_fields() -> None:
    assert str(Child(name="a")) == repr(Child(name="a")) == "Child(name='a')"
    assert "child=Child(name='a')" in repr(Parent(child=Child(name="a")))


def test_a_number_is_no_text_and_a_text_no_number() -> None:
    for wrong in ({**JOB, "id": 5}, {**JOB, "error": 1}, {**JOB, "extraction_agent": "x"}):
        with pytest.raises(llama_extraction.APIResponseValidationError):
            fetch(wrong)
    with pytest.raises(ValidationError):
        ExtractJob(**{**JOB, "id": 5})


@pytest.mark.parametrize(
    ("member", "value"),
    [("file_type", ""), ("file_type", "x" * 3001), ("file_size", -1), ("name", "\ud800")],
)
def test_a_record_beyond_its_bounds_does_not_lose_the_list(member: str, value: object) -> None:
    body = json.dumps([JOB, {**JOB, "id": "job-2", "file": {**FILE, member: value}}]).encode()
    with fake_service(list_jobs=Reply(200, body)) as client:
        jobs = client.extraction.jobs.list(extraction_agent_id="x")
    assert [job.id for job in jobs] == ["job-1", "job-2"]
    assert type(vars(jobs[1])["file"]) is File


def test_a_record_that_does_not_fit_can_be_had() -> None:
    odd = {**JOB, "status": 5, "extraction_agent": {"id": "agent-1"}}
    fine, job = fetch(JOB, odd, lenient=True)
    assert fine.misfits == ()
    assert job.status == 5  # type: ignore[comparison-overlap]
    assert job.extraction_agent.id == "agent-1"
    assert job.misfits[0].path == "$[1].extraction_agent.config"
    assert job.to_dict(mode="json") == odd


def test_an_answer_nested_deeply_is_read() -> None:
    deep: Any = "bottom"
    for _ in range(200):
        deep = {"a": deep}
    agent = {**JOB["extraction_agent"], "data_schema": deep}
    assert fetch({**JOB, "extraction_agent": agent})[0].extraction_agent.data_schema == deep


def test_a_dictionary_holds_what_was_set() -> None:
    job = fetch({**JOB, "error": None})[0]
    assert job.to_dict() == {**JOB, "error": None}
    assert job.to_dict(exclude_none=True) == JOB
    assert "file_id" in job.to_dict(exclude_unset=False)
    assert job.to_dict(exclude_defaults=True) == JOB
    moment = datetime(2020, 1, 1, tzinfo=timezone.utc)  # noqa: UP017
    file = File(**FILE, created_at=moment)
    assert file.to_dict()["created_at"] == moment
    assert file.to_dict(mode="json")["created_at"] == "2020-01-01T00:00:00Z"


def test_json_is_indented_by_two_unless_told_otherwise() -> None:
    child = Child(name="a")
    assert child.to_json() == '{\n  "name": "a"\n}'
    assert child.to_json(indent=None) == '{"name":"a"}'


def test_enums_are_their_texts() -> None:
    config = ExtractConfig(extract_model=ExtractModels.OPENAI_GPT_4_1)
    assert config.extract_model == "openai-gpt-4-1"
    assert json.loads(config.to_json()) == {"extract_model": "openai-gpt-4-1"}
    agent = {**JOB["extraction_agent"], "config": {"extract_model": "a-new-model"}}
    assert ExtractAgent(**agent).config.extract_model == "a-new-model"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2019-12-27T18:11:19.117Z", datetime(2019, 12, 27, 18, 11, 19, 117000)),
        ("2019-12-27 18:11:19Z", datetime(2019, 12, 27, 18, 11, 19)),
        ("2012-04-09T09:15:00Z", datetime(2012, 4, 9, 9, 15)),
        ("2012-04-23T10:20:30.400+02:30", datetime(2012, 4, 23, 7, 50, 30, 400000)),
        ("2012-04-23T10:20:30.400-02", datetime(2012, 4, 23, 12, 20, 30, 400000)),
        ("2012-04-23T10:20:30.400+02", datetime(2012, 4, 23, 8, 20, 30, 400000)),
    ],
)
def test_a_moment_is_read(text: str, moment: datetime) -> None:
    read = vars(fetch({**JOB, "file": {**FILE, "created_at": text}})[0])["file"].created_at
    assert read == moment.replace(tzinfo=timezone(timedelta(0)))


@pytest.mark.parametrize("text", ["x20120423091500", "2012-04-56T09:15:90Z", "1494012444", "", 5])
def test_what_is_no_moment_is_refused_or_kept_as_it_came(text: object) -> None:
    """A number of seconds is none: nothing in the document says so."""
    job = {**JOB, "file": {**FILE, "created_at": text}}
    with pytest.raises(llama_extraction.APIResponseValidationError, match="created_at"):
        fetch(job)
    assert vars(fetch(job, lenient=True)[0])["file"].created_at == text
