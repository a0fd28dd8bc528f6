"""Which kind of content a media type names (RFC 9110, section 8.3.1)."""


def media_kind(media_type: str) -> str:
    """`json`, `form`, `multipart`, `text` or `binary`."""
    essence = media_type.partition(";")[0].strip().lower()
    if essence == "application/json" or essence.endswith("+json") or essence == "text/json":
        return "json"
    if essence == "application/x-www-form-urlencoded":
        return "form"
    if essence.startswith("multipart/"):
        return "multipart"
    if essence.startswith("text/") or essence in _TEXT or essence.endswith("+xml"):
        return "text"
    return "json" if essence == "*/*" else "binary"


_TEXT = frozenset(
    {
        "application/xml",
        "application/yaml",
        "application/x-yaml",
        "application/x-ndjson",
        "application/jsonl",
        "application/json-seq",
        "application/javascript",
        "application/graphql",
    }
)
PREFERENCE = ("json", "text", "binary", "multipart", "form")
