"""Makes a folder, uploads a file into it while its progress is shown, and downloads it again."""

from pathlib import Path

from box import Box, FileFull


def run(client: Box, folder: Path) -> None:
    source = folder / "report.txt"
    source.write_text("A report.")
    made = client.folders.create(name="Reports", parent={"id": "0"})
    files = client.uploads.post_files_content(
        attributes={"name": source.name, "parent": {"id": made.id}}, file=source
    )
    for entry in files.entries or []:
        with client.downloads.with_streaming_response.retrieve_files_content(entry.id) as response:
            response.stream_to_file(folder / "copy.txt")
    for item in client.folders.items.list(made.id, limit=100):
        if isinstance(item, FileFull):
            print(item.id)
