"""Checks the response of a real service against the document."""

from collections.abc import Iterator, Mapping

from scripts.operations import Operation, Response
from scripts.operations.media_types import match_media_type
from scripts.operations.response import find_response, has_content
from scripts.sandbox.bodies import read_content
from scripts.sandbox.exchange import Outgoing
from scripts.sandbox.problems import Problem
from scripts.sandbox.schemas import MessageSchemas


def inspect_response(
    messages: MessageSchemas, operation: Operation, method: str, outgoing: Outgoing
) -> tuple[Problem, ...]:
    """The ways in which a response differs from what its operation declares.

    Args:
        messages: The schemas of responses.
        operation: The operation that was called.
        method: The method of the request; HEAD has no content, even if GET is declared.
        outgoing: The response.
    """
    response = find_response(operation.responses, outgoing.status)
    if response is None:
        declared = ", ".join(each.status for each in operation.responses) or "none"
        message = f"the document declares {declared}"
        return (Problem("undeclared_status", ("status",), message, outgoing.status),)
    headers = dict(outgoing.headers)
    problems = [*_find_missing_headers(response, headers)]
    if response.content and has_content(outgoing.status, method):
        problems += _inspect_body(messages, response, headers, outgoing.body)
    return tuple(problems)


def _find_missing_headers(response: Response, headers: Mapping[str, str]) -> Iterator[Problem]:
    for header in response.headers:
        if header.required and header.name.lower() not in headers:
            yield Problem("missing", ("header", header.name), "Field required", None)


def _inspect_body(
    messages: MessageSchemas, response: Response, headers: Mapping[str, str], body: bytes
) -> tuple[Problem, ...]:
    sent_as = headers.get("content-type", "")
    content = match_media_type(response.content, sent_as)
    if content is None:
        declared = ", ".join(each.name for each in response.content)
        message = f"the document declares {declared}"
        return (Problem("undeclared_media_type", ("header", "content-type"), message, sent_as),)
    if content.item_schema is not None:
        return ()  # A stream is not checked as a whole.
    return read_content(messages, content, sent_as, body, ("body",))[1]
