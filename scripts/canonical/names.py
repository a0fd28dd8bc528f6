"""Makes Python names from texts of the document; no other module does."""

import keyword
import re
import unicodedata
from collections.abc import Callable, Collection
from functools import lru_cache

from scripts.canonical.reserved import reserved_classes
from scripts.document import split_pointer

# Attributes of models, which a field would hide, and names that are used in annotations.
RESERVED_FIELDS = frozenset(
    """
    construct copy dict fields from_orm json parse_file parse_obj parse_raw schema schema_json
    misfits to_body to_dict to_json update_forward_refs validate self
    date datetime list tuple int str bool float bytes
    model_computed_fields model_config model_construct model_copy model_dump model_dump_json
    model_extra model_fields model_fields_set model_json_schema model_parametrized_name
    model_post_init model_rebuild model_validate model_validate_json model_validate_strings
    """.split()
)
RESERVED_ARGUMENTS = frozenset(
    """
    self body content_type extra_headers extra_query extra_body timeout max_retries
    warn_deprecated_arguments
    """.split()
)
# Arguments of a client's constructor, and the names it uses.
CLIENT_ARGUMENTS = frozenset(
    """
    self base_url server timeout max_retries default_headers default_query http_client
    max_response_bytes credentials httpx2 not_given
    """.split()
)
# Attributes of a resource, and the names that signatures in its class use.
RESERVED_IN_RESOURCES = frozenset(
    """
    with_raw_response with_streaming_response
    builtins cached_property date datetime deprecated not_given omit
    """.split()
)
# A client has more attributes.
RESERVED_METHODS = RESERVED_IN_RESOURCES | frozenset(
    """
    api_key base_url close copy default_headers default_query http_client is_closed max_retries raw
    send streaming timeout with_options client user_agent
    """.split()
)
_WORD_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# One word, although a letter in it changes case.
_OAUTH = re.compile(r"(?<![A-Za-z])oAuth|(?<![A-Z])OAuth")
# File systems allow 255 bytes, and a suffix and a number may follow.
_LONGEST_MODULE = 100
# This many numbers are tried one by one.
_COUNTED = 32
_NOT_ASCII = re.compile(r"[^a-z0-9]+")
_ACCENT = re.compile(r"(?<=[A-Za-z])[\u0300-\u036f]+")


@lru_cache(maxsize=65536)
def class_name(text: str) -> str:
    """The class name for a text: `museum-hours` gives `MuseumHours`; inner capitals are kept."""
    joined = "".join(word[:1].upper() + word[1:] for word in _split_words(text))
    if not joined:
        return "Unnamed"
    return joined if joined.isidentifier() else f"Model{joined}"


def component_class(key: str) -> str:
    """The class name for the key of a component.

    FastAPI puts the whole path of a module before a name that two modules have; its last part is
    kept: `app__api__v1__users__Page` gives `UsersPage`.
    """
    return class_name("__".join(key.split("__")[-2:]))


def guess_class(pointer: str) -> str:
    """A class name for an inline schema, from its pointer."""
    tokens = [token for token in split_pointer(pointer) if token != "schema"]
    last = tokens[-1] if tokens else "Unnamed"
    stem = last.rpartition("/")[2]
    return class_name(stem.partition(".")[0] if "." in stem else stem)


def python_name(text: str, reserved: Collection[str] = ()) -> str:
    """The attribute, argument or method name for a text: `fooBar` gives `foo_bar`."""
    name = _snake_case(text)
    if keyword.iskeyword(name) or name in reserved:
        name += "_"
    return name


@lru_cache(maxsize=65536)
def _snake_case(text: str) -> str:
    name = "_".join(list_words(text)) or "unnamed"
    return name if name.isidentifier() else f"field_{name}"


@lru_cache(maxsize=65536)
def list_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case: `fooBar-baz` gives `foo`, `bar`, `baz`."""
    return tuple(word.lower() for word in _split_words(text, at_case=True))


def module_name(name: str) -> str:
    """The name of a module for an attribute, in ASCII letters for archives."""
    if name.isascii():
        return name[:_LONGEST_MODULE]
    kept = "_".join(word for word in _NOT_ASCII.split(name) if word)
    kept = kept if kept[:1].isalpha() else f"resource_{kept}".rstrip("_")
    return kept[:_LONGEST_MODULE]


def member_name(value: object) -> str:
    """The enum member's name for a value: `gpt-4.1` gives `GPT_4_1`, `>` gives its Unicode name."""
    text = str(value)
    if isinstance(value, int):
        return f"VALUE_{text}".replace("-", "MINUS_")
    words = _split_words(text, at_case=True)
    if not words:
        signs = [unicodedata.name(sign, "sign") for sign in text] or ["empty"]
        words = _split_words(" ".join(signs))
    name = "_".join(words).upper()
    if text.startswith("-"):
        name = f"MINUS_{name}"
    return name if name.isidentifier() else f"VALUE_{name}"


def claim_name(preferred: str, taken: Collection[str], separator: str = "") -> str:
    """The preferred name, or the first free one with a number at its end."""

    def is_free(number: int) -> bool:
        return f"{preferred}{separator}{number}" not in taken

    if preferred not in taken:
        return preferred
    known = next((number for number in range(2, _COUNTED) if is_free(number)), None)
    return f"{preferred}{separator}{known or _bisect_free(is_free)}"


def _bisect_free(is_free: Callable[[int], bool]) -> int:
    """A free number, found in few steps even if many are taken."""
    low, high = 1, _COUNTED
    while not is_free(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if is_free(middle) else (middle, high)
    return high


def claim_class(preferred: str, taken: Collection[str]) -> str:
    """A free class name; a name that the package itself uses gets the suffix `Model`."""
    if preferred in reserved_classes() or keyword.iskeyword(preferred):
        preferred += "Model"
    return claim_name(preferred, taken)


def _split_words(text: str, *, at_case: bool = False) -> list[str]:
    """The parts of a text that Python allows in names (PEP 3131), Latin letters without accents.

    Args:
        text: Text of the document.
        at_case: Whether a change of case also separates words.
    """
    letters = _ACCENT.sub("", unicodedata.normalize("NFKD", text))
    letters = unicodedata.normalize("NFKC", letters).replace("_", " ")
    spaced = "".join(sign if f"a{sign}".isidentifier() else " " for sign in letters)
    return (_WORD_BREAK.sub(" ", _OAUTH.sub("Oauth", spaced)) if at_case else spaced).split()
