"""Keeps a file in a branch, commits it, and finds it again."""

from pathlib import Path

import lakefs
from lakefs import FileUpload, Lakefs


def run(client: Lakefs, folder: Path) -> None:
    repository = client.repositories.create(name="quickstart", storage_namespace="local://data")
    print(repository.id, repository.default_branch)
    sent = folder / "a.txt"
    sent.write_bytes(b"text")
    upload = FileUpload(sent, on_progress=print)
    stats = client.objects.upload("quickstart", "main", path="a.txt", content=upload)
    print(stats.path, stats.size_bytes)
    commit = client.commits.create("quickstart", "main", message="Add.", metadata={"by": "Ann"})
    print(commit.id, commit.metadata)
    for item in client.objects.list("quickstart", "main", prefix="a", amount=10):
        print(item.path, item.path_type == "object")
    for page in client.branches.list("quickstart").pages():
        print(len(page.items), page.has_next)
    for diff in client.refs.diff("quickstart", "main", "dev", type="two_dot"):
        match diff.type:
            case "added" | "removed":
                print(diff.path)
            case _:
                print(diff.type)
    kept = folder / "b.txt"
    download = client.with_streaming_response.objects.get("quickstart", "main", path="a.txt")
    download.stream_to_file(kept)
    print(kept.stat().st_size)
    try:
        client.repositories.create(name="Not a name", storage_namespace="local://data")
    except lakefs.BadRequestError as error:
        print(error.parsed and error.parsed.message)
