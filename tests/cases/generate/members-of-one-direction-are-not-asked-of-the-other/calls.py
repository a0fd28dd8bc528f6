from ways import User, Ways


def call(client: Ways) -> None:
    given = User(name="n", password="p")
    assert given.to_dict() == {"name": "n", "password": "p"}
    user = client.users.add(name="n", password="p")
    number: int = user.id
    assert (number, user.name, user.password) == (1, "n", None)
    (event,) = client.events.list()
    assert event.at.year == 2020
