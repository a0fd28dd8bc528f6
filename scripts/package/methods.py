"""The methods of a resource: each a canonical operation and what a template places of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.canonical import Canonical, Operation
from scripts.canonical.operations import preferred_successes
from scripts.canonical.unions import split_nullable
from scripts.operations.media_types import is_json, media_kind, read_essence
from scripts.package.arguments import (
    Argument,
    Spelling,
    join_lines,
    join_ways,
    list_body_ways,
    make_argument,
)
from scripts.package.constant_names import ConstantNames
from scripts.package.constants import (
    PagesConstant,
    PropertyEncoding,
    StreamConstant,
    describe_pages,
    describe_stream,
    list_encodings,
    list_responses,
    returned_type,
)
from scripts.package.errors import list_errors
from scripts.package.overloads import (
    Overload,
    Returned,
    give_stream_default,
    list_overloads,
    order_arguments,
    split_at_stream,
)
from scripts.package.params import Params

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint

# Builtins that a method of the same name hides from the annotations of its class.
SHADOWABLE = ("bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple")


@dataclass(frozen=True, slots=True)
class Method:
    """One method: the canonical operation, the generator's endpoint, and what is placed of both.

    Attributes:
        returned: What it gives back, as the class that holds it has to spell it.
        value_type: Type of its constant, as a module spells it.
        stream: How its stream is read; none where it returns none.
        pages: How its pages are read; none where it returns none.
    """

    operation: Operation
    endpoint: "Endpoint"
    name: str
    constant: str
    stream_constant: str
    call: str
    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    overloads: tuple[Overload, ...]
    returned: Returned
    value_type: str
    stream: StreamConstant | None
    pages: PagesConstant | None
    responses: tuple[tuple[str, str | None, str | None], ...]
    raises: tuple[tuple[str, str], ...]
    encodings: tuple[PropertyEncoding, ...]
    spelled: Mapping[str, str]

    @property
    def title(self) -> str:
        """First line of the docstring."""
        return join_lines(self.endpoint.summary.get_untrusted_value()) or f"Call `{self.name}`."

    @property
    def description(self) -> str:
        """The docstring after its first line."""
        text = self.endpoint.description.get_untrusted_value().strip()
        return "" if join_lines(text) == self.title else text

    @property
    def returns(self) -> str:
        """Annotation of what it gives back."""
        return self.returned.annotation

    @property
    def is_only_stream(self) -> bool:
        """Whether nothing else comes back than a stream."""
        return self.stream is not None and not self.operation.returns

    @property
    def adapter(self) -> str:
        """The function that makes its constant asynchronous, where it needs one."""
        if self.is_only_stream:
            return "as_async"
        return "as_async_page" if self.pages else ""

    @property
    def returned_text(self) -> str:
        """The description of the returned value in the docstring."""
        successes = preferred_successes(self.operation.responses)
        texts = [join_lines(response.description) for response in successes]
        return next(
            (text for text in texts if text),
            "Nothing." if self.returns == "None" else "The value of the response.",
        )

    @property
    def signature(self) -> str:
        """The call with the names of its arguments."""
        names = [argument.name for argument in self.positional]
        if self.keywords:
            names += ["*", *(argument.name for argument in self.keywords)]
        return f"{self.call}({', '.join(names)})"

    @property
    def takes_extra_body(self) -> bool:
        """Whether members can be added to the body."""
        body = self.operation.body
        return body is not None and (
            bool(body.spread) or any(media_kind(m.name) == "json" for m in body.media_types)
        )

    @property
    def body_class(self) -> str:
        """The class of the runtime that writes the body: there is a small one for JSON."""
        body = self.operation.body
        names = [media.name for media in body.media_types] if body else []
        return "Body" if all(map(is_json, map(read_essence, names))) else "ContentBody"

    @property
    def properties(self) -> tuple[Argument, ...]:
        """The arguments that are properties of the body."""
        return tuple(argument for argument in self.keywords if argument.member is not None)

    @property
    def sent(self) -> tuple[Argument, ...]:
        """The other arguments, apart from the body where it is spread or given as a whole."""
        return tuple(
            argument
            for argument in self.arguments
            if argument.member is None and not (self.may_be_whole and argument.name == "body")
        )

    @property
    def may_be_whole(self) -> bool:
        """Whether the body may be spread or be given as a whole."""
        body = self.operation.body
        return bool(body and body.spread and body.whole)

    @property
    def nullable(self) -> tuple[str, ...]:
        """The properties of a body that is spread that may be null."""
        body = self.operation.body
        properties = body.properties if body else ()
        return tuple(
            each.name for each in properties if not each.schema or split_nullable(each.schema)[1]
        )

    @property
    def files(self) -> tuple[str, ...]:
        """The properties of a body that are files."""
        media_types = self.operation.body.media_types if self.operation.body else ()
        return tuple(dict.fromkeys(name for media in media_types for name, _ in media.files))

    @property
    def sends_files(self) -> bool:
        """Whether an argument is a file."""
        return any(
            "FileTypes" in a.annotation or "FileContent" in a.annotation for a in self.keywords
        )

    @property
    def needed(self) -> tuple[str, ...]:
        """The properties that a body must have, where the signature does not ask for them."""
        body = self.operation.body
        asked = {each.member for each in self.properties if each.default is None}
        return tuple(
            each.name
            for each in (body.properties if body else ())
            if each.required and each.name not in asked and not _has_default(self, each.name)
        )

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Every argument that comes from the document."""
        return (*self.positional, *self.keywords)

    @property
    def deprecated_arguments(self) -> tuple[Argument, ...]:
        """The deprecated arguments."""
        return tuple(argument for argument in self.arguments if argument.deprecated)


def make_method(
    canonical: Canonical,
    operation: Operation,
    endpoint: "Endpoint",
    shadowed: set[str],
    params: Params,
    constants: ConstantNames,
) -> Method:
    """The method of an operation.

    Args:
        canonical: The document it comes from.
        operation: The operation.
        endpoint: What the generator of operations made of it.
        shadowed: Builtins that a method of the same class hides.
        params: The types of arguments.
        constants: The names of its constants.
    """
    spelling = Spelling(params, frozenset(shadowed))
    path = [p for p in operation.parameters if p.location == "path"]
    others = [p for p in operation.parameters if p.location != "path"]
    parameters = tuple(make_argument(parameter, spelling) for parameter in others)
    bodies = list_body_ways(operation.body, spelling) or ((),)
    ways = [_complete((*parameters, *body), operation) for body in bodies]
    values = params.values
    whole, stream = returned_type(operation, values), describe_stream(operation, values)
    pages = describe_pages(canonical, operation, values)
    whole = pages.annotation if pages else whole
    types = [stream.annotation] if stream and not operation.returns else [whole]
    both = [whole, stream.annotation] if stream and operation.returns else types
    return Method(
        operation=operation,
        endpoint=endpoint,
        name=operation.name,
        constant=constants.whole,
        stream_constant=constants.stream,
        call=".".join(("client", *operation.resource, operation.name)),
        positional=tuple(make_argument(parameter, spelling) for parameter in path),
        keywords=_complete((*parameters, *join_ways(bodies)), operation),
        overloads=_list_overloads(ways, operation, [spelling.qualify(each) for each in both]),
        returned=Returned(spelling.qualify(" | ".join(both))),
        value_type=types[0],
        stream=stream,
        pages=pages,
        responses=list_responses(operation),
        raises=list_errors(operation),
        encodings=list_encodings(operation.body),
        spelled={name: spelling.qualify(name) for name in SHADOWABLE},
    )


def _complete(arguments: tuple[Argument, ...], operation: Operation) -> tuple[Argument, ...]:
    return order_arguments(give_stream_default(arguments, operation.stream))


def _list_overloads(
    ways: list[tuple[Argument, ...]], operation: Operation, types: list[str]
) -> tuple[Overload, ...]:
    """The ways to call a method; types are what comes back whole, and as a stream."""
    if operation.stream is None or len(types) == 1:
        found = [Overload(way, Returned(types[0])) for way in ways]
        return list_overloads(found, is_deprecated=operation.deprecated)
    names = [{argument.name for argument in way} for way in ways]
    return tuple(
        one
        for way, known in zip(ways, names, strict=True)
        for one in (
            split_at_stream(way, operation.stream, *types)
            if operation.stream.argument in known
            else [Overload(way, Returned(types[0]))]
        )
    )


def _has_default(method: Method, name: str) -> bool:
    return any(
        argument.member == name and argument.default not in (None, "omit")
        for argument in method.properties
    )
