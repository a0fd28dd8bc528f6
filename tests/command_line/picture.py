"""Makes the picture of the readme: `python -m tests.command_line.picture`."""

import io
import json
import re
import tempfile
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.text import Text

from scripts.document import read_document
from tests.command_line.processes import ROOT, Program, serve

_PICTURE: Final = ROOT / "docs" / "images" / "command-line.svg"
_WIDTH: Final = 108
_COMMAND: Final = "extraction jobs list --extraction-agent-id dfl-1b2c3d4e --watch 2 --columns "
_COLUMNS: Final = "id,status,file.name,extraction_agent.name"
_EXAMPLE: Final = (
    "$.paths['/api/v1/extraction/jobs'].get.responses['200'].content['application/json'].example"
)
_FILES: Final = ("invoice-2041.pdf", "invoice-2042.pdf", "contract.docx", "receipt.png")
# What a live table writes before it is drawn again.
_REDRAWN: Final = re.compile(r"(?:\x1b\[2K|\x1b\[1A)+|\r\x1b\[2K")
_FONTS: Final = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def main() -> None:
    """Record what a terminal shows while jobs are watched, when the first ones are done."""
    with tempfile.TemporaryDirectory() as folder:
        overlay = Path(folder) / "jobs.json"
        overlay.write_text(json.dumps(make_overlay()))
        states = "status=PENDING,SUCCESS"
        with serve("--state", "--move", states, "--overlay", str(overlay)) as url:
            program = Program(
                "llama_extraction",
                ROOT / "generated" / "src",
                {"LLAMA_CLOUD_API_KEY": "key", "LLAMA_CLOUD_BASE_URL": url},
            )
            words = f"{_COMMAND}{_COLUMNS}".replace("--watch 2", "--watch 0.1").split()
            _, seen = program.show(*words, COLUMNS=str(_WIDTH))
    frames = [frame for frame in _REDRAWN.split(seen) if "done" in frame]
    _PICTURE.write_text(draw(frames[2].replace("\r", "")), encoding="utf-8")


def make_overlay() -> dict[str, Any]:
    """An overlay by which the service lists several jobs."""
    example = read_document(str(ROOT / "spec" / "openapi.yaml")).data["paths"]
    example = example["/api/v1/extraction/jobs"]["get"]["responses"]["200"]["content"]
    (job,) = example["application/json"]["example"]
    jobs = [
        {
            **job,
            "id": f"{index}82bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
            "file": {**job["file"], "name": name},
            "extraction_agent": {**job["extraction_agent"], "name": "invoices"},
        }
        for index, name in enumerate(_FILES)
    ]
    content = _EXAMPLE.rpartition(".")[0]
    actions = [
        {"target": _EXAMPLE, "remove": True},
        {"target": content, "update": {"example": jobs}},
    ]
    return {"overlay": "1.0.0", "info": {"title": "Jobs", "version": "1"}, "actions": actions}


def draw(frame: str) -> str:
    """A terminal with a command and what it shows, without fonts of another server."""
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text(f"$ llama-extraction {_COMMAND}\\\n    {_COLUMNS}", style="bold"))
    console.print(Text.from_ansi(frame))
    return _FONTS.sub("", console.export_svg(title="llama-extraction"))


if __name__ == "__main__":
    main()
