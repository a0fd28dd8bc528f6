"""What all tests share: the same random values on every run, and which of them take seconds."""

from pathlib import PurePath

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "steady",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("steady")

# Folders and modules whose tests start processes, servers or type checkers, or generate packages.
SLOW = frozenset(
    """
    assistants bugs command_line commands compatibility fault_server hostile meeting package release
    runtime specs structs test_generated_client test_generated_readme test_repository test_documents
    test_properties test_recursion test_schemathesis test_server test_proxy test_workflow
    test_browser test_robustness test_package_names test_language test_random_scenes
    test_random_unions test_shared_cases test_benchmarks test_migration test_map_references
    test_ordering test_document_values
    """.split()
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make quick` leaves out."""
    for item in items:
        path = PurePath(item.path).relative_to(item.config.rootpath)
        if SLOW.intersection((*path.parts[1:-1], path.stem)):
            item.add_marker(pytest.mark.slow)
