"""What the arguments of spread bodies take, at run time and for type checkers."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest

from scripts.canonical.names import RESERVED_ARGUMENTS
from tests.package.packages import package_of, package_of_case

CASE = package_of_case("bodies-are-spread")
# Each line is one mistake of a caller.
MISTAKES = """
client.pets.replace("7", body_id="7", nme="Ada")
client.pets.replace("7", body_id="7", name="Ada", mood="wld")
client.pets.replace("7", body_id="7", name="Ada", kind="cat")
client.pets.replace("7", body_id="7")
client.pets.replace("7", body_id="7", name="Ada", seen="2020-01-01")
client.pets.add(id="7", name="Ada", home={"stret": "Main"})
client.pets.add(id="7", name="Ada", home={"street": "Main", "rooms": [{"size": "3"}]})
client.search(text="a", body="a")
client.labels.set(body=b"a")
""".strip().splitlines()
PREFIX = 'from spread import Spread\n\nclient = Spread(base_url="http://api.test")\n'


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The package, and beside it a file in which each line after the third is a mistake."""
    CASE.lay_out(tmp_path)
    (tmp_path / "mistakes.py").write_text(PREFIX + "\n".join(MISTAKES) + "\n", encoding="utf-8")
    settings = {"typeCheckingMode": "strict", "include": ["mistakes.py"]}
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return tmp_path


def _run(folder: Path, *command: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    return run.stdout


def test_each_mistake_is_an_error_of_mypy(workspace: Path) -> None:
    """A wrong name, text, type or key is found, and so is what is missing."""
    said = _run(workspace, "mypy", "--strict", "--no-error-summary", "mistakes.py")
    found = {int(line.split(":")[1]) for line in said.splitlines() if ": error:" in line}
    assert found == set(range(4, 4 + len(MISTAKES))), said


def test_each_mistake_is_an_error_of_pyright(workspace: Path) -> None:
    """The other type checker finds the same."""
    command = ("basedpyright", f"--pythonpath={sys.executable}", "--outputjson")
    said = json.loads(_run(workspace, *command))["generalDiagnostics"]
    found = {one["range"]["start"]["line"] for one in said if one["severity"] == "error"}
    assert found == set(range(3, 3 + len(MISTAKES))), said


class Calls:
    """A client whose requests are kept and answered with an example."""

    def __init__(self, module: Any) -> None:
        self.sent: list[httpx2.Request] = []
        http = httpx2.Client(transport=httpx2.MockTransport(self._answer))
        self.client = module.Spread(base_url="http://api.test", http_client=http)
        self.pet = module.Pet.model_validate_json(
            '{"id": "7", "name": "Ada", "kind": "pet", "seen": "2020-01-01", "home": null, "x": 1}'
        )

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.sent.append(request)
        return httpx2.Response(204)

    @property
    def body(self) -> Any:
        return json.loads(self.sent[-1].content)


@pytest.fixture
def calls(tmp_path: Path) -> Calls:
    return Calls(CASE.load(tmp_path))


def test_what_was_read_is_sent_back_in_one_line(calls: Calls) -> None:
    """What the service sets stays away; null and what the document does not know are sent."""
    calls.client.pets.add(**calls.pet.to_body())
    assert calls.body == {"id": "7", "name": "Ada", "kind": "pet", "home": None, "x": 1}


def test_what_was_read_is_sent_back_where_a_parameter_has_the_name_of_a_property(
    calls: Calls,
) -> None:
    """Given the method, the property has the name of its argument there."""
    pets = calls.client.pets
    replace = pets.with_raw_response.replace
    with pytest.raises(TypeError, match="id"):
        replace("8", **calls.pet.to_body())
    replace("8", **calls.pet.to_body(pets.replace))
    assert calls.sent[-1].url.path == "/pets/8"
    assert calls.body == {"id": "7", "name": "Ada", "kind": "pet", "home": None, "x": 1}
    assert calls.pet.to_body(replace) == calls.pet.to_body(pets.replace)
    assert calls.pet.to_body(pets.add) == calls.pet.to_body()


def test_the_only_value_there_is_need_not_be_given(calls: Calls) -> None:
    """An enum of one value is sent without being asked for."""
    calls.client.pets.add(id="7", name="Ada")
    assert calls.body == {"id": "7", "name": "Ada", "kind": "pet"}


def test_dictionaries_and_models_are_sent_alike(calls: Calls) -> None:
    """A nested object may be either."""
    given = {"id": "1", "name": "Eve", "kind": "pet"}
    calls.client.pets.add(id="7", name="Ada", friends=[given])
    first = calls.body
    friend = type(calls.pet)(**given)
    calls.client.pets.add(id="7", name="Ada", friends=(friend,))
    assert calls.body == first


def test_a_property_may_be_called_as_an_option_of_a_call(calls: Calls) -> None:
    """It has another name as an argument, and its own in the body and in the docstring."""
    calls.client.labels.set(timeout_=3, body="b", timeout=9.0)
    assert calls.body == {"timeout": 3, "body": "b"}
    assert "timeout_: The property `timeout` of the body." in calls.client.labels.set.__doc__


def test_an_optional_body_is_sent_when_a_part_of_it_is_given(calls: Calls) -> None:
    """Without any nothing is sent; one without what it needs is refused."""
    calls.client.search()
    assert calls.sent[-1].content == b""
    calls.client.search(text="a", limit=1)
    assert calls.body == {"text": "a", "limit": 1}
    with pytest.raises(TypeError, match="limit is required in the body"):
        calls.client.search(text="a")


def test_a_wrong_name_is_refused(calls: Calls) -> None:
    """It is never sent; `extra_body` sends what the document does not know."""
    with pytest.raises(TypeError, match="nme"):
        calls.client.pets.add(id="7", nme="Ada")
    calls.client.pets.add(id="7", name="Ada", extra_body={"nme": 1})
    assert calls.body["nme"] == 1


def test_the_runtime_knows_the_arguments_every_method_has() -> None:
    """`to_body` names the fields as the methods name their arguments."""
    tree = CASE.read("_runtime/model.py")
    assert all(f'"{name}"' in tree for name in RESERVED_ARGUMENTS - {"body"})


def test_a_resource_called_like_a_credential_is_the_attribute(tmp_path: Path) -> None:
    """The constructor and `with_options` take the credential all the same."""
    document = tmp_path / "openapi.yaml"
    document.write_text(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nsecurity: [{OAuth2: []}]\npaths:\n"
        "  /keys:\n    get: {operationId: list_keys, tags: [oauth2], "
        "responses: {'204': {description: d}}}\n"
        "components:\n  securitySchemes:\n    OAuth2: {type: oauth2, flows: {implicit: "
        "{authorizationUrl: 'https://a.test', scopes: {}}}}\n"
    )
    tree = ast.parse(package_of(document).read("_client.py"))
    for made in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        names = [node.name for node in made.body if isinstance(node, ast.FunctionDef)]
        assert names.count("oauth2") == 1
        assert "oauth2" in ast.unparse(made).partition("def with_options")[2].partition("->")[0]
