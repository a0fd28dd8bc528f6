from named import Level, Named


def call(client: Named) -> None:
    assert client.list_levels() == [Level.LOW, Level.VERY_HIGH]
