from numbered import More, Numbered, Numbers, Off, One


def call(client: Numbered) -> None:
    one, two, three, last = client.things.list()
    assert one.by == One(kind=1, n=1)
    assert two.by == More(kind=Numbers.VALUE_2, t="x")
    assert three.by == More(kind=Numbers.VALUE_3, t="y")
    assert last.flag == Off(on=False, t="z")
