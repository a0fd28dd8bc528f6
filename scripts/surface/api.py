"""The public API of a package as data: what its users call, build and import."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument of a call.

    Attributes:
        type: The members of its type's union, each in one spelling; empty if it has no annotation.
        is_required: Whether a call must give it.
    """

    name: str
    type: frozenset[str]
    is_required: bool


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the client or of one of its resources.

    Attributes:
        returns: The members of the type it returns.
        classes: The paths of the classes in its annotations.
    """

    parameters: Mapping[str, Parameter]
    returns: frozenset[str]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Model:
    """A class that people build or read, with its fields.

    Attributes:
        fields: The type of each field.
        classes: The paths of the classes in its annotations.
    """

    name: str
    fields: Mapping[str, frozenset[str]]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class PublicApi:
    """What a package offers.

    Attributes:
        package: Its import name.
        names: What can be imported from the package itself.
        resources: The attributes that lead from the client to each resource, with dots.
        calls: By the attributes that lead from the client to them, with dots.
        models: By the path of the class.
    """

    package: str
    names: frozenset[str]
    resources: frozenset[str]
    calls: Mapping[str, Call]
    models: Mapping[str, Model]
