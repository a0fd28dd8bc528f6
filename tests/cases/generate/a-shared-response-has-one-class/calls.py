from shared import NewPageBody, PageResponse, Shared


def call(client: Shared) -> None:
    page: PageResponse = client.read_a()
    assert page == client.write_b(body=NewPageBody(text="t"))
