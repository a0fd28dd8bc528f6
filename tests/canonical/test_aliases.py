"""More names for models and responses, and the package that this one replaces."""

from typing import Any

import pytest

from scripts.canonical.assembly import canonicalise_document
from scripts.canonical.metadata import find_metadata
from scripts.document import Document, DocumentError
from scripts.package.package import make_package
from tests.canonical.documents import make_document

PATHS = {
    "/jobs": {
        "get": {
            "operationId": "listJobs",
            "responses": {
                "200": {
                    "description": "",
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "array",
                                "items": {"$ref": "#/components/schemas/Job"},
                            }
                        }
                    },
                }
            },
        }
    }
}
COMPONENTS = {"schemas": {"Job": {"type": "object", "properties": {"id": {"type": "string"}}}}}


def make(block: dict[str, Any]) -> Document:
    info = {"title": "T", "version": "1", "x-package": block}
    return make_document(info=info, paths=PATHS, components=COMPONENTS)


def test_an_alias_is_a_name_in_a_module_of_its_own() -> None:
    aliases = {"types.Job": "Job", "types.jobs.JobListResponse": "list_jobs"}
    _, tree = make_package(make({"aliases": aliases}))
    assert "from ..models import Job" in tree["src/t/types/__init__.py"]
    assert "from . import jobs" in tree["src/t/types/__init__.py"]
    assert "JobListResponse: TypeAlias = list[Job]" in tree["src/t/types/jobs.py"]
    assert "from . import types" in tree["src/t/__init__.py"]


@pytest.mark.parametrize(
    ("path", "target", "words"),
    [
        ("Job", "Job", "not a name in a module of its own"),
        ("models.Job", "Job", "not a name in a module of its own"),
        ("_types.Job", "Job", "not a name in a module of its own"),
        ("types.a-b", "Job", "not a name in a module of its own"),
        ("types..Job", "Job", "not a name in a module of its own"),
        ("types.Other", "Other", "neither a model nor an operation 'Other'"),
    ],
)
def test_an_alias_that_cannot_be_is_refused(path: str, target: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        canonicalise_document(make({"aliases": {path: target}}))


def test_a_second_variable_is_read_for_a_credential() -> None:
    document = make_document(
        info={"title": "T", "x-package": {"variables": {"T_API_KEY": "OLD_KEY"}}},
        components={"securitySchemes": {"b": {"type": "http", "scheme": "bearer"}}},
    )
    (scheme,) = canonicalise_document(document).security_schemes
    assert (scheme.environment, scheme.fallbacks) == ("T_API_KEY", ("OLD_KEY",))


def test_the_package_that_is_replaced_has_two_names() -> None:
    replaced = {"distribution": "old-one", "import": "old_one"}
    assert find_metadata(make({"replaces": replaced})).replaces == ("old-one", "old_one")
    for wrong in ({"distribution": "a"}, {**replaced, "import": "a b"}):
        with pytest.raises(DocumentError, match="`distribution` and an `import` name"):
            find_metadata(make({"replaces": wrong}))
