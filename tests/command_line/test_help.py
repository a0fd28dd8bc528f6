"""Help and completion name every command, for documents of any size."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from llama_extraction._cli.command import Command
from llama_extraction._cli.settings import list_names

from scripts.package.cli import quote_text
from scripts.package.cli_options import OWN, OWN_ALWAYS
from tests.command_line.processes import Program
from tests.package.packages import package_of

SHOP = Path(__file__).parent / "shop.yaml"


@pytest.mark.parametrize("result", OWN)
def test_the_generator_knows_the_options_of_the_program(result: Any) -> None:
    command = Command("name", "method", "GET /", "title", result=result, body=("json",))
    names = {name.replace("_", "-") for name in list_names(command)}
    assert names | {"help"} == {*OWN[result], *OWN_ALWAYS, "body"}


@pytest.mark.parametrize("text", ["short", "a b " * 60, "x" * 300, "one\n\n  two\t" * 20, "it's"])
def test_long_text_is_quoted_on_several_lines(text: str) -> None:
    quoted = quote_text(text, 16)
    assert eval(quoted) == text
    assert max(map(len, quoted.splitlines())) <= 100


def test_help_leads_from_the_program_to_a_command(shop: Program) -> None:
    assert "pets" in shop.run("--help").stdout.decode()
    text = shop.run("pets", "--help").stdout.decode()
    assert "create" in text
    assert "Deprecated. Call `delete`." in text
    text = shop.run("pets", "create", "--help").stdout.decode()
    assert "POST /pets" in text
    assert "choices: cat, dog" in text
    assert "Required, here or in" in text
    assert shop.run("--version").stdout == b"1.0.0\n"


def test_text_of_a_document_is_no_markup(tmp_path: Path) -> None:
    summary = 'operationId: put_notes\n      summary: "[red]a[/] `b` {c}"'
    text = SHOP.read_text().replace("operationId: put_notes", summary)
    (tmp_path / "markup.yaml").write_text(text)
    package_of(tmp_path / "markup.yaml", name="markup").lay_out(tmp_path)
    code, seen = Program("markup", tmp_path).show("notes", "update", "--help")
    assert code == 0
    assert "[red]a[/] `b` {c}" in seen


def test_choices_of_a_document_do_not_reach_a_shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """fish runs what is in parentheses when it offers it."""
    text = SHOP.read_text().replace("enum: [short, long]", 'enum: ["$(touch x)", long]')
    (tmp_path / "hostile.yaml").write_text(text)
    package_of(tmp_path / "hostile.yaml", name="hostile").lay_out(tmp_path)
    program = Program("hostile", tmp_path)
    for shell, offered in (("bash", "touch"), ("fish", "-a '[^']*touch"), ("zsh", ":[(].*touch")):
        assert program.run_here("--show-completion", shell) == 0
        assert not re.search(offered, capsys.readouterr().out)
    assert program.run_here("pets", "list", "--api-output", "short") == 2
    assert "'short' is none of '$(touch x)', 'long'" in capsys.readouterr().err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_names_commands_options_and_choices(shop: Program, shell: str) -> None:
    done = shop.run("--show-completion", shell)
    text = done.stdout.decode()
    assert done.returncode == 0
    assert all(name in text for name in ("pets", "create", "api-output", "dog"))


def test_completion_is_installed_for_the_shell_in_use(shop: Program, tmp_path: Path) -> None:
    done = shop.run("--install-completion", HOME=str(tmp_path), SHELL="/bin/bash")
    (script,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert (done.returncode, done.stderr) == (0, b"")
    assert str(script) in done.stdout.decode()
    assert "complete" in script.read_text()


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
def test_zsh_completes_when_its_start_file_has_what_is_printed(
    shop: Program, tmp_path: Path
) -> None:
    done = shop.run("--install-completion", HOME=str(tmp_path), SHELL="/bin/zsh")
    lines = done.stdout.decode().splitlines()
    (tmp_path / ".zshrc").write_text("\n".join(lines[-2:]))
    known = subprocess.run(
        ["zsh", "-ic", "print $_comps[shop]"],
        env={"HOME": str(tmp_path), "PATH": os.environ["PATH"]},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert known.stdout.strip() == "_cyclopts_shop"


def test_an_unknown_shell_is_a_wrong_usage(shop: Program) -> None:
    done = shop.run("--install-completion", SHELL="")
    assert done.returncode == 2
    assert done.stderr.startswith(b"shop: --install-completion: unknown shell")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_completes_a_command(shop: Program) -> None:
    script = shop.run("--show-completion", "bash").stdout.decode()
    ask = (
        "COMP_WORDS=(shop pets cr); COMP_CWORD=2; COMP_LINE='shop pets cr'; COMP_POINT=12\n"
        "function=$(complete -p shop | sed 's/.*-F \\([^ ]*\\).*/\\1/'); $function\n"
        'echo "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ["bash"], input=script + "\n" + ask, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["create"]


def run_code(program: Program, *lines: str) -> str:
    """What Python code writes that can import a program."""
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        capture_output=True,
        env=program.list_variables({}),
        check=True,
    )
    return done.stdout.decode()


def test_help_imports_neither_models_nor_the_http_library(shop: Program) -> None:
    written = run_code(
        shop,
        "import sys, shop._cli.main",
        "shop._cli.main.run(['pets', 'get', '--help'])",
        "print([name for name in ('pydantic', 'httpx2', 'shop.models') if name in sys.modules])",
    )
    assert written.splitlines()[-1] == "[]"


def test_importing_the_package_imports_nothing_of_the_command_line(jobs: Program) -> None:
    written = run_code(
        jobs,
        "import sys, llama_extraction",
        "tops = {name.partition('.')[0] for name in sys.modules}",
        "print(tops & {'cyclopts', 'rich', 'yaml'})",
        "print([name for name in sys.modules if f'{name}.'.startswith('llama_extraction._cli.')])",
    )
    assert written == "set()\n[]\n"
