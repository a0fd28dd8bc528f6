"""Forms with files: `multipart/form-data` (RFC 7578)."""

from dataclasses import dataclass
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP

from scripts.operations.media_types import read_essence


class MalformedFormError(Exception):
    """The body is not a form, although its media type says so."""


@dataclass(frozen=True, slots=True)
class FormPart:
    """A part of a form.

    Attributes:
        name: The field's name.
        media_type: Its `Content-Type` without parameters; empty if it has none.
        is_text: Whether it is a field rather than a file.
        data: Its content.
    """

    name: str
    media_type: str
    is_text: bool
    data: bytes


def parse_multipart(content_type: str, body: bytes) -> tuple[FormPart, ...]:
    """The parts of a form.

    Args:
        content_type: The header of the request, with the boundary.
        body: The body of the request.

    Raises:
        MalformedFormError: There is no boundary, or a part has no name.
    """
    if "boundary=" not in content_type.lower():
        raise MalformedFormError("Content-Type has no boundary")
    head = f"Content-Type: {content_type}\r\nMIME-Version: 1.0\r\n\r\n"
    try:
        message = BytesParser(policy=HTTP).parsebytes(head.encode("latin-1", "replace") + body)
    except (MessageError, ValueError, IndexError) as error:
        raise MalformedFormError(f"not a form: {error}") from None
    parts = message.get_payload()
    if not message.is_multipart() or not isinstance(parts, list):
        return _read_empty(message, body)
    return tuple(_read_part(part) for part in parts if isinstance(part, Message))


def _read_empty(message: Message, body: bytes) -> tuple[FormPart, ...]:
    boundary = message.get_boundary() or ""
    if body.strip().strip(b"-") == boundary.strip("-").encode() or not body.strip():
        return ()
    raise MalformedFormError("the boundary of Content-Type is not in the body")


def _read_part(part: Message) -> FormPart:
    name = part.get_param("name", header="content-disposition")
    if not isinstance(name, str):
        raise MalformedFormError("a part has no name")
    has_type = part.get("content-type") is not None
    media_type = read_essence(part.get_content_type()) if has_type else ""
    is_text = part.get_filename() is None and (not has_type or media_type.startswith("text/"))
    data = part.get_payload(decode=True)
    return FormPart(name, media_type, is_text, data if isinstance(data, bytes) else b"")
