from typing import assert_type

from failing import (
    APIStatusError,
    Failing,
    InternalServerError,
    Invalid,
    NotFoundError,
    Problem,
    RateLimitError,
    Refusal,
    Server,
    UnprocessableEntityError,
)
from failing.testing import Reply, fake_service


def call(client: Failing) -> None:
    assert client.pets.list() is not None
    client.pets.add()
    assert find_problem(422, {"names": ["name"]}) == "name"
    assert find_problem(404, {"detail": "no such owner"}) == "no such owner"
    assert find_problem(429, "slow down") is None
    assert find_problem(503, {"until": "2020-01-01"}) == "2020-01-01"
    assert find_problem(503, {"odd": True}) is None


def find_problem(status: int, body: object) -> str | None:
    with fake_service(list_pets=Reply(status, body)) as client:
        try:
            client.pets.list()
        except UnprocessableEntityError as error:
            assert_type(error.parsed, Invalid | None)
            return ", ".join(error.parsed.names) if error.parsed else None
        except NotFoundError as error:
            assert_type(error.parsed, Problem | Refusal | None)
            return error.parsed.detail if isinstance(error.parsed, Problem) else None
        except RateLimitError as error:
            assert_type(error.parsed, Refusal | None)
            return error.parsed.reason if error.parsed else None
        except InternalServerError as error:
            assert_type(error.parsed, Problem | Server | None)
            return f"{error.parsed.until}" if isinstance(error.parsed, Server) else None
        except APIStatusError as error:
            assert_type(error.parsed, Invalid | Problem | Refusal | Server | None)
        return None
