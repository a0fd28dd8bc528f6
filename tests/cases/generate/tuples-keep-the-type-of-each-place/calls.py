from datetime import date

from places import Places


def call(client: Places) -> None:
    span = client.spans.shift(pair=(date(2020, 1, 1), 1))
    day, count = span.pair
    assert (day.year, count + 1) == (2020, 2)
    assert span.perhaps is None
    assert span.pairs == [("a", 2)]
    assert span.open == ["a", 1, 2]
