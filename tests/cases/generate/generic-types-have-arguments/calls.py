from generic import Generic, NamePage, UserPage


def call(client: Generic) -> None:
    assert list_names(client.users.list()) == ["Ann"]
    names: NamePage = client.names.list()
    assert [name.upper() for name in names.items] == ["ANN"]


def list_names(page: UserPage) -> list[str]:
    following = list_names(page.next) if page.next else []
    return [user.name for user in page.items] + following
