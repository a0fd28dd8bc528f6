"""The ids of a page's elements, which are what people link to."""

import re
from collections.abc import Iterable, Iterator, Mapping

from scripts.canonical.names import claim_name
from scripts.document.pointer import find_last_token
from scripts.schemas import Schema, walk_subschemas

# Signs that need no escaping in the fragment of a URL (RFC 3986, section 3.5).
_UNSAFE = re.compile(r"[^A-Za-z0-9_.~-]+")


def spell_anchor(*parts: str) -> str:
    """An id from names: what a fragment cannot hold becomes a hyphen."""
    return ".".join(_UNSAFE.sub("-", part).strip("-") or "-" for part in parts)


def claim_anchor(wanted: str, taken: set[str]) -> str:
    """The id, with a number behind it where another element has it already."""
    claimed = claim_name(wanted.lower(), taken, "-")
    taken.add(claimed)
    return wanted + claimed[len(wanted) :]


def name_definitions(roots: Iterable[Schema], taken: set[str]) -> Mapping[str, str]:
    """The anchor of each schema that a reference leads to, by its pointer.

    Args:
        roots: The schemas of all messages, as they are written.
        taken: The ids in use; the new ones are added.
    """
    return {
        pointer: claim_anchor(spell_anchor(find_last_token(pointer)), taken)
        for pointer in _find_targets(roots)
    }


def _find_targets(roots: Iterable[Schema]) -> Iterator[str]:
    seen: set[str] = set()
    pending = list(roots)[::-1]
    while pending:
        schema = pending.pop()
        pointer = schema.reference
        if pointer is not None and pointer not in seen:
            seen.add(pointer)
            yield pointer
            pending.append(schema.source.written_at(pointer))
        below = [schema.written_child(*path) for path, _ in walk_subschemas(schema)]
        pending.extend(reversed(below))
