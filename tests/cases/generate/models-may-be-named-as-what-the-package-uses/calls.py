from homonyms import Homonyms, ResponseModel, TaggedModel, UNSETModel


def call(client: Homonyms) -> None:
    (thing,) = client.things.read()
    assert thing.unset == UNSETModel(b=2)
    assert thing.any == TaggedModel(kind="x", n=1)
    assert thing.response == ResponseModel(c=3)
