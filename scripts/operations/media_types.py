"""Names of media types and of media ranges (RFC 9110, sections 8.3.1 and 12.5.1)."""

from collections.abc import Iterable, Sequence
from typing import Final, Protocol, TypeVar

_TEXT: Final = frozenset(
    """
    application/xml application/yaml application/x-yaml application/x-ndjson application/ndjson
    application/jsonl application/x-jsonlines application/jsonlines application/json-seq
    application/javascript application/graphql
    """.split()
)
EVENTS: Final = "text/event-stream"
LINES: Final = frozenset(
    """
    application/x-ndjson application/ndjson application/jsonl application/x-jsonlines
    application/jsonlines application/json-seq
    """.split()
)
FORM: Final = "application/x-www-form-urlencoded"


class HasEssence(Protocol):
    """Anything that has the name of a media type."""

    @property
    def name(self) -> str: ...

    @property
    def essence(self) -> str: ...


_Named = TypeVar("_Named", bound=HasEssence)


def read_essence(name: str) -> str:
    """The type and subtype in lower case, without parameters such as a charset."""
    return name.partition(";")[0].strip().lower()


def read_parameters(name: str) -> tuple[tuple[str, str], ...]:
    """The parameters of a media type, names in lower case, sorted."""
    pairs = (part.partition("=") for part in name.split(";")[1:] if part.strip())
    return tuple(sorted((key.strip().lower(), value.strip().strip('"')) for key, _, value in pairs))


def read_exact_name(name: str) -> str:
    """The essence and the parameters, except the charset."""
    kept = [f"{key}={value}" for key, value in read_parameters(name) if key != "charset"]
    return ";".join((read_essence(name), *kept))


def is_range(essence: str) -> bool:
    """Whether it is a range of media types, such as `image/*`."""
    return essence.endswith("/*")


def is_json(essence: str) -> bool:
    """Whether the syntax of the media type is JSON (RFC 6839, section 3.1)."""
    return essence in ("application/json", "text/json") or essence.endswith("+json")


def media_kind(name: str) -> str:
    """How a client serialises it: `json`, `form`, `multipart`, `text` or `binary`."""
    essence = read_essence(name)
    if is_json(essence):
        return "json"
    if essence == FORM:
        return "form"
    if essence.startswith("multipart/"):
        return "multipart"
    if essence.startswith("text/") or essence in _TEXT or essence.endswith("+xml"):
        return "text"
    return "json" if essence == "*/*" else "binary"


def may_be_json(name: str) -> bool:
    """Whether it is JSON, or a range that contains JSON."""
    return media_kind(name) == "json" or read_essence(name) == "application/*"


def covers(wider: str, essence: str) -> bool:
    """Whether a media type or range contains another one."""
    kind = essence.partition("/")[0]
    return wider in (essence, "*/*") or (wider == f"{kind}/*" and kind != "*")


def find_cover(name: str, names: Iterable[str]) -> str | None:
    """The most specific of the names that contains the media type or range; None if none does.

    A media type without parameters contains those with parameters.
    """
    present = set(names)
    candidates = (name, read_essence(name), f"{name.partition('/')[0]}/*", "*/*")
    return next((each for each in candidates if each in present), None)


def match_media_type(declared: Sequence[_Named], name: str) -> _Named | None:
    """The declared media type for a received one: the same, else the narrowest range; else None.

    Of several with the same type and subtype, the one with the same parameters.
    """
    essence = read_essence(name)
    cover = find_cover(essence, (each.essence for each in declared)) if essence else None
    alike = [each for each in declared if each.essence == cover]
    exact = read_exact_name(name)
    same = (each for each in alike if read_exact_name(each.name) == exact)
    return next(same, alike[0] if alike else None)
