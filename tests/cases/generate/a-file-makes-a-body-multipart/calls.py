import pytest
from files import Files


def call(client: Files) -> None:
    sent = [
        client.files.with_raw_response.create(file=b"a"),
        client.files.with_raw_response.create(file_id="f"),
        client.skills.with_raw_response.create(files=[b"a", ("b.txt", b"b")]),
        client.skills.with_raw_response.create(files=b"an archive"),
        client.pictures.with_raw_response.create(data=b"a"),
        client.pictures.with_raw_response.create(data="YQ=="),
    ]
    types = [one.request.headers["content-type"].partition(";")[0] for one in sent]
    multipart, json = "multipart/form-data", "application/json"
    assert types == [multipart, json, multipart, multipart, multipart, json]
    with pytest.raises(TypeError, match="file is a file, which application/json cannot contain"):
        client.files.create(file=b"a", content_type="application/json")
