"""What is nearest to an operation, or most exact, counts."""

import pytest

from scripts.operations import Server
from scripts.operations.response import find_response
from tests.operations.test_reading import read, read_one

OWN = [{"url": "https://own.example"}]
SHARED = [{"url": "https://shared.example"}]
GENERAL = [{"url": "https://general.example"}]


def _list_addresses(servers: tuple[Server, ...]) -> list[str]:
    return [each.url.removeprefix("https://").removesuffix(".example") for each in servers]


def test_the_nearest_servers_count() -> None:
    """Those of the operation, else of its path item, else of the document."""
    item = {"servers": SHARED, "get": {"servers": OWN}, "post": {}}
    api = read({"/things": item, "/others": {"get": {}}}, servers=GENERAL)
    found = [_list_addresses(each.servers) for each in api.operations]
    assert found == [["own"], ["shared"], ["general"]]


def test_the_own_security_has_its_own_place() -> None:
    """A message about the alternatives leads to where they stand, also if there are none."""
    alternatives: list[list[dict[str, list[str]]]] = [[{"key": []}], []]
    for own in alternatives:
        operation = read_one({"security": own}, security=[{"key": []}])
        assert operation.security_pointer == "/paths/~1things/get/security"


@pytest.mark.parametrize(
    ("status", "found"),
    [(404, "404"), (410, "4XX"), ("4XX", "4XX"), (500, "default"), ("default", "default")],
)
def test_the_most_exact_status_describes_a_response(status: int | str, found: str) -> None:
    """A code of its own comes before its range, and the default is for all others."""
    responses = {key: {"description": ""} for key in ("default", "4XX", "404")}
    response = find_response(read_one({"responses": responses}).responses, status)
    assert response is not None
    assert response.status == found
