from maps_api import Closed, MapsApi


def call(client: MapsApi) -> None:
    maps = client.maps.send()
    assert maps.free == {"a": [1, {"b": None}]}
    numbers: dict[str, float] = maps.of_numbers
    assert numbers == {"a": 1, "b": 2.5}
    thing: Closed = maps.of_things["a"]
    assert thing.to_dict() == {"name": "x"}
    texts: dict[str, str] = maps.by_pattern
    assert texts == {"x-a": "t"}
    assert maps.open.to_dict() == {"name": "o", "more": 3}
    assert maps.beside_patterns is not None
    assert maps.beside_patterns.to_dict() == {"name": "b", "x-a": 1}
    assert maps.anything == [{}]
    pair: list[str | int] = maps.pair
    assert pair == ["a", 1]
    assert maps.listed[0]["k"][0]["v"] == 1
    assert maps.to_dict()["surplus"] == {"kept": True}
    assert client.maps.send(**maps.to_body()) == maps
