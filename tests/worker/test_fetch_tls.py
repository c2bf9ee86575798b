"""A page over https is really from the site whose name it bears."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.loopback import Loopback, answering, plain
from worker.errors import Failure
from worker.fetch import fetch

NAMES = answering(news_example="127.0.0.1", other_example="127.0.0.1")


def certificate(folder: Path, name: str, days: int = 30) -> Path:
    """A PEM file with key and self-signed certificate for news.example and 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "other.example")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=60))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName("news.example"), x509.IPAddress(ip_address("127.0.0.1"))]), False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


def serving(pem: Path, seen: list[str | None]) -> Loopback:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)

    def note(connection: ssl.SSLSocket, name: str | None, _: ssl.SSLContext) -> None:
        seen.append(name)

    context.sni_callback = note
    return Loopback({"/": plain(b"secret page")}, tls=context)


def test_the_certificate_and_the_server_name_are_those_of_the_address(tmp_path: Path) -> None:
    """The connection goes to an IP address; the site is chosen, and proven, by its name."""
    pem, seen = certificate(tmp_path, "good"), []  # type: tuple[Path, list[str | None]]
    with serving(pem, seen) as server:
        policy = server.policy(ca_file=str(pem))
        got = fetch(server.address(host="news.example", scheme="https"), policy=policy, resolve=NAMES)
        by_number = fetch(server.address(scheme="https"), policy=policy)
    assert got.body == by_number.body == b"secret page"
    assert got.peer == "127.0.0.1"
    assert seen == ["news.example", None]


def test_the_certificate_that_was_shown_is_kept(tmp_path: Path) -> None:
    """In two years it says who vouched for the page, when the site itself has long had another one."""
    pem = certificate(tmp_path, "good")
    with serving(pem, []) as server:
        got = fetch(
            server.address(host="news.example", scheme="https"), policy=server.policy(ca_file=str(pem)), resolve=NAMES
        )
    assert got.tls["version"] == "TLSv1.3"
    assert got.tls["cipher"].startswith("TLS_")
    (shown,) = got.tls["chain"]
    assert x509.load_pem_x509_certificate(shown.encode()) == x509.load_pem_x509_certificate(pem.read_bytes())


@pytest.mark.parametrize(
    ("host", "days", "trusted"),
    [("other.example", 30, True), ("news.example", 30, False), ("news.example", -1, True)],
    ids=["of another name", "of nobody known", "out of date"],
)
def test_a_false_certificate_ends_it(tmp_path: Path, host: str, days: int, trusted: bool) -> None:
    """Someone in between must not be able to put words into an outlet's mouth."""
    served, known = certificate(tmp_path, "served", days), certificate(tmp_path, "known")
    with serving(served, []) as server:
        policy = server.policy(ca_file=str(served if trusted else known))
        with pytest.raises(Failure) as caught:
            fetch(server.address(host=host, scheme="https"), policy=policy, resolve=NAMES)
    assert (caught.value.code, caught.value.retry) == ("certificate", False)
    assert server.requests == []
