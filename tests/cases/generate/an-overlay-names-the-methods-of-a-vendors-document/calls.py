from museum import Museum, SpecialEvent


def call(client: Museum) -> None:
    assert client.events.list(limit=1) == [SpecialEvent(id=1, name="Mermaid treasure")]
    assert client.events.create(name="Sea shells").id == 2
