"""The package and the sandbox of one document meet: each call is taken, each response is decoded.

For every operation a call is made from sampled values, and for every declared response, in every
media type it is declared in, the sandbox answers and the client reads what came.
"""

import asyncio
import json
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Final

import httpx2

from scripts.canonical.form import Body
from scripts.canonical.form import Operation as CanonicalOperation
from scripts.document import Document
from scripts.operations import MediaType, Operation, Response, read_api
from scripts.operations.media_types import media_kind
from scripts.sandbox.application import create_app
from scripts.sandbox.responses import choose_success
from scripts.schemas.sampling import UnsatisfiableSchemaError
from tests.meeting.samples import Samples
from tests.meeting.transport import REDIRECTS, SandboxTransport
from tests.package.packages import Package

BASE_URL: Final = "http://sandbox.invalid"
_SEEDS: Final = 2
# What is sent for `*/*` when it is asked for; `application/json` may be declared by itself.
_ANY_JSON: Final = "application/vnd.meeting+json"
_NAMED_STATUS: Final = {"2XX": 299, "3XX": 399, "4XX": 499, "5XX": 599, "default": 599}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Where client and sandbox read the document differently.

    Attributes:
        operation: Method and path.
        construct: Pointer of what they disagree about.
        what: What one of them said.
    """

    operation: str
    construct: str
    what: str

    def __str__(self) -> str:
        return f"{self.operation}: {self.construct}: {self.what}"


@dataclass(frozen=True, slots=True)
class Meeting:
    """What one meeting came to.

    Attributes:
        exchanges: How many requests were answered.
    """

    exchanges: int
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """One exchange: a call with its arguments, and the response that is asked for.

    Attributes:
        content: The content of the response; None if the sandbox makes it.
    """

    operation: Operation
    method: Any
    arguments: dict[str, Any]
    response: Response | None
    media_type: MediaType | None
    content: bytes | None = None


def meet(package: Package, module: ModuleType) -> Meeting:
    """Let the package, imported as the module, meet the sandbox of its document."""
    return asyncio.run(_meet(package, module))


async def _meet(package: Package, module: ModuleType) -> Meeting:
    document = package.document
    transport = SandboxTransport(create_app(document))
    async with httpx2.AsyncClient(transport=transport) as http:
        client = _make_client(package, module, http, document)
        found: list[Disagreement] = []
        count = 0
        for case in _list_cases(package, client):
            if isinstance(case, Disagreement):
                found.append(case)
                continue
            count += 1
            transport.content = case.content
            found += [] if (said := await _exchange(module, case)) is None else [said]
    return Meeting(count, tuple(dict.fromkeys(found)))


def _make_client(
    package: Package, module: ModuleType, http: httpx2.AsyncClient, document: Document
) -> Any:
    facts = package.canonical.package
    credentials: dict[str, str] = {}
    for scheme in package.canonical.security_schemes:
        credentials |= dict.fromkeys(scheme.client_arguments, "secret")
    base_url = BASE_URL + read_api(document).servers[0].base_path
    make = getattr(module, f"Async{facts.client}")
    return make(base_url=base_url, http_client=http, max_retries=0, **credentials)


def _list_cases(package: Package, client: Any) -> Iterator[_Case | Disagreement]:
    samples = Samples(package.document)
    canonical = {each.pointer: each for each in package.canonical.operations}
    for operation in read_api(package.document).operations:
        known = canonical.get(operation.pointer)
        if known is None:
            yield _disagree(operation, operation.pointer, "the package has no such operation")
            continue
        method = client
        for name in (*known.resource, known.name):
            method = getattr(method, name)
        yield from _list_calls(operation, known, method, samples)


def _list_calls(
    operation: Operation, known: CanonicalOperation, method: Any, samples: Samples
) -> Iterator[_Case | Disagreement]:
    """The calls of an operation: for each body, then for each response and media type."""
    bodies: tuple[MediaType | None, ...] = operation.body.content if operation.body else ()
    try:
        for given in _list_arguments(operation, known, samples):
            given |= _choose_stream(known, "", None)
            yield _Case(operation, method, given, None, None)
        first = _make_arguments(operation, known, samples, ((bodies or (None,))[0], 0))
    except (ValueError, LookupError, TypeError, UnsatisfiableSchemaError) as error:
        yield _disagree(operation, operation.pointer, f"no call can be made: {error}")
        return
    for response in operation.responses:
        if response.status.startswith("1"):
            continue  # It ends no exchange (RFC 9110, section 15.2).
        for media_type in response.content or (None,):
            given = {**first, **_choose_stream(known, response.status, media_type)}
            yield _Case(operation, method, given, response, media_type)
            if media_type is None or given.get(_name_stream(known)):
                continue
            for value in samples.list_responses(media_type):
                content = json.dumps(value).encode()
                yield _Case(operation, method, given, response, media_type, content)


def _list_arguments(
    operation: Operation, known: CanonicalOperation, samples: Samples
) -> Iterator[dict[str, Any]]:
    bodies = operation.body.content if operation.body else ()
    for body in (*bodies, *(() if operation.body and operation.body.required else (None,))):
        for seed in range(_SEEDS):
            yield _make_arguments(operation, known, samples, (body, seed))
        if body is None:
            continue
        for value in samples.list_bodies(body):
            given = _make_arguments(operation, known, samples, (None, 0))
            yield given | _place_body(value, known, body)


def _choose_stream(
    known: CanonicalOperation, status: str, media_type: MediaType | None
) -> dict[str, bool]:
    """Whether a stream is asked for, where an argument says it."""
    argument = _name_stream(known)
    if not argument:
        return {}
    name = media_type.name if media_type else None
    declared = [(each.status, each.media_type) for each in known.responses if each.stream]
    return {argument: (status, name) in declared}


def _name_stream(known: CanonicalOperation) -> str:
    """The argument that asks for a stream; empty if there is none."""
    return (known.stream.argument or "") if known.stream else ""


def _make_arguments(
    operation: Operation,
    known: CanonicalOperation,
    samples: Samples,
    choice: tuple[MediaType | None, int],
) -> dict[str, Any]:
    body, seed = choice
    given: dict[str, Any] = {}
    named = {(each.location, each.name): each.argument for each in known.parameters}
    for parameter in operation.parameters:
        if parameter.required or seed == 0:
            value = samples.of_parameter(parameter, f"{seed}{parameter.name}")
            argument = named[parameter.location, parameter.name]
            given[argument] = value
    if body is not None and known.body is not None:
        given |= _place_body(samples.of_body(body, f"{seed}body"), known, body)
    return given


def _place_body(value: Any, known: CanonicalOperation, media_type: MediaType) -> dict[str, Any]:
    """The arguments for a body of a media type."""
    if known.body is None:
        return {}
    given = _spread(value, known.body, media_type.name)
    is_choice = len(known.body.media_types) > 1
    return {**given, "content_type": media_type.name} if is_choice else given


def _spread(value: Any, body: Body, media_type: str) -> dict[str, Any]:
    """The arguments for a body; members that the document does not name are extra."""
    if media_type not in body.spread:
        return {"body": value}
    if value is None:
        return {"body": None}
    named = {each.name: each.argument for each in body.properties}
    is_multipart = media_kind(media_type) == "multipart"  # In JSON a text stands for a file.
    files = {name for media in body.media_types for name, _ in media.files if is_multipart}
    given = {
        named[name]: _make_files(one) if name in files else one
        for name, one in (value or {}).items()
        if name in named
    }
    extra = {name: one for name, one in (value or {}).items() if name not in named}
    return {**given, **({"extra_body": extra} if extra or not given else {})}


def _make_files(value: Any) -> Any:
    """The texts that stand for files as what files are made of."""
    if isinstance(value, list):
        return [_make_files(one) for one in value]
    return value.encode() if isinstance(value, str) else value


async def _exchange(module: ModuleType, case: _Case) -> Disagreement | None:
    headers: dict[str, str] = {}
    _, status = choose_success(case.operation)
    if case.response is not None:
        status = _NAMED_STATUS.get(case.response.status) or int(case.response.status)
        headers["Prefer"] = f"code={status}"
    if case.media_type is not None:
        headers["Accept"] = _ANY_JSON if case.media_type.name == "*/*" else case.media_type.name
    place = (case.media_type or case.response or case.operation).pointer
    sent = f" for {case.arguments if case.content is None else case.content.decode()}"[:200]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # What is deprecated works still.
            await _read_all(await case.method(**case.arguments, extra_headers=headers))
    except module.APIStatusError as error:
        if error.status_code != status:
            return _disagree(case.operation, place, f"the sandbox says {_shown(error)}{sent}")
    except module.APIError as error:
        return _disagree(case.operation, place, f"the client says {_shown(error)}{sent}")
    except (TypeError, ValueError) as error:
        return _disagree(case.operation, place, f"the client refuses the call: {error}{sent}")
    else:
        if not 200 <= status < 300 and status not in REDIRECTS:  # Those are followed.
            return _disagree(case.operation, place, f"no error is raised for {status}")
    return None


async def _read_all(result: Any) -> None:
    """Reads the items of a stream, and those of one page: a sandbox's pages may never end."""
    if callable(getattr(result, "next_page", None)):  # A model may have a field of that name.
        assert isinstance(result.items, list)
    elif hasattr(result, "__aiter__"):
        items = [item async for item in result]
        if not items:
            raise ValueError("no item of the stream was read")


def _shown(error: Any) -> str:
    body = getattr(error, "body", None)
    return " ".join(f"{type(error).__name__}: {error} {body or ''}".split())[:300]


def _disagree(operation: Operation, pointer: str, what: str) -> Disagreement:
    return Disagreement(f"{operation.method} {operation.path}", pointer, what)
