import escape
from escape import Escape


def call(client: Escape) -> None:
    resource = client.tag_import_os
    answer = resource.read("n", que_ry=escape.ReadImportOsQueRy('a"""b'))
    assert answer.to_dict() == {"a'b\"c": "x", "kind": 'list | "]'}
    assert escape.__doc__ is not None
    assert "import os 😀" in escape.__doc__
