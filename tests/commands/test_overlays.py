"""Overlays on the command line: each command that reads a document applies them."""

import json
import subprocess
from pathlib import Path

import pytest

from scripts.__main__ import main
from tests.commands.test_generate import SMALL

Captured = pytest.CaptureFixture[str]


def _write_overlay(path: Path, method: str, target: str = "$.paths['/a'].get") -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        "overlay: 1.1.0\ninfo: { title: Names, version: 1.0.0 }\nactions:\n"
        f"- target: {target}\n  update: {{ x-method: {method} }}\n"
    )
    return path


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document without a name for its method, in the working folder."""
    monkeypatch.chdir(tmp_path)
    path = Path("small.yaml")
    path.write_text(SMALL)
    return path


def test_the_package_is_made_of_the_document_after_its_overlays(
    spec: Path, capsys: Captured
) -> None:
    """The document is not touched; `--check` fails when an overlay changed since."""
    overlay = _write_overlay(Path("overlays/names.yaml"), "things.read")
    more = _write_overlay(Path("more.yaml"), "things.gone", "$.paths['/b'].get")
    words = ["generate", "--spec", str(spec), "--out", "out", "--overlay", str(more)]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert "more.yaml:4:3: warning[idle-overlay-action]: the target $.paths['/b'].get" in said
    assert "`client.things.read()`" in Path("out/api.md").read_text()
    assert spec.read_text() == SMALL
    held = json.loads(Path("out/openapi.json").read_text())
    assert held["paths"]["/a"]["get"]["x-method"] == "things.read"
    assert main([*words, "--check"]) == 0
    _write_overlay(overlay, "things.fetch")
    assert main([*words, "--check"]) == 1
    assert "out/api.md:" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["lint", "small.yaml"],
        ["generate", "--spec", "small.yaml", "--out", "out"],
        ["review", "small.yaml", "small.yaml"],
        ["serve", "--spec", "small.yaml", "--port", "0"],
        ["drift", "small.yaml", "--spec", "small.yaml"],
    ],
    ids=lambda words: str(words[0]),
)
def test_every_command_refuses_a_wrong_overlay(
    words: list[str], spec: Path, capsys: Captured
) -> None:
    """Status 2, and the place; no traceback."""
    Path("wrong.yaml").write_text("overlay: 1.1.0\ninfo: {}\nactions: []\n")
    assert main([*words, "--overlay", "wrong.yaml"]) == 2
    said = capsys.readouterr()
    assert "wrong.yaml:2:1: error[overlay]: an overlay has `info`" in said.out + said.err
    assert "wrong.yaml:3:1: error[overlay]: an overlay has `actions`" in said.out + said.err


def test_fixing_mends_an_overlay_in_its_own_file(spec: Path) -> None:
    """What an overlay wrote is mended where it stands, and the document stays as it is."""
    path = _write_overlay(Path("overlays/a.yaml"), "things.read")
    text = path.read_text() + (
        "- target: $.components.schemas.A.properties\n  update: { b: { type: [string, null] } }\n"
    )
    path.write_text(text)
    main(["lint", str(spec), "--fix"])
    assert path.read_text() == text.replace("null]", '"null"]')
    assert spec.read_text() == SMALL


def _commit() -> None:
    names = ["-c", "user.name=t", "-c", "user.email=t@example.com"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"]):
        subprocess.run(["git", *names, *words], check=True, capture_output=True)


def test_a_review_compares_the_overlays_of_both_sides(spec: Path, capsys: Captured) -> None:
    """A method that an overlay names anew is a change, with its places in the overlays."""
    overlay = _write_overlay(Path("overlays/names.yaml"), "things.read")
    _commit()
    assert main(["review", "HEAD:small.yaml", "small.yaml", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["changes"] == []
    _write_overlay(overlay, "things.fetch")
    main(["review", "HEAD:small.yaml", "small.yaml", "--format", "json"])
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["rule"] == "operation-method-changed"
    assert change["base"] == {"file": "HEAD:overlays/names.yaml", "line": 5, "column": 13}
    assert change["revision"] == {"file": "overlays/names.yaml", "line": 5, "column": 13}


def test_drift_lays_our_overlays_over_the_other_document(spec: Path, capsys: Captured) -> None:
    """What our overlays correct is no difference."""
    Path("theirs").mkdir()
    Path("theirs/small.yaml").write_text(SMALL)
    _write_overlay(Path("overlays/names.yaml"), "things.read")
    assert main(["drift", "theirs/small.yaml", "--spec", str(spec)]) == 0
    assert "both documents agree" in capsys.readouterr().out


def test_a_configuration_of_stainless_gives_names(spec: Path, capsys: Captured) -> None:
    """`--names` reads it, and a method of an endpoint that is not there is named."""
    names = Path("stainless.yml")
    names.write_text(
        "resources:\n  things:\n    methods:\n      fetch: get /a\n      gone: get /gone\n"
    )
    words = ["generate", "--spec", str(spec), "--out", "out", "--names", str(names)]
    assert main(words) == 0
    assert "stainless.yml:5:7: warning[idle-overlay-action]" in capsys.readouterr().out
    assert "`client.things.fetch()`" in Path("out/api.md").read_text()
    assert main([*words, "--check"]) == 0
    names.write_text("resources:\n  things: { methods: { fetch: /a } }\n")
    assert main(words) == 2
    assert "stainless.yml:2:24: error[overlay]: a method has an endpoint" in capsys.readouterr().err
