"""The servers that the tests talk to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.document import read_document
from scripts.sandbox import run_sandbox
from tests.assistants.sessions import Server
from tests.package.packages import package_of

ROOT = Path(__file__).parents[2]
SHOP = ROOT / "tests" / "command_line" / "shop.yaml"


@pytest.fixture(scope="session")
def jobs() -> Iterator[Server]:
    """The package of this project, and a sandbox of its document."""
    with run_sandbox(read_document(str(ROOT / "spec" / "openapi.yaml"))) as url:
        environment = {"LLAMA_CLOUD_API_KEY": "secret-key", "LLAMA_CLOUD_BASE_URL": url}
        yield Server("llama_extraction", ROOT / "generated" / "src", environment)


@pytest.fixture(scope="session")
def shop_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("assistants-shop")
    package_of(SHOP).lay_out(folder)
    return folder


@pytest.fixture(scope="session")
def shop(shop_folder: Path) -> Iterator[Server]:
    """A shop with every kind of operation, and its sandbox."""
    with run_sandbox(package_of(SHOP).document) as url:
        yield Server("shop", shop_folder, {"SHOP_API_KEY": "key", "SHOP_BASE_URL": url})


@pytest.fixture
def lonely(shop_folder: Path) -> Server:
    """The shop without a service, for servers that tests make."""
    return Server("shop", shop_folder, {"SHOP_API_KEY": "secret-key"})
