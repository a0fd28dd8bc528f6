from shared import PageResponse, Shared


def call(client: Shared) -> None:
    page: PageResponse = client.read_a()
    assert page == client.write_b(text="t")
