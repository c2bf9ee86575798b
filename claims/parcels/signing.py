"""The signature of a file, as "WACZ Signing and Verification" 0.1.0 has it for a key without a domain.

What is signed is the hash of the list of hashes, so that one signature stands for every byte. ReplayWeb.page verifies
ECDSA on the curve P-384 over SHA-256 and nothing else, so this is the only kind of key that is taken.
"""

import base64
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
    load_pem_private_key,
)
from django.core.exceptions import ImproperlyConfigured

_SETTING = "FIGURECHECK_SIGNING_KEY"
_VERSION = "0.1.0"
_BYTES = 48  # of each of the two numbers of a signature on P-384


class Sign:
    """Signs with one key, at one moment. created: that moment."""

    def __init__(self, key: ec.EllipticCurvePrivateKey, software: str, now: datetime) -> None:
        self._key, self._software = key, software
        self.created = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def __call__(self, value: str) -> dict[str, str]:
        """signedData for a hash, written "sha256:…"."""
        r, s = utils.decode_dss_signature(
            self._key.sign(value.encode(), ec.ECDSA(SHA256(), deterministic_signing=True))
        )
        public = self._key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return {
            "hash": value,
            "created": self.created,
            "software": self._software,
            "version": _VERSION,
            "signature": base64.b64encode(r.to_bytes(_BYTES) + s.to_bytes(_BYTES)).decode(),
            "publicKey": base64.b64encode(public).decode(),
        }


def load(pem: str) -> ec.EllipticCurvePrivateKey:
    """The private key of a PEM text, in which \\n may stand for the end of a line, as in files of settings.

    Raises ImproperlyConfigured, with words for the operator, for any other.
    """
    try:
        key = load_pem_private_key(pem.replace("\\n", "\n").encode(), password=None)
    except (ValueError, TypeError) as error:
        raise ImproperlyConfigured(f"{_SETTING}: no private key in PEM form without a password") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP384R1):
        raise ImproperlyConfigured(f"{_SETTING}: no ECDSA key on P-384, all that readers of WACZ files verify")
    return key


def is_signed(signed: dict[str, str], value: str) -> bool:
    """Whether the signature is one of this hash, by the key that stands beside it."""
    try:
        raw = base64.b64decode(signed["signature"], validate=True)
        public = load_der_public_key(base64.b64decode(signed["publicKey"], validate=True))
        if not isinstance(public, ec.EllipticCurvePublicKey) or signed["hash"] != value or len(raw) != 2 * _BYTES:
            return False
        der = utils.encode_dss_signature(int.from_bytes(raw[:_BYTES]), int.from_bytes(raw[_BYTES:]))
        public.verify(der, value.encode(), ec.ECDSA(SHA256()))
    except (KeyError, TypeError, ValueError, InvalidSignature):
        return False
    return True
