"""Names: what a text becomes in Python, and what no name may hide."""

import keyword
import re
from pathlib import Path

import llama_extraction
import pytest
from llama_extraction import AsyncLlamaCloud, LlamaCloud
from llama_extraction._runtime.model import Model
from llama_extraction._runtime.resource import AsyncResource, Resource
from pydantic import BaseModel

from scripts.canonical.names import (
    RESERVED_ARGUMENTS,
    RESERVED_FIELDS,
    RESERVED_METHODS,
    claim_class,
    claim_name,
    class_name,
    component_class,
    member_name,
    module_name,
    python_name,
)
from scripts.canonical.reserved import RUNTIME_IMPORTS, reserved_classes
from scripts.package.public_names import SYNONYMS

TEMPLATES = Path(__file__).parents[2] / "templates" / "client"

CLASSES = [
    ("Pet", "Pet"),
    ("museum-hours", "MuseumHours"),
    ("snake_case_name", "SnakeCaseName"),
    ("HTTPValidationError", "HTTPValidationError"),
    ("a.b/c d", "ABCD"),
    ("1st", "Model1st"),
    ("", "Unnamed"),
    ("名", "名"),
    ("größe", "Große"),
    ("\uff21\uff22", "AB"),
    ("नाम", "नाम"),
    ("☃", "Unnamed"),
    ("naïve", "Naive"),
    ("__x__", "X"),
]
ATTRIBUTES = [
    ("createOAuthToken", "create_oauth_token"),
    ("oAuth2", "oauth2"),
    ("videoAuth", "video_auth"),
    ("name", "name"),
    ("fooBar", "foo_bar"),
    ("FooBAR", "foo_bar"),
    ("HTTPServer", "http_server"),
    ("x2y", "x2y"),
    ("foo-bar.baz", "foo_bar_baz"),
    ("_id", "id"),
    ("class", "class_"),
    ("None", "none"),
    ("async", "async_"),
    ("match", "match"),
    ("2fa", "field_2fa"),
    ("@type", "type"),
    ("", "unnamed"),
    ("é", "e"),
    ("编号", "编号"),
    ("编号-Id", "编号_id"),
    ("Имя", "имя"),
    ("☃", "unnamed"),
    ("٣", "field_٣"),
    ("model_name", "model_name"),
]
MEMBERS: list[tuple[object, str]] = [
    ("gpt-4.1", "GPT_4_1"),
    ("fooBar", "FOO_BAR"),
    (">", "GREATER_THAN_SIGN"),
    ("<=", "LESS_THAN_SIGN_EQUALS_SIGN"),
    ("", "EMPTY"),
    ("3d", "VALUE_3D"),
    ("-up", "MINUS_UP"),
    (1, "VALUE_1"),
    (-1, "VALUE_MINUS_1"),
    ("None", "NONE"),
    (" ", "SPACE"),
    ("编号", "编号"),
]


@pytest.mark.parametrize(("text", "want"), CLASSES)
def test_a_class_is_named(text: str, want: str) -> None:
    """Words are joined, inner capitals stay."""
    assert class_name(text) == want


@pytest.mark.parametrize(
    ("key", "want"),
    [("app__api__v1__users__Page", "UsersPage"), ("users__Page", "UsersPage"), ("Page", "Page"),
     ("a_b_c", "ABC"), ("__", "Unnamed")],
)  # fmt: skip
def test_a_component_is_named_without_the_path_of_its_module(key: str, want: str) -> None:
    """Only the last part of the path is kept."""
    assert component_class(key) == want


@pytest.mark.parametrize(("text", "want"), ATTRIBUTES)
def test_an_attribute_is_named(text: str, want: str) -> None:
    """Words are parted where case or a sign parts them; the name is one Python takes."""
    assert python_name(text) == want
    assert want.isidentifier()
    assert not keyword.iskeyword(want)


@pytest.mark.parametrize(("value", "want"), MEMBERS)
def test_a_member_is_named(value: object, want: str) -> None:
    """Values of enums are upper case, signs go by what Unicode calls them."""
    assert member_name(value) == want


@pytest.mark.parametrize(
    ("name", "want"),
    [("jobs", "jobs"), ("a_订单", "a"), ("订单", "resource"), ("订_2", "resource_2")],
)
def test_a_module_is_named(name: str, want: str) -> None:
    """Only letters of ASCII are left of what an attribute is called."""
    assert module_name(name) == want


def test_a_name_is_given_once() -> None:
    """Who comes second gets a number, reserved classes a word."""
    assert claim_name("a", ["a", "a_2"], "_") == "a_3"
    assert claim_class("Pet", {"Pet"}) == "Pet2"
    assert claim_class("Model", ()) == "ModelModel"


def test_no_field_hides_what_a_model_has() -> None:
    """Every public attribute of pydantic's model and ours is reserved."""
    has = {name for name in (*dir(BaseModel), *dir(Model)) if not name.startswith("_")}
    assert has <= RESERVED_FIELDS


def test_no_method_hides_what_a_client_or_resource_has() -> None:
    """Every public attribute of the clients is reserved, but what the document itself put there."""
    clients = {name for client in (LlamaCloud, AsyncLlamaCloud) for name in dir(client)}
    clients |= {name for resource in (Resource, AsyncResource) for name in dir(resource)}
    assert {name for name in clients if not name.startswith("_")} - {
        "extraction"
    } <= RESERVED_METHODS


def _list_classes(template: str) -> set[str]:
    """The names of classes in the head of a template, above what it makes of the document."""
    text = (TEMPLATES / template).read_text(encoding="utf-8").partition("class {{")[0]
    placed = re.sub(r"\{[%{].*?[%}]\}\w*|^from .*models import.*$", "", text, flags=re.MULTILINE)
    return {name for name in re.findall(r"\b[A-Z]\w+", placed) if not name.isupper()}


@pytest.mark.parametrize("template", ["client.py.jinja", "resource_module.py.jinja"])
def test_no_model_is_named_as_what_a_module_of_the_client_imports(template: str) -> None:
    """A model of that name would replace what the module needs."""
    head = _list_classes(template)
    assert {"Headers", "NotGiven", "Query"} <= head
    assert head <= reserved_classes() | {"Async", "The"}


def test_no_model_is_named_as_what_the_module_of_models_imports() -> None:
    """A model of that name would replace it."""
    for names in RUNTIME_IMPORTS.values():
        assert {claim_class(name, ()) for name in names}.isdisjoint(names)


def test_no_argument_is_named_as_one_that_every_method_has() -> None:
    """The names in the template of a method's signature are reserved."""
    text = (TEMPLATES / "operation.jinja").read_text(encoding="utf-8")
    signature = text.partition("macro operation_signature")[2].partition("endmacro")[0]
    own = set(re.findall(r"^ +(\w+)(?::|,$)", signature, re.MULTILINE))
    assert {"self", "timeout"} <= own <= RESERVED_ARGUMENTS


def test_no_model_is_named_as_what_the_package_exports() -> None:
    """But for the names the document gives itself, and synonyms, which give way to models."""
    own = {"LlamaCloud", "AsyncLlamaCloud", "LlamaCloudError", *vars(llama_extraction.models)}
    exported = {name for name in llama_extraction.__all__ if name[0].isupper()}
    assert exported - own - {*SYNONYMS} <= reserved_classes()
