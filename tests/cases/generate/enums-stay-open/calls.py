import json
from typing import Literal

from enumerated import Colour, Enumerated, Values, ValuesLevel, ValuesSign


def call(client: Enumerated) -> None:
    values = client.values.send(
        colour="dark-blue",
        level=ValuesLevel(-3),
        sign=ValuesSign.LESS_THAN_SIGN_EQUALS_SIGN,
        mixed="one",
        flag=True,
        ratio=1,
    )
    only: Literal["one"] = values.only
    assert only == "one"
    assert values.colour is Colour.RED
    assert values.level == 2
    assert values.sign == "<="
    assert values.mixed == 1
    check_unknown(values)


def check_unknown(values: Values) -> None:
    later = Values.model_validate_json(json.dumps({**values.to_dict(), "colour": "mauve", "level": 9}))
    assert str(later.colour) == "mauve"
    assert not Colour(later.colour).is_known
    assert int(later.level) == 9
    assert later.to_dict()["colour"] == "mauve"
