"""Documents in several files: what references reach, and what they must not."""

import os
import subprocess
from pathlib import Path

import pytest

from scripts.document import (
    DocumentError,
    join_pointer,
    list_reference_faults,
    read_document,
    resolve_pointer,
)
from scripts.document.pointer import split_pointer

HEAD = "openapi: 3.1.0\n"


def hold(**schemas: str) -> str:
    """A document, or a part of one, with the given schemas in its second line."""
    shown = ", ".join(f"{name}: {schema}" for name, schema in schemas.items())
    return f"{HEAD}components: {{ schemas: {{ {shown} }} }}\n"


def write(folder: Path, **files: str) -> str:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return str(folder / "api.yaml")


def find_fault(entry: str, root: Path | None = None) -> str:
    """The place and the message of the one reference that is not followed."""
    document = read_document(entry, root)
    (fault,) = list_reference_faults(document)
    place = str(document.locate(fault.reference.place))
    return f"{place.removeprefix(str(Path(entry).parent) + '/')}: {fault}"


def refuse(entry: str) -> str:
    with pytest.raises(DocumentError) as caught:
        read_document(entry)
    (finding,) = caught.value.findings
    assert finding.rule == "reference"
    return str(finding).removeprefix(str(Path(entry).parent) + "/")


def test_files_are_bundled(tmp_path: Path) -> None:
    """Each file is read once, each reference leads inside, each place is the file's own."""
    entry = write(
        tmp_path,
        api_yaml=hold(a='{ $ref: "parts/b.yaml#/B" }'),
        parts__b_yaml='B: { $ref: "c.yaml" }\nX: { $ref: "absent.yaml" }\n',
        parts__c_yaml="type: object\nproperties:\n"
        "  up: { $ref: '../api.yaml#/components/schemas/a' }\n",
    )
    document = read_document(entry)
    node, pointer = document.dereference(document.data["components"]["schemas"]["a"])
    assert node["properties"]["up"] == {"$ref": "#/components/schemas/a"}
    assert pointer == "/x-external/parts~1c.yaml"
    assert list(document.data["x-external"]) == ["parts/b.yaml", "parts/c.yaml"]
    place = document.locate(pointer + "/properties/up")
    assert (place.file, place.line) == (str(tmp_path / "parts/c.yaml"), 3)


def test_entry_named_by_itself_is_itself(tmp_path: Path) -> None:
    """A reference to the entry by its file name is one within the document."""
    entry = write(tmp_path, api_yaml=hold(a="{ $ref: 'api.yaml#/components/schemas/b' }", b="{}"))
    schemas = read_document(entry).data["components"]["schemas"]
    assert schemas == {"a": {"$ref": "#/components/schemas/b"}, "b": {}}


def test_payload_is_left_alone(tmp_path: Path) -> None:
    """A `$ref` in an example, a default or an extension is data."""
    members = ", ".join(f'{key}: {{ $ref: "no.yaml" }}' for key in ("example", "default", "x-a"))
    document = read_document(write(tmp_path, api_yaml=hold(a=f"{{ {members} }}")))
    assert document.data["components"]["schemas"]["a"]["x-a"] == {"$ref": "no.yaml"}


def test_property_named_like_a_keyword_is_no_payload(tmp_path: Path) -> None:
    """A property called `example` holds a schema, whose reference is followed."""
    entry = write(
        tmp_path,
        api_yaml=hold(a='{ properties: { example: { $ref: "b.yaml" } } }'),
        b_yaml="type: string\n",
    )
    assert "b.yaml" in read_document(entry).data["x-external"]


@pytest.mark.parametrize(
    ("reference", "want"),
    [
        ("../secret.yaml", "is outside"),
        ("sub/../../secret.yaml", "is outside"),
        ("%2e%2e/secret.yaml", "is outside"),
        ("/etc/hostname", "is outside"),
        ("https://example.com/a.yaml", "is on the network"),
        ("file:///etc/hostname", "is on the network"),
        ("//example.com/a.yaml", "is on the network"),
        ("absent.yaml", "cannot be read"),
        ("sub", "not a file"),
        ("a" * 5000, "cannot be read"),
        ("link.yaml", "is outside"),
        ("linked/secret.yaml", "is outside"),
    ],
)
def test_root_confines(tmp_path: Path, reference: str, want: str) -> None:
    """Nothing outside the document's folder is read, by whatever way."""
    (tmp_path / "secret.yaml").write_text("secret: 1")
    inner = tmp_path / "inner"
    entry = write(inner, api_yaml=hold(a=f"{{ $ref: '{reference}' }}"), sub__b_yaml="a: 1\n")
    (inner / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (inner / "linked").symlink_to(tmp_path)
    message = find_fault(entry)
    assert message.startswith("api.yaml:2:31: ")
    assert want in message


@pytest.mark.parametrize("reference", ["%00.yaml", "%1b[2J.yaml"])
def test_file_names_hold_no_control_character(tmp_path: Path, reference: str) -> None:
    """No terminal and no file system is shown one."""
    message = refuse(write(tmp_path, api_yaml=hold(a=f"{{ $ref: '{reference}' }}")))
    assert message.startswith("api.yaml:2:31: error[reference]: ")
    assert "control character" in message


def test_pipe_is_not_read(tmp_path: Path) -> None:
    """A reference to a pipe does not wait for a writer."""
    entry = write(tmp_path, api_yaml=hold(a="{ $ref: pipe }"))
    os.mkfifo(tmp_path / "pipe")
    assert "it is not a file" in find_fault(entry)


def test_root_opens_a_wider_folder(tmp_path: Path) -> None:
    """`--root` allows what lies below it, and no more."""
    (tmp_path / "shared.yaml").write_text("type: string\n")
    entry = write(tmp_path / "inner", api_yaml=hold(a="{ $ref: ../shared.yaml }"))
    assert "is outside" in find_fault(entry)
    assert read_document(entry, tmp_path).data["x-external"] == {
        "../shared.yaml": {"type": "string"}
    }


def test_folder_that_holds_itself_ends(tmp_path: Path) -> None:
    """References through a link to the folder itself do not go on for ever."""
    entry = write(tmp_path, api_yaml=hold(a="{ $ref: self/b.yaml }"))
    members = "a: { $ref: self/b.yaml }, b: { $ref: too/b.yaml }"
    write(tmp_path, b_yaml=f"properties: {{ {members} }}\n")
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "too").symlink_to(tmp_path)
    refuse(entry)


def test_broken_file_is_named(tmp_path: Path) -> None:
    """A fault in a referenced file is told with that file's line."""
    entry = write(tmp_path, api_yaml=hold(a="{ $ref: b.yaml }"), b_yaml="a: 1\na: 2\n")
    with pytest.raises(DocumentError, match=r"b\.yaml:2:1: error\[duplicate-key\]"):
        read_document(entry)


def run_git(folder: Path, *words: str) -> None:
    names = ["-c", "user.name=t", "-c", "user.email=t@example.com"]
    subprocess.run(["git", *names, *words], cwd=folder, check=True, capture_output=True)


def test_git_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A revision is read from git, with the files beside it, whatever the disk holds now."""
    write(tmp_path, api_yaml=hold(a="{ $ref: b.yaml }"), b_yaml="type: string\n")
    run_git(tmp_path, "init", "-q")
    run_git(tmp_path, "add", ".")
    run_git(tmp_path, "commit", "-q", "-m", "one")
    write(tmp_path, api_yaml=HEAD, b_yaml="type: integer\n")
    monkeypatch.chdir(tmp_path)
    document = read_document("HEAD:api.yaml")
    assert document.data["x-external"] == {"b.yaml": {"type": "string"}}
    assert str(document.locate("/components")) == "HEAD:api.yaml:2:1"
    for wrong in ("HEAD:none.yaml", "none:api.yaml", "--output=x:api.yaml", ":", "HEAD:"):
        with pytest.raises(DocumentError):
            read_document(wrong)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "api.yaml", "b.yaml"]


def test_git_revision_of_an_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git takes none behind a revision; here it means the same file as on the disk."""
    repository = tmp_path / "two words"
    write(repository / "api", api_yaml=hold(a="{ $ref: b.yaml }"), b_yaml="type: string\n")
    run_git(repository, "init", "-q")
    run_git(repository, "add", ".")
    run_git(repository, "commit", "-q", "-m", "one")
    write(repository / "api", b_yaml="type: integer\n")
    monkeypatch.chdir(repository / "api")
    (tmp_path / "link").symlink_to(repository)
    for way in (repository, tmp_path / "link"):
        document = read_document(f"HEAD:{way}/api/api.yaml")
        assert document.data["x-external"] == {"b.yaml": {"type": "string"}}
    with pytest.raises(DocumentError, match="does not exist in"):
        read_document(f"HEAD:{tmp_path}/api.yaml")


@pytest.mark.parametrize(
    ("tokens", "pointer"),
    [([], ""), ([""], "/"), (["a/b", "m~n", 0], "/a~1b/m~0n/0"), (["~1"], "/~01")],
)
def test_pointer_round_trip(tokens: list[str | int], pointer: str) -> None:
    """Tokens survive the way into a pointer and out (RFC 6901, section 3)."""
    assert join_pointer("", *tokens) == pointer
    assert split_pointer(pointer) == [str(token) for token in tokens]


@pytest.mark.parametrize("pointer", ["a", "/b", "/a/2", "/a/-", "/a/0/x", "/a/" + "9" * 5000])
def test_pointer_to_nothing(pointer: str) -> None:
    """Whatever leads nowhere is a LookupError."""
    with pytest.raises(LookupError):
        resolve_pointer({"a": [1, 2]}, pointer)


ANCHORED = "{ $defs: { x: { $anchor: bee, type: string } } }"
IDENTIFIED = '{ $id: "https://example.com/b", $defs: { x: { $anchor: bee }, y: { $ref: "#bee" } } }'


@pytest.mark.parametrize(
    ("schemas", "files", "want"),
    [
        ({"a": '{ $ref: "#bee" }', "b": ANCHORED}, {}, "#/components/schemas/b/$defs/x"),
        (
            {"a": '{ $dynamicRef: "#T" }', "b": "{ $dynamicAnchor: T }"},
            {},
            "#/components/schemas/b",
        ),
        (
            {"a": '{ $ref: "https://example.com/b" }', "b": IDENTIFIED},
            {},
            "#/components/schemas/b",
        ),
        (
            {"a": '{ $ref: "https://example.com/b#bee" }', "b": IDENTIFIED, "c": ANCHORED},
            {},
            "#/components/schemas/b/$defs/x",
        ),
        (
            {"a": '{ $ref: "https://example.com/b#/$defs/y" }', "b": IDENTIFIED},
            {},
            "#/components/schemas/b/$defs/y",
        ),
        (
            {"a": '{ $ref: "b.yaml#bee" }'},
            {"b_yaml": f"X: {ANCHORED}"},
            "#/x-external/b.yaml/X/$defs/x",
        ),
        ({"a": '{ $ref: "b.yaml#/a%25b" }'}, {"b_yaml": "a%b: {}"}, "#/x-external/b.yaml/a%25b"),
        ({"a": '{ $ref: "#none" }'}, {}, "#none"),
    ],
)
def test_names_that_schemas_give_themselves_resolve(
    tmp_path: Path, schemas: dict[str, str], files: dict[str, str], want: str
) -> None:
    """`$anchor` and `$id` become pointers (JSON Schema core 2020-12, section 8.2)."""
    document = read_document(write(tmp_path, api_yaml=hold(**schemas), **files))
    (found,) = document.data["components"]["schemas"]["a"].values()
    assert found == want


def test_an_anchor_is_of_the_schema_around_it(tmp_path: Path) -> None:
    """Inside a schema with an `$id` its own anchor hides one of the same name outside."""
    document = read_document(write(tmp_path, api_yaml=hold(a=ANCHORED, b=IDENTIFIED)))
    inner = document.data["components"]["schemas"]["b"]["$defs"]["y"]
    assert inner == {"$ref": "#/components/schemas/b/$defs/x"}


def test_pointers_inside_an_identified_schema_reach_the_document(tmp_path: Path) -> None:
    """Documents write `#/components/…` below an `$id`, too, and mean the document."""
    inner = '{ $id: "https://example.com/b", items: { $ref: "#/components/schemas/a" } }'
    document = read_document(write(tmp_path, api_yaml=hold(a="{}", b=inner)))
    assert document.resolve("#/components/schemas/b/items/$ref") == "#/components/schemas/a"


def test_shared_yaml_nodes_are_rewritten_each_in_its_place(tmp_path: Path) -> None:
    """Two places that share a node through an alias are both made to point inside."""
    entry = write(
        tmp_path, api_yaml=hold(a='&a { $ref: "b.yaml" }', b="*a"), b_yaml="type: string\n"
    )
    schemas = read_document(entry).data["components"]["schemas"]
    assert schemas == {key: {"$ref": "#/x-external/b.yaml"} for key in "ab"}
