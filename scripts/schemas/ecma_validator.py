"""jsonschema's validator of 2020-12, with patterns of ECMA-262 and exact multiples.

The standard asks for both; jsonschema reads patterns as Python does, and divides floats.
"""

from collections.abc import Iterator
from typing import Any

from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from scripts.schemas.assertions import is_multiple
from scripts.schemas.patterns import make_validator


def _check_multiple(_: Any, step: float, instance: Any, __: Any) -> Iterator[ValidationError]:
    if not is_multiple(instance, step):
        yield ValidationError(f"{instance!r} is not a multiple of {step}")


EcmaValidator: Any = extend(make_validator(), {"multipleOf": _check_multiple})  # type: ignore[no-untyped-call]
