"""The commands of other vendors' documents call their services."""

import os
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.canonical.form import SecurityScheme
from scripts.operations import read_api
from scripts.package.cli import CommandLine, list_command_lines
from scripts.package.client import generate_client
from scripts.package.reference.samples import make_sample_maker, write_commands
from scripts.sandbox import run_sandbox
from tests.command_line.processes import Program
from tests.package.packages import SPECS, Package, package_of

NAMES = {"box_files": "box.json", "vendor_styles": "readme-param-style.yaml"}
# Examples in the document that its own schemas refuse.
MISMATCHES = {"box_files": 2}

pytestmark = pytest.mark.skipif(
    not SPECS.is_dir(), reason="the documents of other vendors are not beside the repository"
)


@dataclass(frozen=True, slots=True)
class Vendor:
    """A package with its commands, and a first call of each by the id of its operation."""

    package: Package
    program: Program
    commands: dict[str, CommandLine]
    lines: dict[str, str]


@pytest.fixture(scope="module", params=NAMES)
def vendor(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Vendor]:
    package = package_of(SPECS / NAMES[request.param], None, request.param)
    folder = tmp_path_factory.mktemp(request.param)
    package.lay_out(folder)
    _, root = generate_client(package.canonical)
    api = read_api(package.document)
    lines = write_commands(api, root, make_sample_maker(api, package.canonical, root))
    schemes = package.canonical.security_schemes
    keys = [name for each in schemes for name in _list_variables(each)]
    prefix = package.canonical.package.environment
    with run_sandbox(package.document) as url:
        environment = {**dict.fromkeys(keys, "key"), f"{prefix}_BASE_URL": url}
        program = Program(package.name, folder, environment)
        commands = list_command_lines(package.canonical, root)
        yield Vendor(package, program, commands, lines)


def _list_variables(scheme: SecurityScheme) -> list[str]:
    return [part.environment for part in scheme.parts] or [scheme.environment]


def test_the_sample_of_every_operation_calls_it(
    vendor: Vendor,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What the reference page shows for a shell, as it is copied."""
    monkeypatch.chdir(tmp_path)
    Path("FILE").write_text("[]")
    codes: dict[int, list[str]] = {}
    for name, line in vendor.lines.items():
        words = shlex.split(line.replace("\\\n", ""))[1:]
        words += ["--to", os.devnull] if vendor.commands[name].command.result == "file" else []
        codes.setdefault(vendor.program.run_here(*words, "--max-retries", "0"), []).append(line)
    capsys.readouterr()
    mismatches = codes.pop(10, [])
    assert len(mismatches) == MISMATCHES.get(vendor.package.name, 0), mismatches
    assert set(codes) == {0}, {code: lines for code, lines in codes.items() if code}


def test_every_command_has_help(vendor: Vendor, capsys: pytest.CaptureFixture[str]) -> None:
    for line in vendor.commands.values():
        words = (*line.words[1:], line.command.name, "--help")
        assert vendor.program.run_here(*words, COLUMNS="999") == 0
        text = capsys.readouterr().out
        assert line.command.method.operation.path in text
        assert all(option.name in text for option in line.command.options)
