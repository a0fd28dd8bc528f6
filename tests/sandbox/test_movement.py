"""A member of responses moves from one response to the next."""

import json

from scripts.sandbox.exchange import Incoming, Outgoing
from scripts.sandbox.movement import Movement

JSON = (("content-type", "application/json"),)


def ask(movement: Movement, value: object, query: str = "", status: int = 200) -> object:
    incoming = Incoming("GET", "/jobs", query, {})
    outgoing = Outgoing(status, JSON, json.dumps(value).encode())
    return json.loads(movement.move(incoming, outgoing).body)


def test_a_member_moves_to_its_last_value_and_stays() -> None:
    movement = Movement("status", ("A", "B", "C"))
    seen = [ask(movement, {"job": {"status": "A", "other": "A"}}) for _ in range(4)]
    assert seen == [{"job": {"status": each, "other": "A"}} for each in "ABCC"]


def test_each_thing_begins_after_the_one_before_it() -> None:
    movement = Movement("status", ("A", "B"))
    jobs = [{"status": "A"}, {"status": "B"}]
    assert ask(movement, jobs) == [{"status": "A"}, {"status": "A"}]
    assert ask(movement, jobs) == [{"status": "B"}, {"status": "A"}]
    assert ask(movement, jobs) == [{"status": "B"}, {"status": "B"}]


def test_requests_move_apart_and_other_values_and_failures_stay() -> None:
    movement = Movement("status", ("A", "B"))
    assert ask(movement, {"status": "A"}) == {"status": "A"}
    assert ask(movement, {"status": "A"}, query="page=2") == {"status": "A"}
    assert ask(movement, {"status": "A"}) == {"status": "B"}
    assert ask(movement, {"status": 3}) == {"status": 3}
    assert ask(movement, {"status": "A"}, status=404) == {"status": "A"}


def test_other_media_types_are_not_changed() -> None:
    movement = Movement("status", ("A", "B"))
    outgoing = Outgoing(200, (("content-type", "text/plain"),), b'{"status": "A"}')
    assert movement.move(Incoming("GET", "/", "", {}), outgoing) is outgoing
