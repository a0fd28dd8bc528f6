"""Operations as entries of the page."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from scripts.operations import Api, Example, MediaType, Operation, Parameter, Requirement
from scripts.operations.media_type import Header
from scripts.package.methods import Method
from scripts.package.reference.anchors import claim_anchor, spell_anchor
from scripts.package.reference.entries import (
    Content,
    Entry,
    Group,
    Limit,
    Message,
    OperationEntry,
    Sample,
)
from scripts.package.reference.samples import SampleMaker
from scripts.package.reference.schemas import SchemaEntries
from scripts.package.reference.values import spell_value
from scripts.schemas.conjunction import Schemas

_PLACES = {
    "path": "Path parameters",
    "query": "Query parameters",
    "querystring": "Query string",
    "header": "Header parameters",
    "cookie": "Cookie parameters",
}
_CLASSES = {
    "1": "Informational response",
    "2": "Success",
    "3": "Redirection",
    "4": "Client error",
    "5": "Server error",
}


@dataclass(frozen=True, slots=True)
class OperationEntries:
    """Makes the entries of one page.

    Attributes:
        methods: The client's methods by the pointer of their operation.
        taken: The ids in use; those of the entries are added.
    """

    schemas: SchemaEntries
    samples: SampleMaker
    methods: Mapping[str, Method]
    taken: set[str]

    def describe(self, operation: Operation, prefix: str = "") -> OperationEntry:
        """The entry of an operation.

        Args:
            operation: What the document declares.
            prefix: What its id begins with where no client calls it.
        """
        method = self.methods.get(operation.pointer)
        wanted = method.operation.id if method else operation.id
        wanted = wanted or f"{operation.method.lower()}-{operation.path}"
        anchor = claim_anchor(spell_anchor(*([prefix] if prefix else []), wanted), self.taken)
        return OperationEntry(
            anchor=anchor,
            pointer=operation.pointer,
            method=operation.method,
            path=operation.path,
            title=operation.summary or operation.id or f"{operation.method} {operation.path}",
            description=operation.description,
            is_deprecated=operation.deprecated,
            call=method.call if method else "",
            returns=method.value_type if method else "",
            security=tuple(map(_spell_requirement, operation.security)),
            parameters=tuple(self._group_parameters(anchor, operation.parameters)),
            body=self._describe_body(anchor, operation),
            responses=tuple(self._list_responses(anchor, operation)),
            callbacks=tuple(
                self.describe(each, spell_anchor(anchor, callback.name))
                for callback in operation.callbacks
                for each in callback.operations
            ),
            samples=self.samples.make(operation, method) if method else (),
        )

    def _group_parameters(self, anchor: str, parameters: Iterable[Parameter]) -> Iterator[Group]:
        held = tuple(parameters)
        for place, title in _PLACES.items():
            entries = tuple(
                self._describe_value(
                    each, claim_anchor(f"{anchor}.{spell_anchor(each.name)}", self.taken)
                )
                for each in held
                if each.location == place
            )
            if entries:
                yield Group(title, entries)

    def _claim(self, anchor: str, name: str) -> str:
        return claim_anchor(f"{anchor}.{spell_anchor(name)}", self.taken)

    def _describe_value(self, value: Parameter | Header, anchor: str) -> Entry:
        requirement = "required" if value.required else "optional"
        entry = self.schemas.describe(value.name, anchor, self._read(value.schema), requirement)
        return Entry(
            name=value.name,
            anchor=anchor,
            pointer=value.pointer,
            type=entry.type,
            description=value.description or entry.description,
            requirement=requirement,
            is_deprecated=value.deprecated or entry.is_deprecated,
            limits=(*entry.limits, *_list_examples(value)),
            values=entry.values,
            groups=entry.groups,
        )

    def _read(self, pointer: str | None) -> Schemas:
        return () if pointer is None else (self.schemas.source.written_at(pointer),)

    def _describe_body(self, anchor: str, operation: Operation) -> Message | None:
        body = operation.body
        if body is None:
            return None
        return Message(
            title="body",
            anchor=f"{anchor}.body",
            pointer=body.pointer,
            description=body.description,
            contents=tuple(self._list_contents(f"{anchor}.body", body.content)),
            requirement="required" if body.required else "optional",
        )

    def _list_responses(self, anchor: str, operation: Operation) -> Iterator[Message]:
        for response in operation.responses:
            below = f"{anchor}.{response.status}"
            yield Message(
                title=_name_status(response.status),
                anchor=below,
                pointer=response.pointer,
                description=response.description,
                contents=tuple(self._list_contents(below, response.content)),
                headers=tuple(
                    self._describe_value(each, f"{below}.header.{spell_anchor(each.name)}")
                    for each in response.headers
                ),
            )

    def _list_contents(self, anchor: str, content: tuple[MediaType, ...]) -> Iterator[Content]:
        for index, media in enumerate(content):
            below = f"{anchor}.{index + 1}" if index else anchor
            schema = self._read(media.item_schema or media.schema)
            entry = self.schemas.describe("", below, schema)
            yield Content(media.name, entry, tuple(map(_show_example, media.examples)))


def _show_example(example: Example) -> Sample:
    label = example.summary or example.name
    text = example.value
    if not isinstance(text, str):
        text = json.dumps(text, ensure_ascii=False, indent=1)
    return Sample(f"Example: {label}" if label else "Example", text)


def _list_examples(value: Parameter | Header) -> Iterator[Limit]:
    for example in value.examples:
        keyword = f"example ({example.summary.rstrip('.')})" if example.summary else "example"
        yield Limit(keyword, spell_value(example.value))


def _name_status(status: str) -> str:
    if status.isdigit():
        try:
            return f"{status} {HTTPStatus(int(status)).phrase}"
        except ValueError:
            return status
    return f"{status} {_CLASSES[status[0]]}" if status[0] in _CLASSES else "Any other status"


def _spell_requirement(requirement: Requirement) -> str:
    """One alternative in words, such as `key and OAuth (read, write)`."""
    named = (
        f"{name} ({', '.join(scopes)})" if scopes else name
        for name, scopes in requirement.scopes.items()
    )
    return " and ".join(named) or "no credential"


def list_schemas(api: Api) -> Iterator[str]:
    """The pointers of the schemas of all messages of an API, in the order they are met."""
    for operation in (*api.operations, *api.webhooks):
        yield from _list_operation_schemas(operation)


def _list_operation_schemas(operation: Operation) -> Iterator[str]:
    contents = [media for response in operation.responses for media in response.content]
    headers = [header for response in operation.responses for header in response.headers]
    if operation.body:
        contents = [*operation.body.content, *contents]
    held = [each.schema for each in operation.parameters]
    held += [schema for media in contents for schema in (media.schema, media.item_schema)]
    held += [each.schema for each in headers]
    yield from (pointer for pointer in held if pointer is not None)
    for callback in operation.callbacks:
        for each in callback.operations:
            yield from _list_operation_schemas(each)
