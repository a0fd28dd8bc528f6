"""What an index and a lawyer read of a package comes from its document."""

import tomllib

from scripts.document import parse_document
from scripts.package.package import make_package

TEXT = """openapi: 3.1.0
info:
  title: Pets
  version: 1.0.0
  contact: {name: "Ann \\"A\\" Lee", email: ann@pets.example, url: "https://pets.example"}
  license: {name: MIT}
  x-package:
    copyright: 2024-2026 Pets Ltd.
    keywords: [pets, shop]
    urls: {Source: "https://git.pets.example/client"}
externalDocs: {url: "https://docs.pets.example"}
paths: {}
"""


def test_the_project_names_people_pages_and_platforms() -> None:
    """Maintainers, addresses, keywords, and the versions of Python that are tried."""
    _, tree = make_package(parse_document("pets.yaml", lambda _: TEXT.encode()))
    project = tomllib.loads(tree["pyproject.toml"])["project"]
    assert project["maintainers"] == [{"name": 'Ann "A" Lee', "email": "ann@pets.example"}]
    assert project["keywords"] == ["pets", "shop"]
    assert project["urls"] == {
        "Homepage": "https://pets.example",
        "Documentation": "https://docs.pets.example",
        "Source": "https://git.pets.example/client",
    }
    assert {
        "Operating System :: OS Independent",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.14",
        "Typing :: Typed",
    } <= set(project["classifiers"])


def test_the_licence_names_year_and_holder() -> None:
    """As the document gives them."""
    _, tree = make_package(parse_document("pets.yaml", lambda _: TEXT.encode()))
    assert "\nCopyright (c) 2024-2026 Pets Ltd.\n" in tree["LICENSE"]
