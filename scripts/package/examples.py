"""Makes example calls for the readme from the examples of the document."""

from dataclasses import dataclass
from typing import Any

from scripts.canonical import Parameter
from scripts.package.methods import Method
from scripts.package.resources import Resource


@dataclass(frozen=True, slots=True)
class Example:
    """An example call in a readme.

    Attributes:
        method: The method that is called.
        arguments: Source of the required arguments.
        result: Name of the variable for the result.
        is_list: Whether the result is a list.
    """

    method: Method
    arguments: str
    result: str
    is_list: bool

    @property
    def call(self) -> str:
        """The source of the call."""
        return f"{self.method.call}({self.arguments})"


def make_example(root: Resource) -> Example | None:
    """The first call without a required body, GET first; None if there is none."""
    simple = _list_simple(root)
    return _make_example(simple[0]) if simple else None


@dataclass(frozen=True, slots=True)
class FakeExample:
    """An example call of the fake service in a readme.

    Attributes:
        example: The call.
        response: Source of the response to set; empty if the document has an example of it.
    """

    example: Example
    response: str


def make_fake_example(root: Resource) -> FakeExample | None:
    """The first call that the fake service can respond to; None if there is none.

    If the document has no example of a response, one that returns a list is used.
    """
    for method in _list_simple(root):
        example = _make_example(method)
        is_shown = method.returns == "None" or _find_fake(method).has_value
        if is_shown or (example.is_list and method.pages is None):
            return FakeExample(example, "" if is_shown else "[]")
    return None


def spell_required(method: Method) -> list[str]:
    """Source of the arguments for the parameters that a call must be given."""
    return [_argument(each) for each in method.operation.parameters if each.required]


def _list_simple(root: Resource) -> list[Method]:
    methods = [method for resource in root.everything for method in resource.methods]
    simple = [m for m in methods if not (m.operation.body and m.operation.body.required)]
    return sorted(simple, key=lambda m: (m.operation.method != "GET", m.returns == "None"))


def _make_example(method: Method) -> Example:
    is_list = method.pages is not None or method.returns.replace("builtins.", "").startswith(
        "list["
    )
    result = method.operation.resource[-1] if method.operation.resource and is_list else "result"
    return Example(method, ", ".join(spell_required(method)), result, is_list)


@dataclass(frozen=True, slots=True)
class Fake:
    """The example response of an operation, if the document has one."""

    value: Any = None
    has_value: bool = False


def list_fakes(root: Resource) -> list[tuple[Method, Fake]]:
    """The methods with the example of their preferred success response."""
    methods = [method for resource in root.everything for method in resource.methods]
    return [(method, _find_fake(method)) for method in methods]


def _find_fake(method: Method) -> Fake:
    examples = {(r.status, r.media_type): r.example for r in method.operation.responses}
    for status, media_type, _ in method.responses:
        if example := examples.get((status, media_type)):
            return Fake(example.value, has_value=True)
    return Fake()


def _argument(parameter: Parameter) -> str:
    source = repr(parameter.sample)
    source = source.replace("'", '"') if "'" in source and '"' not in source else source
    return source if parameter.location == "path" else f"{parameter.argument}={source}"
