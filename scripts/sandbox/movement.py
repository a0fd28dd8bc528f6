"""Members of responses that change from one response to the next, such as the status of a job."""

import json
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from scripts.operations.media_types import is_json, read_essence
from scripts.sandbox.exchange import Incoming, Outgoing


@dataclass(frozen=True, slots=True, eq=False)
class Movement:
    """Moves a member through values, one on with each response to the same request.

    Of several things in a response, each begins one response after the one before it.

    Attributes:
        member: The name of the member.
        values: Its values in their order; the last one stays.
        sent: How many responses were sent, by method, path and query.
    """

    member: str
    values: tuple[str, ...]
    sent: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def move(self, incoming: Incoming, outgoing: Outgoing) -> Outgoing:
        """The response with the values that it is time for; only JSON of a success has any."""
        media_type = dict(outgoing.headers).get("content-type", "")
        if not (
            200 <= outgoing.status < 300 and outgoing.body and is_json(read_essence(media_type))
        ):
            return outgoing
        key = (incoming.method, incoming.path, incoming.query)
        step = self.sent.get(key, 0)
        self.sent[key] = step + 1
        value = self._change(json.loads(outgoing.body), step, count())
        return replace(outgoing, body=json.dumps(value, ensure_ascii=False).encode())

    def _change(self, value: Any, step: int, places: "count[int]") -> Any:
        if isinstance(value, list):
            return [self._change(each, step, places) for each in value]
        if not isinstance(value, dict):
            return value
        changed = {name: self._change(each, step, places) for name, each in value.items()}
        if value.get(self.member) in self.values:
            place = min(max(step - next(places), 0), len(self.values) - 1)
            changed[self.member] = self.values[place]
        return changed
