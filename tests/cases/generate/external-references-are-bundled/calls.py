from bundled import Bundled, Local, State, Thing


def call(client: Bundled) -> None:
    thing = client.things.read("a", limit=3)
    assert isinstance(thing, Thing)
    shared: Local = thing.shared
    same: Local = thing.same
    assert (shared.n, same.n, thing.state) == (1, 2, State.NEW)
