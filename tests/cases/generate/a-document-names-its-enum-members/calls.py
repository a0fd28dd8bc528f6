from named import Level, Named


def call(client: Named) -> None:
    assert client.levels.list() == [Level.LOW, Level.VERY_HIGH]
