"""The names of files and folders that stand beside a document and belong to it."""

from typing import Final

ACCEPTED: Final = "accepted-changes.yaml"
"""The breaking changes that somebody accepted, with a reason."""
OVERLAYS: Final = "overlays"
"""The folder of the overlays that are always applied."""
RELEASED: Final = "released"
"""The folder with the record of the last release."""
