"""The formats that examples must have.

Values that services convert must have their format. Other formats are only annotations here,
because services often accept more than their documents say. For example, an id of `format: uuid`
may be `dfl-…`, so only a value that cannot be an id is refused; and a time may have no offset.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from scripts.schemas import Json
from scripts.schemas.formats import has_format, is_identifier
from scripts.schemas.json_schema import Formats


def _is_date_time(value: Json) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return len(value) > 10 and bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _is_id(value: Json) -> bool:
    return not isinstance(value, str) or is_identifier(value)


def _is_exactly(name: str) -> Callable[[Json], bool]:
    return lambda value: has_format(name, value) is not False


FORMATS: Final[Formats] = {
    "date-time": _is_date_time,
    "uuid": _is_id,
    **{name: _is_exactly(name) for name in ("date", "int32", "int64")},
}
