from shared import PageResponse, Shared


def call(client: Shared) -> None:
    page: PageResponse = client.a.read()
    assert page == client.b.write(text="t")
