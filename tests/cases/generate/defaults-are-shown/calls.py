from defaults import Defaults, Thing


def call(client: Defaults) -> None:
    assert client.things.list() == [Thing()]
