"""What a release says of itself: an entry by field path, breaking first."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from scripts.document import Document, split_pointer
from scripts.package.breakages import Breakage
from scripts.package.changelog import changelog_title
from scripts.package.rendering import escape_markdown
from scripts.release.plan import Plan
from scripts.review import Bump, Change

FILE_NAME = "CHANGELOG.md"
_FIRST = "First release."
_DOCUMENTATION = "Documentation only: no call and no answer changed."
_REPLACEMENT = re.compile(r"(?i)\b(instead|replaced|deprecated|use|synonymous)\b")
_SECTIONS = ("Breaking", "Deprecated", "Added", "Changed")


def render_entry(plan: Plan, document: Document) -> str:
    """The entry of a release, with its heading.

    Args:
        plan: The release.
        document: The document it is made from, for what stands in place of the deprecated.
    """
    lines = [f"## {plan.version} ({plan.day.isoformat()})", ""]
    if plan.last is None:
        return "\n".join([*lines, _FIRST, ""])
    sections: dict[str, list[str]] = {name: [] for name in _SECTIONS}
    for change in plan.changes:
        section = _choose_section(change, plan.breakages)
        sections[section].append(_render_change(change, plan.breakages, document))
    told = {_last_name(name) for change in plan.changes for name in change.python}
    for breakage in plan.breakages:
        if _last_name(breakage.name) not in told:
            sections["Breaking"].append(f"- `{breakage.name}` {breakage.message}.")
    for name, items in sections.items():
        if items:
            lines += [f"### {name}", "", *items, ""]
    return "\n".join(lines if any(sections.values()) else [*lines, _DOCUMENTATION, ""])


def _choose_section(change: Change, breakages: Sequence[Breakage]) -> str:
    if change.bump is Bump.MAJOR or any(each.name in change.python for each in breakages):
        return "Breaking"
    if change.rule.endswith("-deprecated"):
        return "Deprecated"
    return "Added" if change.rule.endswith("-added") else "Changed"


def _last_name(path: str) -> str:
    return path.rpartition(".")[2]


def _render_change(change: Change, breakages: Sequence[Breakage], document: Document) -> str:
    sentences = [_escape(change.message)]
    if change.rule.endswith("-deprecated"):
        sentences += _find_replacement(change, document)
    if change.accepted:
        sentences.append(_escape(f"Accepted: {change.accepted.reason}"))
    sentences += _describe_python(change, breakages)
    return f"- {describe_field(change)}: {' '.join(sentences)}"


def describe_field(change: Change) -> str:
    """The field a change is about: a path from its component or its operation, as Markdown."""
    tokens = split_pointer(change.pointer)
    if tokens[:2] == ["components", "schemas"] and len(tokens) > 2:
        return f"`{''.join(_name_parts(tokens[2:]))}`"
    if len(change.operations) == 1:
        method, path = change.operations[0]
        operation = f"`{method} {path}`"
        is_whole = change.location == "operation"
        return operation if is_whole else f"{operation}, {_escape(change.location)}"
    return _escape(change.location)


def _name_parts(tokens: Sequence[str]) -> Iterator[str]:
    yield tokens[0]
    rest = iter(tokens[1:])
    for token in rest:
        match token:
            case "properties" | "$defs":
                yield f".{next(rest, '')}"
            case "items" | "prefixItems":
                yield "[]"
            case "additionalProperties" | "patternProperties":
                yield "{}"
            case "anyOf" | "oneOf" | "allOf":
                next(rest, None)
            case _:
                return


def _find_replacement(change: Change, document: Document) -> Iterator[str]:
    """What the description of the deprecated node says of what to use, if anything."""
    pointer = (change.revision_pointer or "").removesuffix("/deprecated")
    try:
        node, _ = document.dereference(document.resolve(f"#{pointer}"), pointer)
    except LookupError:
        return
    description = node.get("description") if isinstance(node, dict) else None
    for sentence in re.split(r"(?<=\.)\s+", " ".join(str(description or "").split())):
        if _REPLACEMENT.search(sentence):
            yield _escape(sentence if sentence.endswith(".") else f"{sentence}.")


def _describe_python(change: Change, breakages: Sequence[Breakage]) -> Iterator[str]:
    messages = {each.name: each.message for each in breakages}
    broken = [f"`{name}` {messages[name]}" for name in change.python if name in messages]
    touched = [f"`{name}`" for name in change.python if name not in messages]
    if broken:
        yield f"In Python {_join(broken)}."
    if touched:
        yield f"{'See' if broken else 'In Python: see'} {_join(touched)}."


def _join(names: Iterable[str], limit: int = 5) -> str:
    listed = list(names)
    more = [f"{len(listed) - limit} more"] if len(listed) > limit else []
    return ", ".join([*listed[:limit], *more])


def _escape(text: str) -> str:
    """The text as Markdown; what stands between backticks stays code."""
    parts = re.split(r"(`[^`\n]+`)", " ".join(text.split()))
    return "".join(
        # Letters around a part keep the space it may begin or end with.
        part if index % 2 else escape_markdown(f"x{part}x")[1:-1]
        for index, part in enumerate(parts)
    )


def find_entry(changelog: str | None, plan: Plan) -> str | None:
    """The entry that somebody wrote for the release already, if there is one."""
    heading = rf"^## {re.escape(str(plan.version))}(?![\d.]).*\n(?:(?!## ).*\n?)*"
    found = re.search(heading, changelog or "", re.MULTILINE)
    return found[0].rstrip("\n") + "\n" if found else None


def insert_entry(changelog: str | None, distribution: str, plan: Plan, entry: str) -> str:
    """The changelog with an entry below its title; as it was where it has one for the version.

    Args:
        changelog: Its text so far, None when there is none.
        distribution: Name on an index.
    """
    text = changelog or f"{changelog_title(distribution)}\n"
    if find_entry(text, plan):
        return text
    title, _, rest = text.partition("\n")
    return f"{title}\n\n{entry}\n{rest.lstrip()}".rstrip("\n") + "\n"


def choose_changelog(spec: Path, distribution: str) -> Path:
    """Where the changelog of a document's package lies or is to lie."""
    title = changelog_title(distribution)
    above, beside = spec.absolute().parent.parent / FILE_NAME, spec.parent / FILE_NAME
    for path in (beside, above):
        if path.is_file() and path.read_text("utf-8").partition("\n")[0].strip() == title:
            return path
    return beside if above.exists() else above
