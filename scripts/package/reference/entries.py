"""What the reference page shows: a document's operations and schemas as text with anchors."""

from collections.abc import Hashable
from dataclasses import dataclass

FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a type, such as `string` or the name of a schema.

    Attributes:
        anchor: The schema it links to; empty for plain text.
    """

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """A constraint or annotation of a value, such as `minimum` with `1`."""

    keyword: str
    text: str

    @property
    def is_plain(self) -> bool:
        """Whether the text is one word that a sentence can hold as it is."""
        return self.text.replace("-", "").replace(".", "").isalnum()


@dataclass(frozen=True, slots=True)
class Value:
    """A value that is listed by an enum.

    Attributes:
        text: The value as JSON.
        description: Markdown; empty where the document has no words for it.
    """

    text: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A schema, or a field or parameter that has one.

    Attributes:
        name: What it is called; for a branch or an item, its type in words.
        is_named: Whether the document gives the name.
        anchor: The id of its element; empty where nobody links to it.
        pointer: Where the document says it.
        type: Its type in words.
        description: Markdown.
        requirement: `required`, `optional`, or empty where the question makes no sense.
        access: `read only`, `write only`, or empty.
        values: Those of its enum, where the type does not show them all.
        groups: What is below it.
    """

    name: str
    anchor: str
    pointer: str
    type: tuple[Word, ...]
    description: str = ""
    requirement: str = ""
    access: str = ""
    is_deprecated: bool = False
    limits: tuple[Limit, ...] = ()
    values: tuple[Value, ...] = ()
    groups: tuple["Group", ...] = ()
    is_named: bool = True

    @property
    def says_more(self) -> bool:
        """Whether it says anything that its type does not show."""
        return bool(self.description or self.limits or self.values or self.groups)

    @property
    def content(self) -> Hashable:
        """What it says, wherever it stands."""
        said = (self.name, self.type, self.description, self.requirement, self.access)
        below = tuple(group.content for group in self.groups)
        return said, self.is_deprecated, self.limits, self.values, below

    @property
    def references(self) -> tuple[str, ...]:
        """The anchors of the schemas that its type names."""
        return tuple(dict.fromkeys(word.anchor for word in self.type if word.anchor))


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one title, such as the fields of an object or the branches of a union.

    Attributes:
        original: The same group where the page shows it first; none if that is here.
    """

    title: str
    entries: tuple[Entry, ...]
    original: "Group | None" = None

    @property
    def content(self) -> Hashable:
        """What it says, wherever it stands: equal for groups that a reader need not see twice."""
        return self.title, tuple(entry.content for entry in self.entries)

    @property
    def anchor(self) -> str:
        """The id of its first entry."""
        return self.entries[0].anchor

    @property
    def owner(self) -> str:
        """What its entries belong to, as their ids begin."""
        return self.anchor.rpartition(".")[0]

    @property
    def label(self) -> str:
        """The title with the number of entries."""
        count = len(self.entries)
        if self.title != FIELDS:
            return self.title if count == 1 else f"{self.title} {count}"
        return f"{count} field{'' if count == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Sample:
    """Code to copy.

    Attributes:
        returns: The type of what it returns, where that has a name.
    """

    label: str
    code: str
    returns: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """One media type of a body or a response.

    Attributes:
        examples: The document's own, as JSON or as text.
    """

    media_type: str
    entry: Entry
    examples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A request body, or a response under one status."""

    title: str
    anchor: str
    pointer: str
    description: str
    contents: tuple[Content, ...]
    headers: tuple[Entry, ...] = ()
    requirement: str = ""


@dataclass(frozen=True, slots=True)
class OperationEntry:
    """An operation, a webhook or an operation of a callback.

    Attributes:
        title: Its summary, else its id, else method and path.
        call: The Python call with the names of its arguments; empty where there is none.
        returns: The annotation of what the call returns.
        security: Alternatives, each as one line of text.
        parameters: One group for each location.
    """

    anchor: str
    pointer: str
    method: str
    path: str
    title: str
    description: str
    is_deprecated: bool
    call: str
    returns: str
    security: tuple[str, ...]
    parameters: tuple[Group, ...]
    body: Message | None
    responses: tuple[Message, ...]
    callbacks: tuple["OperationEntry", ...] = ()
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The operations of one resource of the client."""

    title: str
    anchor: str
    operations: tuple[OperationEntry, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Everything on the page.

    Attributes:
        version: The version that the document has, as `info.version`.
        servers: Addresses with their descriptions.
        schemas: Each that an operation needs, once.
        python_names: The class of each schema, by its anchor.
        setup: Code that stands before the Python samples of the operations, by their label.
    """

    title: str
    version: str
    description: str
    package: str
    distribution: str
    servers: tuple[tuple[str, str], ...]
    security: tuple[Entry, ...]
    sections: tuple[Section, ...]
    schemas: tuple[Entry, ...]
    python_names: dict[str, str]
    setup: tuple[Sample, ...]
