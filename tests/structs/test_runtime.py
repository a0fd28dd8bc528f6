"""The runtime for models of msgspec passes the tests of the runtime."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
# These are about models of pydantic alone: how they are made, checked, and warn.
_OF_PYDANTIC: Final = (
    "test_adapters.py", "test_bounds.py", "test_deprecated_field.py", "test_json.py",
    "test_lenient.py", "test_model.py", "test_open_enum.py", "test_reading.py",
)  # fmt: skip
# The models of these tests leave fields out as pydantic does, or keep undeclared members.
_OF_ITS_DEFAULTS: Final = (
    "test_json_holds_what_was_set", "test_none_is_null_only_where_null_is_allowed",
    "test_what_the_service_sets_is_not_sent_back", "test_extra_members_join_a_json_object",
    "test_parts_of_every_kind", "test_a_response_holds_what_a_request_leaves_out",
    "test_a_model_gives_its_arguments", "test_drift_is_survived",
    "test_a_list_is_a_stream_where_one_is_asked_for", "test_a_default_stands_for_a_success",
    # A number that no double holds stands in a member that a struct does not read.
    "doubles",
)  # fmt: skip


@pytest.mark.slow
def test_the_tests_of_the_runtime_pass(tmp_path: Path) -> None:
    """Calls, retries, streams, pages, uploads, deadlines, logs: all but what is pydantic's own."""
    runtime = tmp_path / "runtime"
    shutil.copytree(TEMPLATES / "runtime", runtime)
    for path in (TEMPLATES / "structs").glob("*.py"):
        shutil.copy(path, runtime)
    for name in ("core_schemas", "bounds", "deprecated_field"):
        (runtime / f"{name}.py").unlink()
    left_out = " or ".join(_OF_ITS_DEFAULTS)
    run = subprocess.run(
        [
            sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
            "-o", f"pythonpath={tmp_path} . generated/src",
            *(f"--ignore=tests/runtime/{name}" for name in _OF_PYDANTIC),
            "-k", f"not ({left_out})", "tests/runtime",
        ],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=400,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-4000:]
    passed = re.search(r"(\d+) passed", run.stdout)
    assert passed is not None
    assert int(passed[1]) > 1400
