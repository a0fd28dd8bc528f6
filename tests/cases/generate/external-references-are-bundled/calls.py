from bundled import Bundled, Local, Shared, State, Thing


def call(client: Bundled) -> None:
    thing = client.things.read("a")
    assert isinstance(thing, Thing)
    shared: Shared = thing.shared
    same: Local = thing.same
    assert (shared.n, same.n, thing.state) == (1, 2, State.NEW)
