"""Formats texts of the document for docstrings."""

import textwrap

LINE_LENGTH = 100


def wrap_text(text: object, width: int) -> list[str]:
    """The lines of the text, the long ones wrapped.

    The lines of tables and code, in fences or indented by four spaces, are not changed.

    Args:
        text: Text of the document, usually Markdown.
        width: The length of a line, in characters.
    """
    return _wrap_lines(str(text).strip().splitlines(), width)


def quote_docstring(text: object, indent: int = 0, width: int = LINE_LENGTH) -> str:
    """The text, escaped, its long lines wrapped and all but the first indented.

    Args:
        text: Text of the document, Markdown as a rule.
        indent: The number of spaces before each line except the first.
        width: The length of a line with its spaces, in characters.
    """
    margin = " " * indent
    lines = wrap_text(text, width - indent)
    joined = "\n".join(f"{margin}{line}".rstrip() if at else line for at, line in enumerate(lines))
    safe = joined.replace("\\", "\\\\").replace('"""', "'''")
    return f"{safe}." if safe.endswith('"') else safe


def _wrap_lines(lines: list[str], width: int) -> list[str]:
    wrapped: list[str] = []
    is_fenced = False
    for line in lines:
        line = line.rstrip()
        is_fenced ^= line.lstrip().startswith("```")
        is_fixed = is_fenced or line.startswith(("    ", "|", "\t"))
        if is_fixed or len(line) <= width:
            wrapped.append(line)
        else:
            wrapped += _wrap_line(line, width)
    return wrapped


def _wrap_line(line: str, width: int) -> list[str]:
    body = line.lstrip()
    margin = " " * (len(line) - len(body))
    # Later lines of a list item are indented like its text.
    hanging = margin + ("  " if body.startswith(("- ", "* ")) else "")
    return textwrap.wrap(
        body,
        width,
        initial_indent=margin,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
