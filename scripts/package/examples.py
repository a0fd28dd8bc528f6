"""Makes example calls for the readme from the examples of the document."""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.canonical import Parameter, Schema
from scripts.package.fakes import Fake
from scripts.package.methods import Method
from scripts.package.resources import Resource
from scripts.package.spelling import find_imports, spell_value


@dataclass(frozen=True, slots=True)
class Example:
    """An example call in a readme.

    Attributes:
        method: The method that is called.
        arguments: Source of the required arguments.
        result: Name of the variable for the result.
        is_list: Whether the result is a list.
        imports: The line that imports what the arguments need; empty where they need nothing.
    """

    method: Method
    arguments: str
    result: str
    is_list: bool
    imports: str

    @property
    def call(self) -> str:
        """The source of the call."""
        return f"{self.method.call}({self.arguments})"


def make_example(root: Resource, schemas: Mapping[str, Schema]) -> Example | None:
    """The first call without a required body, GET first; None if there is none.

    Args:
        root: The client.
        schemas: The components that parameters may refer to, by class name.
    """
    simple = _list_simple(root)
    return _make_example(simple[0], schemas) if simple else None


def make_fake_example(
    root: Resource, schemas: Mapping[str, Schema], fakes: Mapping[str, Fake]
) -> Example | None:
    """The first call that the fake service responds to on its own; None if there is none."""
    for method in _list_simple(root):
        if method.returns == "None" or fakes[method.operation.id].has_value:
            return _make_example(method, schemas)
    return None


def spell_argument(parameter: Parameter, source: str) -> str:
    """An argument for a parameter, with the source of its value."""
    return source if parameter.location == "path" else f"{parameter.argument}={source}"


def _list_simple(root: Resource) -> list[Method]:
    methods = [method for resource in root.everything for method in resource.methods]
    simple = [m for m in methods if not (m.operation.body and m.operation.body.required)]
    return sorted(simple, key=_rank)


def _rank(method: Method) -> tuple[bool, bool, bool]:
    is_dated = any("date" in str(each.schema.get("format")) for each in _list_required(method))
    return method.operation.method != "GET", method.returns == "None", is_dated


def _list_required(method: Method) -> list[Parameter]:
    return [each for each in method.operation.parameters if each.required]


def _make_example(method: Method, schemas: Mapping[str, Schema]) -> Example:
    is_list = method.pages is not None or method.returns.replace("builtins.", "").startswith(
        "list["
    )
    result = method.operation.resource[-1] if method.operation.resource and is_list else "result"
    arguments = ", ".join(
        spell_argument(each, spell_value(each.sample, each.schema, schemas))
        for each in _list_required(method)
    )
    return Example(method, arguments, result, is_list, find_imports(arguments))
