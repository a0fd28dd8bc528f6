"""Lists the files that a package index has of a distribution (simple repository API)."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

import httpx2
from packaging.utils import canonicalize_name
from pypi_simple import ProjectPage, UnsupportedRepoVersionError

from scripts.release.refusal import refuse

_ACCEPT = "application/vnd.pypi.simple.v1+json, text/html;q=0.5"
_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Index:
    """A package index.

    Attributes:
        name: As the user gave it.
        upload_url: The URL to upload files to.
        simple_url: The URL that lists files, by distribution; ends with a slash.
    """

    name: str
    upload_url: str
    simple_url: str


def find_index(name: str, simple_url: str | None = None) -> Index:
    """The index of a URL, or of a name in `~/.pypirc` or known to twine.

    Args:
        simple_url: The URL that lists files, if it cannot be derived from the upload URL.

    Raises:
        RefusalError: There is no such index, or the URL contains credentials.
    """
    url = name if "://" in name else _find_url(name)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise refuse("publish", "no-index", "the index is not an http or https URL")
    if parts.username or parts.password:
        message = "remove the credentials from the URL; set TWINE_USERNAME and TWINE_PASSWORD"
        raise refuse("publish", "credentials-in-address", message)
    return Index(name, url, (simple_url or _derive_simple_url(url)).rstrip("/") + "/")


def _find_url(name: str) -> str:
    from twine.exceptions import TwineException
    from twine.utils import get_repository_from_config

    try:
        return str(get_repository_from_config("~/.pypirc", name)["repository"])
    except (TwineException, KeyError, OSError, ValueError):
        message = f"unknown index {name!r}; pass a URL, or add the name to ~/.pypirc"
        raise refuse("publish", "no-index", message) from None


def _derive_simple_url(url: str) -> str:
    """The listing URL: `/legacy/` becomes `/simple/`, else `/simple/` is appended."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    if path.endswith("/legacy"):
        host = parts.netloc.removeprefix("upload.")
        return urlunsplit((parts.scheme, host, f"{path.removesuffix('/legacy')}/simple/", "", ""))
    return urlunsplit((parts.scheme, parts.netloc, f"{path}/simple/", "", ""))


def fetch_hashes(index: Index, distribution: str, wanted: frozenset[str]) -> Mapping[str, str]:
    """SHA-256 of each file of a distribution, by file name.

    If an index states no hash, a wanted file is downloaded to compute it; the hash of other files
    is empty.

    Args:
        distribution: Its name.
        wanted: Names of the files whose hash is needed.

    Raises:
        RefusalError: The index cannot be reached or returns no listing.
    """
    name = canonicalize_name(distribution)
    page = f"{index.simple_url}{name}/"
    answer = _fetch(index, page)
    if answer.status_code == 404:
        return {}
    try:
        files = _read_listing(answer, name, page)
    except (ValueError, KeyError, TypeError, UnsupportedRepoVersionError):
        message = f"{index.name} returns no listing at {page}; pass its URL with --simple-url"
        raise refuse("publish", "index-refuses", message) from None
    return {
        name: sha256 or (_fetch_hash(index, url) if name in wanted else "")
        for name, (url, sha256) in files.items()
    }


def _fetch(index: Index, url: str) -> httpx2.Response:
    login = os.environ.get("TWINE_USERNAME", "__token__"), os.environ.get("TWINE_PASSWORD", "")
    try:
        with httpx2.Client(timeout=_SECONDS, follow_redirects=True) as client:
            answer = client.get(url, headers={"Accept": _ACCEPT})
            if answer.status_code == 401 and login[1]:
                answer = client.get(url, headers={"Accept": _ACCEPT}, auth=login)
    except httpx2.HTTPError as error:
        message = f"{index.name} cannot be reached ({type(error).__name__}); nothing was uploaded"
        raise refuse("publish", "no-network", message) from None
    if answer.status_code not in (200, 404):
        message = f"{index.name} responds with {answer.status_code} when it should list its files"
        raise refuse("publish", "index-refuses", message)
    return answer


def _fetch_hash(index: Index, url: str) -> str:
    answer = _fetch(index, url)
    return hashlib.sha256(answer.content).hexdigest() if answer.status_code == 200 else ""


def _read_listing(
    answer: httpx2.Response, distribution: str, page: str
) -> Mapping[str, tuple[str, str]]:
    """URL and SHA-256 (may be empty) of each file (PEP 691, PEP 503)."""
    if "json" in answer.headers.get("content-type", ""):
        listing = ProjectPage.from_json_data(answer.json(), base_url=page)
    else:
        listing = ProjectPage.from_html(distribution, answer.text, base_url=page)
    return {each.filename: (each.url, each.digests.get("sha256", "")) for each in listing.packages}
