"""What all tests share: the generated package can be imported."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "generated" / "src"))
