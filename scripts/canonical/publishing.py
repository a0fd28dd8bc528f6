"""Metadata for an index, from `info.contact` and `info.x-package`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from scripts.document import Document, DocumentError, make_refusal
from scripts.document.pointer import find_object

NAMES = ("distribution", "import", "client", "environment")
"""The keys of `x-package` with the names of the package."""
KEYS: Mapping[str, str] = {
    **dict.fromkeys(NAMES, "text"),
    "copyright": "text",
    "keywords": "a list of text",
    "urls": "an object of addresses by label",
    "variables": "an object of names by name",
    "aliases": "an object of names by name",
    "replaces": "an object of names by name",
    "models": "text",
    "done": "an object of lists of text by name",
}
"""The keys that `x-package` may contain, with the form of their values."""
KEYWORDS = ("api", "client", "openapi")
# Core metadata 1.2, "Project-URL": a label of at most 32 characters.
_LONGEST_LABEL = 32


def read_package_block(document: Document) -> dict[str, Any]:
    """The `info.x-package` of the document; unknown keys are reported by the linter.

    Raises:
        DocumentError: The value of a key is invalid.
    """
    given = find_object(document.data, "info", "x-package")
    for key, value in given.items():
        if key in KEYS and not _has_form(KEYS[key], value):
            raise refuse_key(document, key, f"must be {KEYS[key]}")
    return dict(given)


def _has_form(form: str, value: object) -> bool:
    match form:
        case "text":
            return isinstance(value, str)
        case "a list of text":
            return isinstance(value, list) and all(isinstance(each, str) for each in value)
        case "an object of lists of text by name":
            return isinstance(value, dict) and all(
                _has_form("a list of text", each) and each for each in value.values()
            )
        case _:
            return isinstance(value, dict) and all(isinstance(each, str) for each in value.values())


def find_maintainer(info: Mapping[str, Any]) -> dict[str, str]:
    """The name and the email in `info.contact`, as far as they are usable."""
    contact = find_object(info, "contact")
    name = " ".join(str(contact.get("name") or "").split())
    email = str(contact.get("email") or "")
    is_address = re.fullmatch(r"[^@\s<>,]+@[^@\s<>,]+", email)
    return {**({"name": name} if name else {}), **({"email": email} if is_address else {})}


def find_urls(document: Document, given: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Addresses by label: of the contact, of the documentation, and those in `x-package`.

    Raises:
        DocumentError: A label is too long, or its value is not an address.
    """
    found = dict(_list_known_urls(document))
    for label, url in (given.get("urls") or {}).items():
        if len(label) > _LONGEST_LABEL:
            raise refuse_key(
                document, f"urls/{label}", f"must have {_LONGEST_LABEL} letters at most"
            )
        if not _is_url(url):
            raise refuse_key(document, f"urls/{label}", f"{url!r} is not an http(s) URL")
        found[label] = url
    return tuple(found.items())


def _list_known_urls(document: Document) -> Iterator[tuple[str, str]]:
    contact = find_object(document.data, "info", "contact")
    documentation = find_object(document.data, "externalDocs")
    for label, holder in (("Homepage", contact), ("Documentation", documentation)):
        if _is_url(holder.get("url")):
            yield label, holder["url"]


def _is_url(url: object) -> bool:
    return isinstance(url, str) and bool(re.fullmatch(r"https?://[^\s/]+\S*", url))


def refuse_key(document: Document, key: str, message: str) -> DocumentError:
    """The error about the value of a key of `x-package`."""
    place = document.locate(f"/info/x-package/{key}")
    return make_refusal(place, "package-fact", f"{key.rpartition('/')[2]}: {message}")
