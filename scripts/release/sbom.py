"""The software bill of materials of a wheel, as CycloneDX 1.6 (ECMA-424)."""

import json
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.release.project import Project


def render_sbom(project: Project, sha256: str, epoch: int) -> str:
    """The bill of materials: the package, and its requirements with their versions.

    The same wheel gives the same text, because time and serial number come from commit and hash.

    Args:
        project: What the wheel was built from.
        sha256: Hash of the wheel, in hexadecimal digits.
        epoch: Seconds since 1970.
    """
    purl = f"{_make_purl(project.name)}@{project.version}"
    components = [_describe_requirement(Requirement(text)) for text in project.requirements]
    names = sorted(component["bom-ref"] for component in components)
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid5(NAMESPACE_URL, f"{purl}#{sha256}").urn,
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).isoformat(),
            "component": _describe_package(project, purl, sha256),
        },
        "components": components,
        "dependencies": [{"ref": purl, "dependsOn": names}, *({"ref": name} for name in names)],
    }
    return json.dumps(bill, ensure_ascii=False, indent=2) + "\n"


def _describe_package(project: Project, purl: str, sha256: str) -> dict[str, Any]:
    license = {"licenses": [{"expression": project.license}]} if project.license else {}
    return {
        "type": "library",
        "bom-ref": purl,
        "name": project.name,
        "version": project.version,
        "description": project.summary,
        "hashes": [{"alg": "SHA-256", "content": sha256}],
        **license,
        "purl": purl,
    }


def _describe_requirement(requirement: Requirement) -> dict[str, Any]:
    # A library requires ranges; the installed version is not known when it is built.
    purl = _make_purl(requirement.name)
    return {
        "type": "library",
        "bom-ref": purl,
        "name": requirement.name,
        "purl": purl,
        "properties": [{"name": "python:requirement", "value": str(requirement)}],
    }


def _make_purl(name: str) -> str:
    return f"pkg:pypi/{canonicalize_name(name)}"
