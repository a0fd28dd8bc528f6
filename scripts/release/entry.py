"""Writes the changelog entry of a release for the package's users, breaking changes first."""

import re
from collections.abc import Iterator, Mapping, Sequence

from scripts.canonical.metadata import find_metadata
from scripts.document import Document, split_pointer
from scripts.package.breakages import Breakage
from scripts.package.rendering import escape_markdown
from scripts.release.plan import Plan
from scripts.review import Bump, Change

Notes = Mapping[str, Sequence[str]]
"""What people wrote for the next entry: blocks of Markdown by their heading."""

SECTIONS = ("Breaking", "Deprecated", "Added", "Changed")
_FIRST = "First release."
_DOCUMENTATION = "Documentation only: no call and no response changed."
_CODE = "- The code behind the calls changed; all names and signatures are the same."
_REPLACEMENT = re.compile(r"(?i)\b(instead|replaced|deprecated|use|synonymous)\b")


def render_entry(plan: Plan, document: Document, notes: Notes) -> str:
    """The entry of a release, with its heading.

    Args:
        plan: The release.
        document: The document it is made from.
        notes: What people wrote for it.
    """
    lines = [f"## {plan.version} ({plan.day.isoformat()})", ""]
    sections: dict[str, list[str]] = {name: [] for name in SECTIONS}
    for name, blocks in notes.items():
        sections.setdefault(name, []).extend(blocks)
    writer = _Writer(document)
    for change in plan.changes:
        sections[_choose_section(change)].append(writer.write(change))
    sections["Breaking"] += [f"- {writer.name(breakage)}." for breakage in plan.code.breakages]
    if plan.code.files and not plan.code.breakages and not any(notes.values()):
        sections["Changed"].append(_CODE)
    for name, items in sections.items():
        if items:
            # The same change may be found twice, with the same text.
            lines += [f"### {name}", "", *dict.fromkeys(items), ""]
    if not any(sections.values()):
        lines += [_FIRST if plan.last is None else _DOCUMENTATION, ""]
    return "\n".join(lines)


def _choose_section(change: Change) -> str:
    if change.bump is Bump.MAJOR:
        return "Breaking"
    if change.rule.endswith("-deprecated"):
        return "Deprecated"
    return "Added" if change.rule.endswith("-added") else "Changed"


class _Writer:
    """Writes changes for users of the package."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._client = find_metadata(document).client

    def name(self, breakage: Breakage) -> str:
        """The breakage, with its name written as in a call."""
        return self._call(str(breakage))

    def _call(self, text: str) -> str:
        return text.replace(f"`{self._client}.", "`client.")

    def write(self, change: Change) -> str:
        """The change as an item of a list."""
        subject = self._find_subject(change)
        short = self._call(_say_in_few_words(change, subject))
        text = f"- {short or f'{subject}: {_say(change)}'}"
        sentences = [text]
        if change.rule.endswith("-deprecated"):
            sentences += _find_replacement(change, self._document)
        sentences += [f"{self.name(each)}." for each in _list_untold(change, text)]
        if change.accepted:
            sentences.append(_escape(f"Accepted: {change.accepted.reason}"))
        return " ".join(sentences)

    def _find_subject(self, change: Change) -> str:
        """The affected name of the package, else the field of the document."""
        names = [name.partition(".")[2] for name in change.python]
        if change.pointer.startswith("/components/schemas/"):
            return f"`{names[0]}`" if len(names) == 1 else describe_field(change)
        methods = [name for name in names if name.startswith(f"{self._client}.")]
        if len(methods) != 1 or len(change.operations) != 1:
            return describe_field(change)
        method = self._call(f"`{methods[0]}`")
        is_said = change.location == "operation" or change.location in change.message
        return method if is_said else f"{method}, {_escape(change.location)}"


def _list_untold(change: Change, text: str) -> Iterator[Breakage]:
    """What no longer works and is not in the text."""
    for breakage in change.breakages:
        name = breakage.name.partition(".")[2]
        is_removal = breakage.message == "is gone" and f"`{name}` was removed" in text
        if not is_removal and not change.rule.startswith("package-"):
            yield breakage


def _say_in_few_words(change: Change, subject: str) -> str:
    """The whole text, if a subject and a verb are enough."""
    if change.rule.startswith("package-name-") or change.rule.startswith("package-call-"):
        return _escape(change.message.removeprefix("In Python "))
    if change.rule.endswith(("-property-added", "operation-added")):
        return f"{subject} was added{_name_operation(change)}."
    if change.rule.endswith(("-property-removed", "operation-removed")):
        return f"{subject} was removed{_name_operation(change)}."
    values = _say_values(change)
    return f"{subject}: {values}." if values else ""


def _name_operation(change: Change) -> str:
    is_whole = change.location == "operation" and len(change.operations) == 1
    return f": `{' '.join(change.operations[0])}`" if is_whole and change.python else ""


def _say_values(change: Change) -> str:
    """The values that were added and removed, if the change is about a list of values."""
    before, after = change.before, change.after
    is_list = "enum" in change.rule or "known-value" in change.rule
    if not (is_list and isinstance(before, list) and isinstance(after, list)):
        return ""
    pairs = (("added", after, before), ("removed", before, after))
    said = [
        f"{'the value' if len(values) == 1 else 'the values'} "
        f"{', '.join(f'`{value}`' for value in values)} "
        f"{'was' if len(values) == 1 else 'were'} {verb}"
        for verb, some, others in pairs
        if (values := [value for value in some if value not in others])
    ]
    return ", ".join(said)


def _say(change: Change) -> str:
    """The message without its part about other rules."""
    return _escape(change.message.partition(" It is also ")[0])


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
    """What the description of the deprecated node recommends to use, if anything."""
    pointer = (change.revision_pointer or "").removesuffix("/deprecated")
    try:
        node, _ = document.dereference(document.resolve(f"#{pointer}"), pointer)
    except LookupError:
        return
    description = node.get("description") if isinstance(node, dict) else None
    for sentence in re.split(r"(?<=\.)\s+", " ".join(str(description or "").split())):
        if _REPLACEMENT.search(sentence):
            yield _escape(sentence if sentence.endswith(".") else f"{sentence}.")


def _escape(text: str) -> str:
    """The text as Markdown; text between backticks stays code."""
    parts = re.split(r"(`[^`\n]+`)", " ".join(text.split()))
    return "".join(
        # The letters around a part protect spaces at its ends.
        part if index % 2 else escape_markdown(f"x{part}x")[1:-1]
        for index, part in enumerate(parts)
    )
