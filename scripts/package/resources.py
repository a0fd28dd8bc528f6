"""The resources of a client: nested groups of methods."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scripts.canonical import Canonical, Operation, Schema
from scripts.canonical.names import claim_class, claim_name, class_name, module_name
from scripts.canonical.python_types import named_types
from scripts.package.constant_names import ConstantNames, name_constants
from scripts.package.methods import SHADOWABLE, Method, make_method
from scripts.package.params import Params

_WORD = re.compile(r"\w+")

if TYPE_CHECKING:
    from openapi_python_client.parser.openapi import Endpoint


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource of the client: its methods and the resources below it."""

    path: tuple[str, ...]
    module: str
    class_name: str
    methods: tuple[Method, ...]
    children: tuple["Resource", ...]
    models: tuple[str, ...]
    params: tuple[str, ...]
    description: str

    @property
    def attribute(self) -> str:
        """The name of the attribute of its parent."""
        return self.path[-1]

    @property
    def is_client(self) -> bool:
        """Whether it is the client itself."""
        return not self.path

    @property
    def methods_class(self) -> str:
        """The class with the methods; the client inherits from its own."""
        return f"{self.class_name}Methods" if self.is_client else self.class_name

    @property
    def everything(self) -> tuple["Resource", ...]:
        """The resource and all resources below it."""
        return (self, *(inner for child in self.children for inner in child.everything))


@dataclass(frozen=True, slots=True)
class Taken:
    """The names of classes and modules that are already taken."""

    classes: set[str]
    modules: set[str]


def make_resources(
    canonical: Canonical, endpoints: "dict[str, Endpoint]", params: Params
) -> Resource:
    """The root resource, which is the client itself, with all resources below it."""
    paths = {operation.resource for operation in canonical.operations}
    paths |= {path[:length] for path in paths for length in range(len(path))}
    classes = {*canonical.schemas, *params.classes}
    taken = Taken(classes, {"_client"})
    constants = name_constants([each.id for each in canonical.operations], frozenset(classes))
    making = _Making(canonical, endpoints, params, sorted(paths), taken, constants)
    return _make_resource((), making)


@dataclass(frozen=True, slots=True)
class _Making:
    """What every resource of one client is made of."""

    canonical: Canonical
    endpoints: "dict[str, Endpoint]"
    params: Params
    paths: list[tuple[str, ...]]
    taken: Taken
    constants: Mapping[str, ConstantNames]


def _make_resource(path: tuple[str, ...], making: _Making) -> Resource:
    canonical, taken = making.canonical, making.taken
    operations = [operation for operation in canonical.operations if operation.resource == path]
    shadowed = {operation.name for operation in operations} & set(SHADOWABLE)
    methods = tuple(
        make_method(
            canonical,
            each,
            making.endpoints[each.id],
            shadowed,
            making.params,
            making.constants[each.id],
        )
        for each in operations
    )
    name, module = canonical.package.client, "_client"
    if path:
        name = claim_class(f"{class_name(path[-1])}Resource", taken.classes)
        module = claim_name(module_name("_".join(path)), taken.modules, "_")
    taken.classes.add(name)
    taken.modules.add(module)
    order = {operation.resource[: len(path) + 1]: None for operation in canonical.operations}
    below = [
        child for child in order if child in making.paths and child[:-1] == path and child != path
    ]
    return Resource(
        path=path,
        module=module,
        class_name=name,
        methods=methods,
        children=tuple(_make_resource(child, making) for child in below),
        models=_find_models(making, operations, methods),
        params=making.params.find_names(
            argument.annotation for method in methods for argument in method.arguments
        ),
        description=" ".join(part.replace("_", " ") for part in path),
    )


def _find_models(
    making: _Making, operations: Iterable[Operation], methods: Iterable[Method]
) -> tuple[str, ...]:
    schemas: list[Schema] = []
    for operation in operations:
        schemas += [each.schema for each in operation.responses if each.schema is not None]
        schemas += [parameter.schema for parameter in operation.parameters]
        schemas += [media.schema for media in operation.body.media_types] if operation.body else []
    returned = {word for method in methods for word in _WORD.findall(method.returns)}
    known = {*making.canonical.schemas, *making.params.values.values()}
    return tuple(sorted({*named_types(schemas), *returned & known}))
