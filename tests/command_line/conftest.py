"""The programs that the tests of the command line run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.sandbox import run_sandbox
from tests.command_line.processes import ROOT, Program
from tests.package.packages import package_of

SHOP = Path(__file__).parent / "shop.yaml"


@pytest.fixture(scope="session")
def jobs() -> Program:
    """The package of this project, with a key and no service."""
    return Program("llama_extraction", ROOT / "generated" / "src", {"LLAMA_CLOUD_API_KEY": "key"})


@pytest.fixture(scope="session")
def shop_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shop")
    package_of(SHOP).lay_out(folder)
    return folder


@pytest.fixture(scope="session")
def shop(shop_folder: Path) -> Iterator[Program]:
    """A shop with every kind of operation, and its sandbox."""
    with run_sandbox(package_of(SHOP).document) as url:
        yield Program("shop", shop_folder, {"SHOP_API_KEY": "key", "SHOP_BASE_URL": url})


@pytest.fixture
def lonely(shop_folder: Path) -> Program:
    """The shop without a service, for servers that tests make."""
    return Program("shop", shop_folder, {"SHOP_API_KEY": "key"})
