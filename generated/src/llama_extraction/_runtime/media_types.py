"""Media types as written in headers (RFC 9110, 8.3.1)."""

from __future__ import annotations


def find_essence(media_type: str) -> str:
    """Type and subtype in lower case, without parameters."""
    return media_type.partition(";")[0].strip().lower()


def find_parameters(media_type: str) -> set[str]:
    """The parameters as they compare, without the charset."""
    found = {"".join(part.split()).lower().replace('"', "") for part in media_type.split(";")[1:]}
    return {part for part in found if part and not part.startswith("charset=")}


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON (RFC 6839, 3.1: `+json`)."""
    essence = find_essence(media_type)
    return essence in ("application/json", "text/json") or essence.endswith("+json")


def is_range(media_type: str) -> bool:
    """Whether it stands for more than one media type, as `image/*` does (RFC 9110, 12.5.1)."""
    return find_essence(media_type).endswith("/*")
