"""Every Python name that comes from a document is decided here and nowhere else."""

import keyword
import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

# Names a generated module binds itself, or that the package exports beside its models.
RESERVED_CLASSES = frozenset(
    """
    Annotated Any BaseModel ConfigDict Enum Field False IntEnum Literal Model None Optional StrEnum
    True TypeAliasType UnknownMember Tagged date datetime
    APIConnectionError APIError APIResponse APIResponseValidationError APIStatusError
    APITimeoutError AsyncAPIResponse AuthenticationError BadRequestError ConflictError
    InternalServerError NotFoundError NotGiven Omit PermissionDeniedError RateLimitError Timeout
    UnprocessableEntityError StreamedResponse AsyncStreamedResponse RequestOptions Resource
    AsyncResource Operation Parameter Body Response SyncClient AsyncClient FakeService
    AsyncSender Encoding Headers Mapping Query Sender TimeoutTypes
    """.split()
)
# Attributes of a model, which a field would hide, and the names that annotations use.
RESERVED_FIELDS = frozenset(
    """
    construct copy dict fields from_orm json parse_file parse_obj parse_raw schema schema_json
    to_dict to_json update_forward_refs validate self date datetime list int str bool float bytes
    model_computed_fields model_config model_construct model_copy model_dump model_dump_json
    model_extra model_fields model_fields_set model_json_schema model_parametrized_name
    model_post_init model_rebuild model_validate model_validate_json model_validate_strings
    """.split()
)
RESERVED_ARGUMENTS = frozenset(
    "self body content_type extra_headers extra_query extra_body timeout max_retries".split()
)
# Attributes of a client or a resource, and the names that signatures in their classes use.
RESERVED_METHODS = frozenset(
    """
    api_key base_url close copy default_headers default_query http_client is_closed max_retries raw
    send streaming timeout with_options with_raw_response with_streaming_response client user_agent
    builtins cached_property date datetime deprecated not_given omit
    """.split()
)
_WORD_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_NAME = re.compile(r"[^A-Za-z0-9]+")


@lru_cache(maxsize=65536)
def class_name(text: str) -> str:
    """The class name for a text: `museum-hours` gives `MuseumHours`; inner capitals stay."""
    words = _NOT_NAME.split(_to_ascii(text))
    joined = "".join(word[:1].upper() + word[1:] for word in words)
    if not joined:
        return "Unnamed"
    return joined if joined[0].isalpha() else f"Model{joined}"


def python_name(text: str, reserved: Collection[str] = ()) -> str:
    """The attribute, argument or method name for a text: `fooBar` gives `foo_bar`."""
    name = _snake_case(text)
    if keyword.iskeyword(name) or name in reserved:
        name += "_"
    return name


@lru_cache(maxsize=65536)
def _snake_case(text: str) -> str:
    words = _NOT_NAME.split(_WORD_BREAK.sub("_", _to_ascii(text)))
    name = "_".join(word.lower() for word in words if word) or "unnamed"
    return name if name[0].isalpha() else f"field_{name}"


def member_name(value: object) -> str:
    """The enum member's name for a value: `gpt-4.1` gives `GPT_4_1`, `>` gives its Unicode name."""
    text = str(value)
    if isinstance(value, int):
        return f"VALUE_{text}".replace("-", "MINUS_")
    words = [word for word in _NOT_NAME.split(_WORD_BREAK.sub("_", _to_ascii(text))) if word]
    if not words:
        words = [unicodedata.name(sign, "sign").replace("-", "_") for sign in text] or ["empty"]
        words = _NOT_NAME.split(" ".join(words))
    name = "_".join(words).upper()
    if text.startswith("-"):
        name = f"MINUS_{name}"
    return name if name[0].isalpha() else f"VALUE_{name}"


def claim_name(preferred: str, taken: Collection[str], separator: str = "") -> str:
    """The preferred name, or the first free one with a number behind it."""
    name, number = preferred, 1
    while name in taken:
        number += 1
        name = f"{preferred}{separator}{number}"
    return name


def claim_class(preferred: str, taken: Collection[str]) -> str:
    """A free class name; one that the package needs itself gets `Model` behind it."""
    if preferred in RESERVED_CLASSES or keyword.iskeyword(preferred):
        preferred += "Model"
    return claim_name(preferred, taken)


def _to_ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
