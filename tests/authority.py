"""A time-stamp authority for tests: certificates by `cryptography`, replies written byte by byte.

It can lie in every way that matters: about the time, the digest, the nonce, the purpose of its certificate.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from rfc3161_client._rust import parse_timestamp_request

from tests.loopback import plain

YEAR = timedelta(days=365)
_serials = count(1000)


def tlv(tag: int, *parts: bytes) -> bytes:
    """One element of DER."""
    body = b"".join(parts)
    size = len(body)
    if size < 128:
        return bytes([tag, size]) + body
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 128 | len(length)]) + length + body


def seq(*parts: bytes) -> bytes:
    return tlv(0x30, *parts)


def integer(value: int) -> bytes:
    return tlv(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def oid(dotted: str) -> bytes:
    first, second, *others = map(int, dotted.split("."))
    body = bytes([40 * first + second])
    for each in others:
        chunk = [each & 127]
        while each := each >> 7:
            chunk.insert(0, 128 | each & 127)
        body += bytes(chunk)
    return tlv(0x06, body)


SHA256 = seq(oid("2.16.840.1.101.3.4.2.1"), tlv(0x05))
ECDSA_SHA256 = seq(oid("1.2.840.10045.4.3.2"))
TST_INFO = oid("1.2.840.113549.1.9.16.1.4")


def _attribute(kind: str, value: bytes) -> bytes:
    return seq(oid(kind), tlv(0x31, value))


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: tuple[x509.Name, ec.EllipticCurvePrivateKey] | None,
    *,
    purposes: list[x509.ObjectIdentifier],
    valid: tuple[datetime, datetime],
    critical: bool = True,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    by, by_key = issuer or (subject, key)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by)
        .public_key(key.public_key())
        .serial_number(next(_serials))
        .not_valid_before(valid[0])
        .not_valid_after(valid[1])
        .add_extension(x509.BasicConstraints(ca=not purposes, path_length=None), critical=True)
    )
    if purposes:
        made = made.add_extension(x509.ExtendedKeyUsage(purposes), critical=critical)
    return made.sign(by_key, hashes.SHA256())


@dataclass
class Authority:
    """purposes, critical: of the signing certificate. valid: of all certificates. between: whether one stands between
    the root and the signer, and is sent with each reply."""

    name: str = "An authority"
    purposes: list[x509.ObjectIdentifier] = field(default_factory=lambda: [ExtendedKeyUsageOID.TIME_STAMPING])
    critical: bool = True
    valid: tuple[datetime, datetime] = field(
        default_factory=lambda: (datetime.now(UTC) - YEAR, datetime.now(UTC) + YEAR)
    )
    between: bool = False

    def __post_init__(self) -> None:
        root_key, self.key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        self.root = _certificate(f"{self.name}: root", root_key, None, purposes=[], valid=self.valid)
        issuer, self.sent = (self.root.subject, root_key), []
        if self.between:
            key = ec.generate_private_key(ec.SECP256R1())
            middle = _certificate(f"{self.name}: between", key, issuer, purposes=[], valid=self.valid)
            issuer, self.sent = (middle.subject, key), [middle]
        self.certificate = _certificate(
            self.name, self.key, issuer, purposes=self.purposes, valid=self.valid, critical=self.critical
        )

    @property
    def pem(self) -> str:
        return self.root.public_bytes(Encoding.PEM).decode()

    def reply(
        self,
        query: bytes,
        *,
        at: datetime | None = None,
        digest: bytes | None = None,
        nonce: int | None = None,
        serial: int | None = None,
    ) -> bytes:
        """To this query, unless something else is to be said."""
        asked = parse_timestamp_request(query)
        told = seq(
            integer(1),
            oid("1.3.6.1.4.1.99999.1"),
            seq(SHA256, tlv(0x04, digest or asked.message_imprint.message)),
            integer(serial or next(_serials)),
            tlv(0x18, f"{at or datetime.now(UTC):%Y%m%d%H%M%SZ}".encode()),
            integer(asked.nonce if nonce is None else nonce),
        )
        return seq(seq(integer(0)), self._signed(told))

    def _signed(self, told: bytes) -> bytes:
        certificate = self.certificate.public_bytes(Encoding.DER)
        identified = seq(seq(seq(tlv(0x04, hashlib.sha256(certificate).digest()))))
        attributes = b"".join(
            sorted(
                [
                    _attribute("1.2.840.113549.1.9.3", TST_INFO),
                    _attribute("1.2.840.113549.1.9.4", tlv(0x04, hashlib.sha256(told).digest())),
                    _attribute("1.2.840.113549.1.9.16.2.47", identified),
                ]
            )
        )
        signature = self.key.sign(tlv(0x31, attributes), ec.ECDSA(hashes.SHA256()))
        signer = seq(
            integer(1),
            seq(self.certificate.issuer.public_bytes(), integer(self.certificate.serial_number)),
            SHA256,
            tlv(0xA0, attributes),
            ECDSA_SHA256,
            tlv(0x04, signature),
        )
        sent = sorted([certificate, *(each.public_bytes(Encoding.DER) for each in self.sent)])
        content = seq(TST_INFO, tlv(0xA0, tlv(0x04, told)))
        data = seq(integer(3), tlv(0x31, SHA256), content, tlv(0xA0, *sent), tlv(0x31, signer))
        return seq(oid("1.2.840.113549.1.7.2"), tlv(0xA0, data))


def declined(words: str) -> bytes:
    """What an authority says that does not want to."""
    return seq(seq(integer(2), seq(tlv(0x0C, words.encode())), tlv(0x03, b"\x05\x20")))


def served(reply: bytes, status: int = 200) -> bytes:
    return plain(reply, "Content-Type: application/timestamp-reply", status=status)
