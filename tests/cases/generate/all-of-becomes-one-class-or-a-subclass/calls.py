from merged import ChildOwner, ChildPartsItem, Merged


def call(client: Merged) -> None:
    child = client.child.read()
    name: str = child.name
    assert (child.id, name, child.size) == (1, "n", 3)
    assert isinstance(child.owner, ChildOwner)
    assert (child.owner.id, child.owner.mail) == (2, "m")
    assert child.parts == [ChildPartsItem(id=4, label="l")]
