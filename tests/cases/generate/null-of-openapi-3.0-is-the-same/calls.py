from nullable_old import NullableOld, Part, Perhaps, Thing


def call(client: NullableOld) -> None:
    thing = client.thing.read()
    component: Perhaps | None = thing.component
    parts: list[Part] | None = thing.parts
    assert (thing.text, component, parts, thing.kind) == (None,) * 4
    assert thing.number == 2
    without = Thing.model_validate({**thing.to_dict(), "wrapped": None})
    wrapped: Part | None = without.wrapped
    assert wrapped is None
