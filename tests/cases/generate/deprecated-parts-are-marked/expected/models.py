# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Aged."""

from typing import Optional

from aged._runtime.deprecated_field import UNSET, Deprecated
from aged._runtime.model import Model


class Old(Model):
    name: str | None = None
    nick: Deprecated[str | None] = UNSET
    """Use the name."""

    other: Deprecated[Optional["Old"]] = UNSET
