"""`lint`: shows what is wrong in a document, and where."""

import argparse
import os
import sys
from pathlib import Path

from scripts.document import (
    Document,
    DocumentError,
    Location,
    has_errors,
    make_refusal,
    read_document,
)
from scripts.document_options import add_overlay_option, add_root_option
from scripts.file_replacement import replace_file
from scripts.lint import (
    LEVELS,
    RULES,
    RULES_BY_ID,
    Effect,
    Rule,
    has_unread_files,
    is_adjustable,
    lint_document,
)
from scripts.lint.mending import mend_document
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
    add_root_option(parser)
    add_overlay_option(parser)
    parser.add_argument(
        "--level",
        action="append",
        default=[],
        type=_read_level,
        metavar="RULE=LEVEL",
        help=f"set the level of a rule: {', '.join(LEVELS)}; overrides `x-lint`",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="correct simple mistakes and the order of keys in the file, then check it",
    )
    parser.add_argument(
        "--explain", choices=RULES_BY_ID, metavar="RULE", help="explain a rule, and stop"
    )
    parser.add_argument("--rules", action="store_true", help="list the rules and their reasons")


def _read_level(text: str) -> tuple[str, str]:
    rule, _, level = text.partition("=")
    if not is_adjustable(rule):
        reason = "its level cannot be changed" if rule in RULES_BY_ID else "no such rule"
        raise argparse.ArgumentTypeError(f"{rule!r}: {reason}; see `lint --rules`")
    if level not in LEVELS:
        raise argparse.ArgumentTypeError(f"{level!r} is not a level; write {', '.join(LEVELS)}")
    return rule, level


def run(arguments: argparse.Namespace) -> int:
    """The exit status: 0 without errors, 1 with errors, 2 if the document cannot be read."""
    if arguments.explain:
        sys.stdout.write(_explain_rule(RULES_BY_ID[arguments.explain]))
        return 0
    if arguments.rules:
        sys.stdout.write(_render_rules())
        return 0
    try:
        document = read_document(arguments.spec, arguments.root, arguments.overlay)
        if arguments.fix and _mend_files(document, Path(arguments.spec)):
            document = read_document(arguments.spec, arguments.root, arguments.overlay)
        findings = lint_document(document, dict(arguments.level))
        status = 2 if has_unread_files(findings) else int(has_errors(findings))
    except DocumentError as error:
        findings, status = error.findings, 2
    if arguments.format == "text" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        sys.stdout.write(render_text(findings, is_colored=True))
    else:
        sys.stdout.write(RENDERERS[arguments.format](findings))
    print(summarise_findings(findings), file=sys.stderr)
    return status


def _mend_files(document: Document, spec: Path) -> bool:
    """Whether a file was written because something in it could be corrected.

    Raises:
        DocumentError: A file cannot be written; it is as it was.
    """
    mended = mend_document(document) if spec.is_file() else {}
    for name, text in mended.items():
        path = spec.parent / name if name else spec
        try:
            # A link stays a link.
            replace_file(path.resolve(), text.encode())
        except OSError as error:
            message = f"cannot write: {error.strerror or error}"
            raise make_refusal(Location(str(path)), "output", message) from None
        print(f"corrected {path}", file=sys.stderr)
    return bool(mended)


def _render_rules() -> str:
    return "".join(f"{rule.level}[{rule.id}]: {rule.reason}\n" for rule in RULES)


def _explain_rule(rule: Rule) -> str:
    """A rule in full: its reason, its effect on generation, and an example."""
    effects = {
        Effect.REFUSED: "no package is made",
        Effect.MENDED: f"{rule.mending}; an error stops our own document, and --strict",
        Effect.UNTOUCHED: "the package is made as the document says",
    }
    return (
        f"{rule.level}[{rule.id}]: {rule.reason}\n"
        f"in generation: {effects[rule.effect]}\n"
        f"example: tests/cases/lint/{rule.id}/fires.yaml, and corrected in passes.yaml\n"
    )
