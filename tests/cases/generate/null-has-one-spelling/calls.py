from nullable import AsyncNullable, Nullable, Part, Thing


def call(client: Nullable) -> None:
    check(client.thing.read())
    assert client.perhaps.read() is None


async def call_async(client: AsyncNullable) -> None:
    check(await client.thing.read())


def check(thing: Thing) -> None:
    text: str | None = thing.by_type
    part: Part | None = thing.by_alias
    assert text is None
    assert part is None
    assert thing.by_component is None
    assert thing.by_constant is None
    assert thing.list_ == [None, "a"]
    assert thing.never is None
    assert "never" not in thing.model_fields_set
    assert "by_enum" in thing.to_dict()
