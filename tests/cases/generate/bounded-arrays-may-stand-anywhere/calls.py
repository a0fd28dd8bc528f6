from bounded import Bounded


def call(client: Bounded) -> None:
    mail = client.mails.send(tags=["x"], to="a")
    to: str | list[str] = mail.to
    assert to == ["a", "b"]
    assert mail.rows == [[1], [2, 3]]
    assert mail.groups == {"g": ["x"]}
    assert mail.logo == "nowhere"
