"""Decodes a complete response to a value of the declared type, or to an exception."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar, cast

import httpx2

from .exceptions import (
    APIError,
    APIResponseValidationError,
    APIStatusError,
    find_status_error,
    make_error,
)
from .lazy import lenient
from .media_types import find_essence, find_parameters, is_json, is_range
from .operation import Operation, Response
from .reading import DecodeError, decode
from .secret import Redaction
from .writing import encode_json

T = TypeVar("T")

_CHARSET: Final = re.compile(r";\s*charset\s*=\s*\"?([\w.:+-]+)", re.IGNORECASE)
_CHARSET_NAME: Final = re.compile(
    r"ascii|utf-(8|16|32)|iso8859|cp\d|koi8|euc|gb|big5|shift_jis|iso2022"
)
_SHOWN_LENGTH: Final = 500
# Where services put their words for people, those that say most first.
_WORDS: Final = ("detail", "message", "msg", "error_description", "error", "errors", "title")
_WORDS_DEPTH: Final = 4


@dataclass(frozen=True, slots=True)
class CompleteResponse:
    """A response read to its end. `request` still contains secrets; `elapsed` is in seconds."""

    request: httpx2.Request = field(repr=False)
    redaction: Redaction = field(repr=False)
    status_code: int
    headers: httpx2.Headers = field(repr=False)
    content: bytes = field(repr=False)
    elapsed: float
    http_version: str = "HTTP/1.1"
    retries_taken: int = 0

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status_code <= 299


def decode_response(
    operation: Operation[T], response: CompleteResponse, *, is_lenient: bool = False
) -> T:
    """The value a response holds; with `is_lenient` also one that does not match the document.

    Raises APIStatusError (the subclass for the status) when the status is not 2xx, and
    APIResponseValidationError when the body is not what the operation declares.
    """
    if not response.is_success:
        raise make_status_error(operation, response)
    if operation.stream is not None:
        return cast("T", operation.stream.read(response))
    declared = _choose_response(operation, response)
    if declared is None or declared.media_type is None:
        return cast("T", None)
    return cast("T", _decode(declared, response, is_lenient))


def decode_as(type_: Any, response: CompleteResponse) -> Any:
    """The body decoded as another type; raises APIResponseValidationError when it is not one."""
    return _decode(Response("2XX", "application/json", type_), response, is_lenient=False)


def _decode(declared: Response, response: CompleteResponse, is_lenient: bool) -> Any:
    try:
        return _decode_content(
            declared, response, lenient.decode_leniently if is_lenient else decode
        )
    except DecodeError as error:
        path, expected = error.path, error.expected
    raise make_validation_error(response, path, expected)


def _choose_response(operation: Operation[Any], response: CompleteResponse) -> Response | None:
    status = str(response.status_code)
    successes = [one for one in operation.responses if one.status.startswith("2")]
    # Responses Object: the exact status, else its range, else the default. The default describes
    # a success only where the operation declares no success.
    wanted = [status, f"{status[0]}XX"]
    if not (response.is_success and successes):
        wanted.append("default")
    for each in wanted:
        found = [one for one in operation.responses if one.status.upper() == each.upper()]
        if found:
            return _choose_media_type(found, response)
    # A 2xx status the document does not list may still have the body of a declared success.
    return _choose_media_type(successes, response) if response.is_success and successes else None


def _choose_media_type(responses: list[Response], response: CompleteResponse) -> Response:
    header = response.headers.get("content-type", "")
    received = find_essence(header)
    for cover in (received, f"{received.partition('/')[0]}/*", "*/*"):
        named = ((each, each.media_type or "") for each in responses)
        alike = [(each, name) for each, name in named if name and find_essence(name) == cover]
        if len(alike) > 1:  # Their parameters tell them apart, such as a version.
            sent = find_parameters(header)
            return next(
                (each for each, name in alike if find_parameters(name) == sent), alike[0][0]
            )
        if alike:
            return alike[0][0]
    return responses[0]


def _decode_content(
    declared: Response, response: CompleteResponse, decode_json: Callable[[Any, bytes], Any]
) -> object:
    if declared.type is bytes:
        return response.content
    media_type = declared.media_type or ""
    if is_range(media_type):  # The response's own header says which type it is.
        media_type = response.headers.get("content-type") or "application/json"
    if is_json(media_type):
        return decode_json(Any if declared.type is None else declared.type, _find_utf8(response))
    if find_essence(media_type).startswith("text/") or declared.type is str:
        text = _decode_text(response)
        return text if declared.type in (None, str) else _read_text(declared.type, text)
    if declared.type is None:
        return response.content
    return decode_json(declared.type, _find_utf8(response))


def _read_text(expected: Any, text: str) -> object:
    """A number or a boolean that was sent as text."""
    return decode(expected, text.strip().encode(errors="surrogatepass"))


def find_charset(response: CompleteResponse) -> str:
    """The charset of a text; UTF-8 when the response names none that Python knows."""
    found = _CHARSET.search(response.headers.get("content-type", ""))
    try:
        charset = codecs.lookup(found[1]).name if found else "utf-8"
    except LookupError:
        return "utf-8"
    # Python also has codecs that are not charsets (IANA, Character Sets).
    return charset if _CHARSET_NAME.match(charset) else "utf-8"


def _find_utf8(response: CompleteResponse) -> bytes:
    # RFC 8259, 8.1: JSON is UTF-8, even if a header says otherwise. The header is used only when
    # the body is not valid UTF-8.
    charset = find_charset(response)
    if charset in ("utf-8", "ascii"):
        return response.content
    try:
        response.content.decode()
    except UnicodeDecodeError:
        return _decode_text(response).encode(errors="surrogatepass")
    return response.content


def _decode_text(response: CompleteResponse) -> str:
    charset = find_charset(response)
    try:
        return response.content.decode(charset)
    except UnicodeError:
        raise DecodeError("$", f"text in {charset}") from None


def make_status_error(operation: Operation[Any], response: CompleteResponse) -> APIStatusError:
    """The exception for a response whose status is not 2xx."""
    body = _read_body(response)
    parsed = _parse_body(_choose_response(operation, response), body)
    phrase = httpx2.codes.get_reason_phrase(response.status_code)
    detail = describe_problem(body).removeprefix(f"{phrase}: ")
    status = f"Error code: {response.status_code}" + (f" - {phrase}" if phrase else "")
    message = f"{status}: {detail}" if detail else status
    return make_response_error(
        find_status_error(response.status_code), message, response, body=body, _parsed=parsed
    )


def _parse_body(declared: Response | None, body: object) -> object:
    if declared is None or declared.type is None or isinstance(body, bytes):
        return None
    try:
        parsed: object = decode(declared.type, encode_json(body))
    except DecodeError:
        return None
    return parsed


def make_validation_error(
    response: CompleteResponse, path: str, expected: str, content: bytes | None = None
) -> APIResponseValidationError:
    """The exception for a response, or for a part of it, that does not match the document."""
    return make_response_error(
        APIResponseValidationError,
        f"the response does not match the document: at {path}, expected {expected}",
        response,
        body=response.redaction.redact_bytes(response.content if content is None else content),
        path=path,
        expected=expected,
    )


E_ = TypeVar("E_", bound=APIError)


def make_response_error(
    error: type[E_], message: str, response: CompleteResponse, *, body: object, **details: Any
) -> E_:
    """An exception that holds copies of request and response without secrets."""
    redacted = redact_response(response)
    return make_error(
        error,
        response.redaction.redact_text(message),
        request=redacted.request,
        _response=redacted,
        body=body,
        **details,
    )


def redact_response(response: CompleteResponse) -> httpx2.Response:
    """The response as an `httpx2.Response` without secrets; its body is not compressed."""
    headers = response.redaction.redact_headers(response.headers)
    for name in ("content-encoding", "content-length", "transfer-encoding"):
        headers.pop(name, None)
    return httpx2.Response(
        response.status_code,
        headers=headers,
        content=response.redaction.redact_bytes(response.content),
        request=response.redaction.redact_request(response.request),
    )


def _read_body(response: CompleteResponse) -> object | None:
    content = response.redaction.redact_bytes(response.content)
    if not content:
        return None
    try:
        # Redacted again as data, because JSON can write the same secret in several ways.
        return response.redaction.redact_plain(decode(Any, content))
    except DecodeError:
        pass
    try:
        return content.decode(find_charset(response))
    except UnicodeError:
        return content


def describe_problem(body: object) -> str:
    """What a service says that went wrong, in its own words; empty when it says nothing."""
    if body is None or isinstance(body, bytes):
        return ""
    text = _find_words(body, 0) or json.dumps(body, ensure_ascii=False)
    shown = " ".join(text.split())
    return shown if len(shown) <= _SHOWN_LENGTH else shown[:_SHOWN_LENGTH] + "…"


def _find_words(value: object, depth: int) -> str:
    """The words for people in the body of an error; empty without any."""
    if isinstance(value, str):
        return value
    if depth > _WORDS_DEPTH:
        return ""
    if isinstance(value, list):
        found = [_find_words(one, depth + 1) for one in cast("list[object]", value)]
        return "; ".join(words for words in found if words)
    if not isinstance(value, dict):
        return ""
    members = cast("dict[str, object]", value)
    named = (_find_words(members.get(name), depth + 1) for name in _WORDS)
    words = next(filter(None, named), "")
    title = members.get("title")
    if isinstance(title, str) and words != title:  # RFC 9457, section 3.1: title and detail.
        return f"{title}: {words}" if words else title
    place = members.get("loc")  # FastAPI names what is wrong by its place in the request.
    if words and isinstance(place, list):
        return f"{'.'.join(str(step) for step in cast('list[object]', place))}: {words}"
    return words
