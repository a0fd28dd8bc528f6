import pytest
from anyhow import Anyhow


def call(client: Anyhow) -> None:
    with pytest.deprecated_call():
        client.things.list(
            "c",
            url="https://a.test",
            kwargs=1,
            cookies="none",
            json=True,
            timeout_=3,
            warn_deprecated_arguments_="x",
        )
