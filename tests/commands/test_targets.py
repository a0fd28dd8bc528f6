"""SPEC, OUT and BASE lead every target that speaks of a document or a package."""

import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
TARGETS = {
    "generate": ["generate --spec 'a $b\".yaml' --out it's"],
    "check": [
        "generate --spec 'a $b\".yaml' --out it's --check",
        "release --check --spec 'a $b\".yaml' --out it's",
    ],
    "demo": [
        "generate --spec 'a $b\".yaml' --out it's",
        "demo --spec 'a $b\".yaml' --out it's",
    ],
    "serve": ["serve --spec 'a $b\".yaml' --port 8000"],
    "review": ["review 'main:a $b\".yaml' 'a $b\".yaml'"],
    "release": ["release --spec 'a $b\".yaml' --out it's --yes --at-least patch"],
    "build": ["build --spec 'a $b\".yaml' --project it's"],
    "publish": ["publish --spec 'a $b\".yaml' --project it's"],
    "watch": ["watch --spec 'a $b\".yaml' --out it's"],
}


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_hands_on_what_it_is_given(target: str, tmp_path: Path) -> None:
    """Names with blanks and quotes arrive as they are, whichever command they are for."""
    given = ['SPEC=a $b".yaml', "OUT=it's", "BASE=main", "YES=1", "AT_LEAST=patch"]
    assert list_calls(tmp_path, target, *given) == TARGETS[target]


def test_a_base_may_name_its_file(tmp_path: Path) -> None:
    """A document that has moved is compared with where it was."""
    [call] = list_calls(tmp_path, "review", "BASE=v1:old.yaml", "SPEC=new.yaml")
    assert call == "review v1:old.yaml new.yaml"


def list_calls(folder: Path, *words: str) -> list[str]:
    """The commands that make would run, each as one line."""
    shown = folder / "show"
    shown.write_text('#!/bin/sh\nfor each in "$@"; do printf "%s\\n" "$each"; done\necho\n')
    shown.chmod(0o755)
    run = subprocess.run(
        ["make", "--silent", "--assume-old=.venv/.ready", f"RUN={shown}", *words],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    calls = [block.split("\n") for block in run.stdout.strip().split("\n\n")]
    return [_quote(call) for call in calls]


def _quote(arguments: list[str]) -> str:
    return " ".join(f"'{each}'" if " " in each else each for each in arguments)
