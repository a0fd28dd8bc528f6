"""An independent tester of APIs finds nothing wrong with what the sandbox says."""

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.config import GenerationConfig, ProjectConfig, ProjectsConfig, SchemathesisConfig

from scripts.document import read_document
from scripts.sandbox import create_app

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "specs"
