"""Chooses the declared response that a client asks for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preference:
    """The preferences in the header `Prefer` (RFC 7240).

    Attributes:
        code: The status of the preferred response; empty if there is none.
        example: The name of the preferred example; empty if there is none.
        is_dynamic: Whether values are new instead of from the document.
        seed: The seed for new values; empty if they differ each time.
    """

    code: str = ""
    example: str = ""
    is_dynamic: bool = False
    seed: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is no preference."""
        return self == Preference()

    def __str__(self) -> str:
        wishes = {"code": self.code, "example": self.example}
        wishes["dynamic"] = "true" if self.is_dynamic else ""
        wishes["seed"] = self.seed
        return ", ".join(f"{name}={value}" for name, value in wishes.items() if value)


def parse_preference(header: str) -> Preference:
    """The preference in `Prefer: code=404, example=name`; unknown ones are ignored."""
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
