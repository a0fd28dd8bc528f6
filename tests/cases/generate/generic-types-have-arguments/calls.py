from generic import Generic, NamePage, UserPage


def call(client: Generic) -> None:
    assert list_names(client.list_users()) == ["Ann"]
    names: NamePage = client.list_names()
    assert [name.upper() for name in names.items] == ["ANN"]


def list_names(page: UserPage) -> list[str]:
    following = list_names(page.next) if page.next else []
    return [user.name for user in page.items] + following
