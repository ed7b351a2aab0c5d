"""Certificates are checked for the host's name, though the connection is to an address."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.corpus.fetching.conftest import get, got, names, refusal
from tests.corpus.fetching.sites import PAGE, Site, page

RESOLVER = names(beacon="127.0.0.1", other="127.0.0.1")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of beacon.example, self-signed, with its key in the same file."""
    openssl = shutil.which("openssl")
    if not openssl:
        pytest.skip("openssl makes the certificate")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    named = ["-subj", "/CN=beacon.example", "-addext", "subjectAltName=DNS:beacon.example"]
    subprocess.run(
        [
            openssl,
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            path,
            "-out",
            f"{path}.crt",
            *named,
        ],
        check=True,
        capture_output=True,
    )
    with path.open("ab") as both:
        both.write(Path(f"{path}.crt").read_bytes())
    return path


@pytest.fixture
def safe_site(certificate: Path) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Site({"/": page}, tls=context) as started:
        yield started


def test_a_trusted_certificate_of_the_host_is_taken(
    safe_site: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert got(get(safe_site.url("/", "beacon.example"), resolver=RESOLVER)).raw == PAGE


def test_a_certificate_of_another_host_is_not(
    safe_site: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    line = refusal(safe_site.url("/", "other.example"), resolver=RESOLVER)
    assert "has a certificate that cannot be trusted" in line
    assert safe_site.asked == []


def test_an_unknown_certificate_is_not(safe_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    line = refusal(safe_site.url("/", "beacon.example"), resolver=RESOLVER)
    assert "has a certificate that cannot be trusted" in line


def test_http_where_https_is_spoken_and_the_reverse(safe_site: Site, site: Site) -> None:
    line = refusal(safe_site.url("/", "beacon.example").replace("https:", "http:"), resolver=RESOLVER)
    assert "the connection broke off" in line
    line = refusal(site.url("/").replace("http:", "https:"))
    assert "offers no safe connection" in line
