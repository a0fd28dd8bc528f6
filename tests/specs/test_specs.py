"""Real documents of other vendors become whole packages."""

import pytest

from tests.specs.checks import Document, check_document, list_documents, list_faults

# What the suite has time for; `make test-specs` runs every document.
QUICK = ("museum31", "ollama", "readme-param-style", "petstore", "train-travel31", "hf-tgi")


@pytest.mark.skipif(
    not list_documents(), reason="the documents of other vendors are not beside the repository"
)
@pytest.mark.parametrize(
    "document",
    [pytest.param(each, id=each.name) for each in list_documents() if each.name in QUICK],
)
def test_a_real_document_is_whole(document: Document) -> None:
    """Every operation is made; the package imports, passes the checkers and meets the sandbox."""
    report = check_document(document)
    assert report.is_whole, "\n".join(list_faults(report))
