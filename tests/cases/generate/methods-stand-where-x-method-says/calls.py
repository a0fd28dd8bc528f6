from typing import Literal

from placed import Placed


def call(client: Placed) -> None:
    one: Literal["a list, or none"] = client.a.b_c.list()
    assert one == client.a_b.c.list()
    assert one == client.a.b_c_()
    assert one == client.a.a.a()
    assert one == client.ping()
