"""Release after release in a scratch repository, as a maintainer goes."""

import hashlib
import re
from pathlib import Path

from tests.release.conftest import Scratch, run_git

_JOB_ERROR = """        error:
          type: [string, "null"]
"""
_OPERATION = """paths:
  /api/v1/extraction/jobs/{job_id}:
    get:
      operationId: get_job
      x-method: extraction.jobs.get
      tags: [extraction]
      summary: Get Job
      description: Get one job.
      parameters:
        - name: job_id
          in: path
          required: true
          description: The id of the job.
          schema: { type: string }
      responses:
        "200":
          description: The job.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/ExtractJob" }
        "404": { $ref: "#/components/responses/NotFound" }
"""


def test_a_walk_from_release_to_release(scratch: Scratch) -> None:
    """Each change gets the version, the entry and the artefacts it deserves."""
    scratch.edit(_JOB_ERROR, _JOB_ERROR + _JOB_ERROR.replace("error", "note"))
    assert scratch.release("2026-01-02") == "1.1.0"

    scratch.edit("paths:\n", _OPERATION)
    assert scratch.release("2026-01-03") == "1.2.0"

    scratch.edit("PARTIAL_SUCCESS, CANCELLED]", "PARTIAL_SUCCESS]")
    assert scratch.release("2026-01-04") == "2.0.0"

    scratch.edit("          in: cookie\n", "          in: cookie\n          deprecated: true\n")
    scratch.edit("in place of a key.", "in place of a key. Use a key instead.")
    assert scratch.release("2026-01-05") == "2.1.0"

    changelog = Path("CHANGELOG.md").read_text("utf-8")
    assert re.findall("^#.*", changelog, re.MULTILINE) == [
        "# Changes of llama-extraction",
        "## 2.1.0 (2026-01-05)",
        "### Deprecated",
        "## 2.0.0 (2026-01-04)",
        "### Breaking",
        "## 1.2.0 (2026-01-03)",
        "### Added",
        "## 1.1.0 (2026-01-02)",
        "### Added",
        "## 1.0.0 (2026-01-01)",
    ]
    for words in (
        "- `ExtractJob.note` was added.",
        "- `client.extraction.jobs.get` was added: `GET /api/v1/extraction/jobs/{job_id}`.",
        "the value `CANCELLED` was removed. `ExtractJobStatus.CANCELLED` is gone.",
        "Use a key instead.",
    ):
        assert words in changelog
    assert Path("generated/CHANGELOG.md").read_text("utf-8") == changelog
    assert run_git(scratch.folder, "status", "--porcelain") == ""
    _check_artefacts(scratch)


def _check_artefacts(scratch: Scratch) -> None:
    assert scratch.run("build", "--no-verify") == 0, scratch.err
    lines = [line.split("  ") for line in scratch.out.splitlines()]
    printed = {path: sha256 for sha256, path in lines}
    names = {"-py3-none-any.whl", ".tar.gz", ".cdx.json"}
    assert set(printed) == {f"dist/llama_extraction-2.1.0{end}" for end in names}
    for path, sha256 in printed.items():
        assert hashlib.sha256(Path(path).read_bytes()).hexdigest() == sha256
    assert scratch.run("publish", "--check") == 0, scratch.err
    assert scratch.run("publish", "--entry") == 0, scratch.err
    assert scratch.out.startswith("### Deprecated\n")
    assert "## 2" not in scratch.out
    assert scratch.run("release", "--check") == 0, scratch.err


def test_nothing_changed_is_nothing_to_release(scratch: Scratch) -> None:
    """A second release without a change writes nothing."""
    assert scratch.run("release", "--yes") == 0
    assert "nothing to do" in scratch.out
    assert run_git(scratch.folder, "status", "--porcelain") == ""


def test_a_wanted_bump_is_made_without_a_change(scratch: Scratch) -> None:
    """A change of the package alone can be released."""
    assert scratch.run("release", "--yes", "--at-least", "patch", "--date", "2026-02-01") == 0
    assert "release 1.0.0 -> 1.0.1 (patch)" in scratch.out


def test_a_changed_description_is_a_patch(scratch: Scratch) -> None:
    """Words are part of the package's docstrings, and of nothing else."""
    scratch.edit("description: One run of", "description: A run of")
    assert scratch.release() == "1.0.1"
    assert "Documentation only" in Path("CHANGELOG.md").read_text("utf-8")


def test_a_later_version_in_the_document_is_kept(scratch: Scratch) -> None:
    """Who wants a major release writes it; the review only says what is the least."""
    scratch.edit("  version: 1.0.0\n", "  version: 3.0.0\n")
    assert scratch.release() == "3.0.0"


def test_majors_stay_minors_below_one(scratch: Scratch) -> None:
    """A breaking change of 0.4.1 is 0.5.0."""
    run_git(scratch.folder, "tag", "--delete", "v1.0.0")
    for path in (scratch.spec, Path("spec/released/openapi.json")):
        path.write_text(path.read_text("utf-8").replace("1.0.0", "0.4.1", 1), "utf-8")
    scratch.edit("PARTIAL_SUCCESS, CANCELLED]", "PARTIAL_SUCCESS]")
    assert scratch.release() == "0.5.0"


def test_a_newer_tag_is_a_release_the_record_does_not_know(scratch: Scratch) -> None:
    """Without a record the tag alone tells what was released last."""
    run_git(scratch.folder, "rm", "-r", "--quiet", "spec/released")
    scratch.edit(_JOB_ERROR, _JOB_ERROR + _JOB_ERROR.replace("error", "note"))
    assert scratch.release() == "1.1.0"


def test_the_record_tells_the_last_release_without_tags(scratch: Scratch) -> None:
    """A shallow clone has no tags, and needs none."""
    run_git(scratch.folder, "tag", "--delete", "v1.0.0")
    scratch.edit("PARTIAL_SUCCESS, CANCELLED]", "PARTIAL_SUCCESS]")
    assert scratch.release() == "2.0.0"
