"""`surface --against`: what a package lacks, has otherwise and has more than another SDK."""

from pathlib import Path

import pytest

from scripts.__main__ import main
from scripts.surface.annotations import spell_type
from scripts.surface.comparison import compare_apis
from scripts.surface.reading import read_api
from scripts.surface.sources import load_sources

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]
CLIENT = """
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .resources.jobs import JobsResource

__all__ = ["Client"{exports}]


class Client:
    @cached_property
    def jobs(self) -> "JobsResource": ...
    def with_raw_response(self): ...
{more}
"""
JOBS = """
from typing import List, Optional, Union
from enum import Enum
from typing_extensions import Literal, TypeAlias
from ..types import Job, JobList


class JobsResource:
    def list(self, *, agent: str{argument}) -> JobList: ...
    def _private(self): ...
"""
TYPES = """
from enum import Enum
from typing import List, Optional, Union
from typing_extensions import Literal, TypeAlias


class Status(Enum):
    DONE = "done"
    OPEN = "open"


class Job:
    id: str
    status: {status}


JobList: TypeAlias = List[Job]
"""


def write_package(
    folder: Path,
    name: str,
    *,
    exports: str = "",
    more: str = "",
    argument: str = "",
    status: str = "Status",
) -> None:
    package = folder / name
    (package / "resources").mkdir(parents=True)
    (package / "__init__.py").write_text(CLIENT.format(exports=exports, more=more))
    (package / "resources" / "__init__.py").write_text("")
    (package / "resources" / "jobs.py").write_text(JOBS.format(argument=argument))
    (package / "types.py").write_text(TYPES.format(status=status))


def install(folder: Path) -> None:
    """Say that the package `theirs` belongs to the distribution `their-sdk`."""
    info = folder / "their_sdk-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: their-sdk\nVersion: 1.0\n")
    (info / "RECORD").write_text("theirs/__init__.py,,\ntheirs/types.py,,\n")


def compare(folder: Path) -> list[str]:
    ours, theirs = (read_api(load_sources(name, folder)) for name in ("ours", "theirs"))
    return [str(each) for each in compare_apis(ours, theirs)]


def test_the_same_api_has_no_difference(tmp_path: Path) -> None:
    """Names of modules do not count."""
    write_package(tmp_path, "ours")
    write_package(tmp_path, "theirs")
    assert compare(tmp_path) == []


def test_an_enum_equals_its_values(tmp_path: Path) -> None:
    """A `Literal` of the same values, and any spelling of a union, is the same type."""
    write_package(tmp_path, "ours", status="Status | None")
    write_package(tmp_path, "theirs", status='Optional[Literal["open", "done"]]')
    assert compare(tmp_path) == []


def test_a_missing_argument_and_another_type_are_told(tmp_path: Path) -> None:
    """Each with the call or the field that it is about."""
    write_package(tmp_path, "ours", status="str")
    write_package(tmp_path, "theirs", argument=", page: Union[int, None] = None", status="int")
    assert compare(tmp_path) == [
        "different Job.status: is str, not int",
        "different client.jobs.list: has no argument `page`",
    ]


def test_a_type_that_an_argument_does_not_take_is_told(tmp_path: Path) -> None:
    """A wider argument is no difference for those who move."""
    write_package(tmp_path, "ours", argument=", page: int = 1")
    write_package(tmp_path, "theirs", argument=", page: int | str = 1")
    assert compare(tmp_path) == ["different client.jobs.list: `page` does not take str, but int"]
    other = tmp_path / "wider"
    write_package(other, "ours", argument=", page: int | str | None = 1")
    write_package(other, "theirs", argument=", page: int = 1")
    assert compare(other) == []


def test_a_new_need_is_told(tmp_path: Path) -> None:
    """An argument that the other SDK does not need."""
    write_package(tmp_path, "ours", argument=", project: str")
    write_package(tmp_path, "theirs", argument=', project: str = ""')
    assert compare(tmp_path) == ["different client.jobs.list: needs `project`"]


def test_missing_and_extra_names_are_told(tmp_path: Path) -> None:
    """A method, an exported name, and what only this package has."""
    write_package(tmp_path, "ours", more="    def ping(self) -> None: ...")
    write_package(tmp_path, "theirs", exports=', "VERSION"', more="    def pong(self): ...")
    assert compare(tmp_path) == [
        "missing   client.pong",
        "missing   theirs.VERSION",
        "extra     client.ping",
    ]


@pytest.mark.parametrize(
    ("annotation", "members"),
    [
        ("typing.Optional[builtins.str]", {"str", "None"}),
        ("builtins.str | theirs.Omit", {"str"}),
        ("typing.List[typing.Union[int, str]]", {"list[int | str]"}),
        ("collections.abc.Sequence[str]", {"list[str]"}),
        ("typing_extensions.Literal['b', 'a']", {"'a'", "'b'"}),
        ("typing.Annotated[int, typing.Any]", {"int"}),
        ("not a type", {"not a type"}),
    ],
)
def test_types_have_one_spelling(annotation: str, members: set[str]) -> None:
    """Unions are sets, generic names are those of today, and being left out is no type."""
    assert spell_type(annotation, lambda _: None) == members


def test_an_alias_of_itself_ends() -> None:
    """A recursive type is spelled by its name where it comes round again."""

    def resolve(path: str) -> str | None:
        return "list[p.Json] | int" if path == "p.Json" else None

    assert spell_type("p.Json", resolve) == {"list[Json]", "int"}


def test_the_package_has_all_of_itself() -> None:
    """The generated package compared with itself: many calls and fields, no difference."""
    api = read_api(load_sources("llama_extraction", ROOT / "generated" / "src"))
    assert "extraction.jobs.list" in api.calls
    assert any(
        model.name == "ExtractJob" and "status" in model.fields for model in api.models.values()
    )
    assert compare_apis(api, api) == ()


def test_the_names_are_listed(capsys: Captured) -> None:
    """Without another SDK the command prints the package's own names with their signatures."""
    assert main(["surface", "--out", str(ROOT / "generated")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(
        line.startswith("llama_extraction.LlamaCloud.extraction.jobs.list(") for line in lines
    )


def test_an_unknown_distribution_is_told(capsys: Captured) -> None:
    """What is wrong and what to do, without a traceback."""
    folder = str(ROOT / "generated")
    assert main(["surface", "--out", folder, "--against", "no-such-sdk"]) == 2
    assert "install it, or say with --path" in capsys.readouterr().err


def test_an_installed_distribution_is_found(tmp_path: Path, capsys: Captured) -> None:
    """By the name it has on an index, in a folder that is named."""
    write_package(tmp_path, "theirs")
    install(tmp_path)
    out = ["--out", str(ROOT / "generated")]
    assert main(["surface", *out, "--against", "their-sdk", "--path", str(tmp_path)]) == 1
    assert "missing   client.jobs" in capsys.readouterr().out


def test_an_sdk_without_a_client_that_can_be_read_is_told(tmp_path: Path, capsys: Captured) -> None:
    """Nothing would be missing of it, which says nothing."""
    write_package(tmp_path, "theirs")
    client = tmp_path / "theirs" / "__init__.py"
    client.write_text(client.read_text().replace("with_raw_response", "raw"))
    install(tmp_path)
    out = ["--out", str(ROOT / "generated")]
    assert main(["surface", *out, "--against", "their-sdk", "--path", str(tmp_path)]) == 2
    assert "no class of it has `with_raw_response`" in capsys.readouterr().err
