"""Chooses the declared response that a client asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preference:
    """What the header `Prefer` (RFC 7240) asks for.

    Attributes:
        code: The status of the wanted response; empty when none is named.
        example: The name of the wanted example; empty when none is named.
        is_dynamic: Whether values are made anew instead of taken from the document.
        seed: What decides the values made anew; empty when they are new each time.
    """

    code: str = ""
    example: str = ""
    is_dynamic: bool = False
    seed: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == Preference()

    def __str__(self) -> str:
        wishes = {"code": self.code, "example": self.example}
        wishes["dynamic"] = "true" if self.is_dynamic else ""
        wishes["seed"] = self.seed
        return ", ".join(f"{name}={value}" for name, value in wishes.items() if value)


def parse_preference(header: str) -> Preference:
    """The wish in `Prefer: code=404, example=name`; unknown preferences are left aside."""
    wishes: dict[str, str] = {}
    for part in header.replace(";", ",").split(","):
        name, _, value = part.partition("=")
        wishes.setdefault(name.strip().lower(), value.strip().strip('"'))
    is_dynamic = wishes.get("dynamic", "").lower() == "true"
    return Preference(
        wishes.get("code", ""),
        wishes.get("example", ""),
        is_dynamic,
        wishes.get("seed", "") if is_dynamic else "",
    )
