"""From a release to its users: built, tried, uploaded, installed, used."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts.release.environment import create_environment, install, run_python
from scripts.release.examples import serve_examples, write_examples
from scripts.release.project import read_project
from scripts.release.refusal import RefusalError
from scripts.release.verification import verify_wheel
from tests.release.conftest import RunningIndex, Scratch

_USER = """
import llama_extraction
from llama_extraction import LlamaCloud

assert llama_extraction.__version__ == "1.0.0"
with LlamaCloud() as client:
    jobs = client.extraction.jobs.list(extraction_agent_id="182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e")
assert isinstance(jobs[0], llama_extraction.ExtractJob)
"""


@contextmanager
def _skip_without_network() -> Iterator[None]:
    try:
        yield
    except RefusalError as error:
        if "cannot be reached" in str(error):
            pytest.skip("no package index can be reached for the dependencies")
        raise


def test_a_release_reaches_its_users(
    scratch: Scratch, index: RunningIndex, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The wheel works with lowest and newest dependencies, and from an index in a fresh place."""
    python = create_environment(tmp_path / "venv")
    project = read_project(Path("generated"))
    with _skip_without_network():
        install(python, project.requirements)

    assert scratch.run("build") == 0, scratch.err
    assert "works with its lowest and its newest dependencies" in scratch.out

    monkeypatch.setenv("TWINE_USERNAME", index.username)
    monkeypatch.setenv("TWINE_PASSWORD", index.password)
    assert scratch.run("publish", "--no-verify", "--index", index.url) == 0, scratch.err

    source = ["--isolated", "--no-cache-dir", "--no-deps", "--index-url", f"{index.url}simple/"]
    install(python, [*source, "llama-extraction==1.0.0"])
    user = tmp_path / "user.py"
    user.write_text(_USER, "utf-8")
    with serve_examples(project.document, project.canonical) as variables:
        assert run_python(python, [str(user)], variables) is None


def test_what_fails_for_a_user_is_found(scratch: Scratch, tmp_path: Path) -> None:
    """A wheel without types, whose readme does not run, is told as such."""
    project = read_project(Path("generated"))
    Path("generated/README.md").write_text("```python\nimport nothing\n```\n", "utf-8")
    assert scratch.run("build", "--no-verify") == 0, scratch.err
    wheel = _without_marker(next(Path("dist").glob("*.whl")), tmp_path)
    with _skip_without_network():
        faults = verify_wheel(project, wheel, ["newest"])
    assert [fault.rule for fault in faults] == ["example-failed", "types-not-found"]
    assert "No module named 'nothing'" in faults[0].message
    assert all("with its newest dependencies" in fault.location.file for fault in faults)


def _without_marker(wheel: Path, folder: Path) -> Path:
    shutil.unpack_archive(wheel, folder / "wheel", "zip")
    (folder / "wheel/llama_extraction/py.typed").unlink()
    made = shutil.make_archive(str(folder / "made"), "zip", folder / "wheel")
    return Path(shutil.move(made, folder / wheel.name))


def test_a_wheel_that_cannot_be_installed_is_one_line(tmp_path: Path) -> None:
    """What pip says is said in one line."""
    python = create_environment(tmp_path / "venv")
    with pytest.raises(RefusalError, match="install-failed") as caught:
        install(python, ["--no-index", "--isolated", "no-such-distribution-of-ours==1"])
    assert len(str(caught.value).splitlines()) == 1


def test_no_network_is_said(tmp_path: Path) -> None:
    """An index that cannot be reached is not a missing distribution."""
    python = create_environment(tmp_path / "venv")
    closed = ["--isolated", "--retries", "1", "--index-url", "http://127.0.0.1:9/simple/"]
    with pytest.raises(RefusalError, match="cannot be reached"):
        install(python, [*closed, "no-such-distribution-of-ours"])


def test_programs_see_only_the_variables_they_are_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key in the caller's environment does not reach an example."""
    monkeypatch.setenv("LLAMA_CLOUD_API_KEY", "a-real-key")
    python = create_environment(tmp_path / "venv")
    program = "import os, sys; sys.exit(str(sorted(k for k in os.environ if 'LLAMA' in k)))"
    assert run_python(python, ["-c", program], {"LLAMA_X": "1"}) == "['LLAMA_X']"


def test_each_example_of_a_readme_is_a_program(tmp_path: Path) -> None:
    """Blocks of another language are not."""
    readme = "a\n```python\nprint(1)\n```\n```console\nls\n```\n```python\nprint(2)\n```\n"
    written = write_examples(readme, tmp_path)
    assert [path.read_text("utf-8") for path in written] == ["print(1)\n", "print(2)\n"]
