"""The whole road in a fresh clone, with real processes, as docs/releasing.md tells it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.release.conftest import REPOSITORY, RunningIndex, commit, run_git

_PETSTORE = REPOSITORY.parent / "shared/specs/petstore.yaml"
_SPEC, _OUT = "pet store/petstore.yaml", "pet store/out"


class _Clone:
    """A clone in which targets of make and commands of git are run."""

    def __init__(self, folder: Path, variables: dict[str, str]) -> None:
        self.folder, self.variables = folder, variables

    def make(self, target: str, *words: str) -> str:
        """What a target prints; it gets the document, and the environment of these tests."""
        ready = self.folder.parent / "ready"
        ready.touch()
        own = [f"BIN={Path(sys.executable).parent}", f"READY={ready}", f"SPEC={_SPEC}"]
        return self._run(["make", "--old-file=requirements.lock", *own, target, *words])

    def follow(self, printed: str) -> None:
        """Run the commands of git that a release prints, as they are printed."""
        for line in re.findall(r"^  (git .*)$", printed, re.MULTILINE):
            self._run(shlex.split(line))

    def _run(self, command: list[str]) -> str:
        run = subprocess.run(
            command, cwd=self.folder, env=self.variables, capture_output=True, text=True
        )
        assert run.returncode == 0, f"{shlex.join(command)}\n{run.stdout}{run.stderr}"
        return run.stdout


@pytest.fixture
def clone(tmp_path: Path, index: RunningIndex) -> _Clone:
    """A clone of a repository that holds what ours holds, with a name and a key of a stranger."""
    source, origin, folder = (tmp_path / name for name in ("source", "origin", "clone"))
    listed = run_git(REPOSITORY, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, listed.split("\0")):
        if (REPOSITORY / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(REPOSITORY / name, source / name)
    run_git(source, "init", "--quiet", "--initial-branch=main")
    commit(source, "Begin")
    run_git(tmp_path, "clone", "--quiet", "--bare", str(source), str(origin))
    run_git(tmp_path, "clone", "--quiet", str(origin), str(folder))
    kept = {name: text for name, text in os.environ.items() if not name.startswith("MAKE")}
    own = {f"GIT_{who}_{what}": text for who in ("AUTHOR", "COMMITTER") for what, text in _ANN}
    login = {"TWINE_USERNAME": index.username, "TWINE_PASSWORD": index.password}
    return _Clone(folder, {**kept, **own, **login})


_ANN = (("NAME", "Ann"), ("EMAIL", "ann@example.com"))


@pytest.mark.skipif(not _PETSTORE.is_file(), reason="the shared documents are not beside us")
def test_another_document_goes_the_whole_road(
    clone: _Clone, index: RunningIndex, tmp_path: Path
) -> None:
    """From a copied document to its own package, installed from an index, and on to the next."""
    spec = clone.folder / _SPEC
    spec.parent.mkdir()
    text = _PETSTORE.read_text("utf-8")
    spec.write_text(re.sub(r"^  version: .*$", "  version: 1.0.0", text, flags=re.M), "utf-8")
    assert "operations: 19 of 19 generated" in clone.make("generate", f"OUT={_OUT}")
    assert "from http://127.0.0.1:" in clone.make("demo", f"OUT={_OUT}")
    clone.follow(clone.make("release", f"OUT={_OUT}", "YES=1"))
    clone.make("check", f"OUT={_OUT}")
    assert "works with its lowest" in clone.make("build", f"OUT={_OUT}")
    clone.make("publish", f"OUT={_OUT}", f"INDEX={index.url}")
    assert run_git(tmp_path / "origin", "tag").split() == ["v1.0.0"]
    _use_installed(index, tmp_path / "site")

    text = spec.read_text("utf-8")
    text = text.replace("        photoUrls:\n", f"{_FIELD}        photoUrls:\n", 1)
    spec.write_text(text, "utf-8")
    assert "minor" in clone.make("review", "BASE=v1.0.0")
    printed = clone.make("release", f"OUT={_OUT}", "YES=1")
    assert "release 1.0.0 -> 1.1.0 (minor)" in printed
    clone.follow(printed)
    clone.make("check", f"OUT={_OUT}")
    clone.make("check", "SPEC=spec/openapi.yaml")
    assert run_git(clone.folder, "status", "--porcelain") == ""


_FIELD = """        nickname:
          type: string
"""


def _use_installed(index: RunningIndex, site: Path) -> None:
    (name,) = {path.name.split("-")[0] for path in index.folder.iterdir()}
    assert len(list(index.folder.iterdir())) == 2
    options = ["--no-deps", "--quiet", "--no-input", "--disable-pip-version-check", "--isolated"]
    where = ["--target", str(site), "--index-url", f"{index.url}simple/"]
    command = [sys.executable, "-m", "pip", "install", *options, *where, f"{name}==1.0.0"]
    subprocess.run(command, check=True)
    program = f"import {name}; print({name}.__version__, {name}.__file__)"
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(site)},
        cwd=site,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["1.0.0", str(site / name / "__init__.py")]
