"""The ways to call a method that a type checker tells apart (PEP 484)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from scripts.canonical.results import Stream
from scripts.package.arguments import Argument

_ASYNCHRONOUS = re.compile(r"\b(EventStream|ResultPage)\[")


@dataclass(frozen=True, slots=True)
class Returned:
    """The annotation of what a method gives back."""

    annotation: str

    @property
    def asynchronous(self) -> str:
        """The same for an asynchronous method."""
        return _ASYNCHRONOUS.sub(r"Async\1[", self.annotation)


@dataclass(frozen=True, slots=True)
class Overload:
    """One of several ways to call a method.

    Attributes:
        deprecation: What a type checker says of this way; empty unless it is deprecated (PEP 702).
    """

    keywords: tuple[Argument, ...]
    returned: Returned
    deprecation: str = ""


def order_arguments(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """The arguments, first those that must be given."""
    return tuple(sorted(arguments, key=lambda argument: argument.default is not None))


def list_overloads(ways: Iterable[Overload], *, is_deprecated: bool) -> tuple[Overload, ...]:
    """The ways to call a method; none where there is only one.

    A way with deprecated arguments comes without them first, as a type checker takes the first
    that fits, unless all calls or all of the method are deprecated.

    Args:
        ways: What can be given and what comes back for it.
        is_deprecated: Whether the method is.
    """
    found: list[Overload] = []
    for way in ways:
        marked = [argument for argument in way.keywords if argument.deprecated]
        if not marked or is_deprecated or any(not one.default for one in marked):
            found.append(way)
            continue
        names = ", ".join(f"`{argument.name}`" for argument in marked)
        kept = tuple(one for one in way.keywords if not one.deprecated)
        found.append(replace(way, keywords=kept))
        found.append(replace(way, deprecation=f"Deprecated by the API: {names}."))
    return tuple(found) if len(found) > 1 else ()


def split_at_stream(
    keywords: tuple[Argument, ...], stream: Stream, whole: str, items: str
) -> Iterator[Overload]:
    """The ways to call a method that returns a stream when an argument says so.

    Args:
        keywords: The arguments.
        stream: The stream.
        whole: Annotation of what comes back without a stream.
        items: Annotation of the stream.
    """
    chosen = next(argument for argument in keywords if argument.name == stream.argument)
    annotation = "Literal[False]" if stream.is_default else "Literal[False] | Omit"
    without = replace(chosen, annotation=annotation, default=chosen.default)
    yield Overload(_swap(keywords, without), Returned(whole))
    streamed = replace(chosen, annotation="Literal[True]", default=None)
    yield Overload(_swap(keywords, streamed), Returned(items))
    either = replace(chosen, annotation="bool", default=None)
    yield Overload(_swap(keywords, either), Returned(f"{whole} | {items}"))


def give_stream_default(
    keywords: tuple[Argument, ...], stream: Stream | None
) -> tuple[Argument, ...]:
    """The arguments, without a stream unless one is asked for, whatever the service does alone."""
    if stream is None or not stream.is_default:
        return keywords
    return tuple(
        replace(
            argument,
            annotation="bool",
            default="False",
            description=argument.description.replace("Defaults to `true`.", "").rstrip(),
        )
        if argument.name == stream.argument and argument.default == "omit"
        else argument
        for argument in keywords
    )


def _swap(keywords: tuple[Argument, ...], argument: Argument) -> tuple[Argument, ...]:
    return order_arguments(argument if one.name == argument.name else one for one in keywords)
