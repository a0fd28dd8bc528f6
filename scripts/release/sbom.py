"""The software bill of materials of a wheel, as CycloneDX."""

import re
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement

from scripts.release.project import Project


def render_sbom(project: Project, sha256: str, epoch: int) -> str:
    """The bill of materials: the package, and what it asks for in which versions.

    The same wheel gives the same text: time and serial number come from the commit and the hash.

    Args:
        project: What the wheel was built from.
        sha256: Hash of the wheel, in hexadecimal digits.
        epoch: Seconds since 1970.
    """
    package = _describe_package(project, sha256)
    components = [_describe_requirement(Requirement(text)) for text in project.requirements]
    metadata = BomMetaData(component=package, timestamp=datetime.fromtimestamp(epoch, UTC))
    bom = Bom(
        components=components,
        metadata=metadata,
        serial_number=uuid5(NAMESPACE_URL, f"{package.purl}#{sha256}"),
    )
    bom.register_dependency(package, components)
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def _describe_package(project: Project, sha256: str) -> Component:
    purl = _make_purl(project.name, project.version)
    licenses = [LicenseFactory().make_from_string(project.license)] if project.license else []
    return Component(
        name=project.name,
        version=project.version,
        type=ComponentType.LIBRARY,
        description=project.summary,
        bom_ref=str(purl),
        purl=purl,
        licenses=licenses,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256)],
    )


def _describe_requirement(requirement: Requirement) -> Component:
    # A library names ranges; which version is installed is not decided when it is built.
    purl = _make_purl(requirement.name, None)
    return Component(
        name=requirement.name,
        type=ComponentType.LIBRARY,
        bom_ref=str(purl),
        purl=purl,
        properties=[Property(name="python:requirement", value=str(requirement))],
    )


def _make_purl(name: str, version: str | None) -> PackageURL:
    return PackageURL("pypi", name=re.sub(r"[-_.]+", "-", name).lower(), version=version)
