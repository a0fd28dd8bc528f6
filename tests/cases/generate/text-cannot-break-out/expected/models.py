# Generated from openapi.json by `python -m scripts generate`; not for editing.
"""The models of Escape''' # <b>*x*</b> `{{ 7 * 7 }}` {% raw %} \\."""

from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

from pydantic import Field

from escape._runtime.model import Model
from escape._runtime.open_enum import StrEnum


class ItS(Model):
    """
    \"\"\"
    import os
    \"\"\" {{ 7 * 7 }} \\
    """

    a_b_c: Annotated[str | None, Field(alias="a'b\"c")] = None
    """\"\"\" \\ Defaults to `"\\"\\"\\""`."""

    kind: Literal['list | "]'] | None = None
    """'''\"\"\""""

    at: Annotated[str | None, Field(pattern='^"""\'\\\\[a-z]+$')] = None


class ReadImportOsQueRy(StrEnum):
    A_B: Final = 'a"""b'
    C_D: Final = "c'\n d"
    E: Final = "{{ e }}"
    REVERSE_SOLIDUS: Final = "\\"


if TYPE_CHECKING:
    ReadImportOsQueRyValue: TypeAlias = Literal['a"""b', "c'\n d", "{{ e }}", "\\"]
else:
    ReadImportOsQueRyValue = ReadImportOsQueRy
