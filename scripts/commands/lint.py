"""`lint`: what is wrong with a document, and where."""

import argparse
import os
import sys
from pathlib import Path

from scripts.document import DocumentError, has_errors, read_document
from scripts.lint import RULES, has_unread_files, lint_document
from scripts.report.findings import RENDERERS, render_text, summarise_findings

SUMMARY = "check a document, its examples and its style"
_DEFAULT_SPEC = "spec/openapi.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options to its parser."""
    parser.add_argument(
        "spec",
        nargs="?",
        default=_DEFAULT_SPEC,
        metavar="SPEC",
        help=f"a file, or GITREV:PATH as git writes it ({_DEFAULT_SPEC})",
    )
    parser.add_argument("--format", choices=RENDERERS, default="text", help="how to print (text)")
    parser.add_argument("--root", type=Path, help="folder that references may reach into")
    parser.add_argument("--rules", action="store_true", help="list the rules and their reasons")


def run(arguments: argparse.Namespace) -> int:
    """The exit status: 0 without errors, 1 with errors, 2 when there is no document to judge."""
    if arguments.rules:
        sys.stdout.write(_render_rules())
        return 0
    try:
        findings = lint_document(read_document(arguments.spec, arguments.root))
        status = 2 if has_unread_files(findings) else int(has_errors(findings))
    except DocumentError as error:
        findings, status = error.findings, 2
    if arguments.format == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        sys.stdout.write(render_text(findings, is_colored=True))
    else:
        sys.stdout.write(RENDERERS[arguments.format](findings))
    print(summarise_findings(findings), file=sys.stderr)
    return status


def _render_rules() -> str:
    return "".join(f"{rule.level}[{rule.id}]: {rule.reason}\n" for rule in RULES)
