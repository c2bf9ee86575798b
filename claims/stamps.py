"""Time-stamps of RFC 3161: a request, and what a reply proves. Offline, with no stored row and no clock.

What is stamped is a statement: bytes that say what existed. A reply proves that an authority has seen their SHA-256 at
its own time; its certificate has to have been valid then, and need not be now.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from cryptography import x509
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)
from rfc3161_client.tsp import PKIStatus

from claims.der import certificates_in_order

MEDIA_TYPE = "application/timestamp-query"
_LONGEST_DETAIL = 500
_SHA256 = "2.16.840.1.101.3.4.2.1"


class StampProblem(TextChoices):
    """Why there is no time-stamp, or why one proves nothing."""

    NO_ANSWER = "no_answer", _("The authority could not be reached.")
    NOT_OPENED = "not_opened", _("This desk may not open the authority’s address. Tell the person who runs this desk.")
    DECLINED = "declined", _("The authority declined.")
    NO_STAMP = "no_stamp", _("What the authority answered is no time-stamp.")
    OTHER_NONCE = "other_nonce", _("The answer is one to another request.")
    OTHER_DIGEST = "other_digest", _("The time-stamp is one of something else.")
    NOT_TRUSTED = "not_trusted", _("The time-stamp is not signed by whom this desk trusts as this authority.")
    EXPIRED = "expired", _("The authority’s certificate was not valid at the time of the stamp.")
    OTHER_TIME = "other_time", _("The time-stamp is older than what it stamps.")
    OTHER_FACTS = "other_facts", _("What is stored is not what was stamped.")
    LOST = "lost", _("Asking was interrupted too often. Ask again, or tell the person who runs this desk.")


@dataclass(frozen=True)
class Stamp:
    """stamped_at: the authority's own time, UTC. serial: of the stamp, decimal. signer: who the certificate names."""

    stamped_at: datetime
    serial: str
    signer: str


class Unproven(Exception):
    """The reply proves nothing. problem: in words for people. detail: for operators."""

    def __init__(self, problem: StampProblem, detail: str = "") -> None:
        super().__init__(problem, detail)
        self.problem, self.detail = problem, detail[:_LONGEST_DETAIL]

    def __str__(self) -> str:
        return f"{self.problem}: {self.detail}" if self.detail else str(self.problem)


def canonical(facts: dict[str, Any]) -> str:
    """The one way to write these facts down: JSON in UTF-8, keys sorted, no white space, times in UTC."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_written)


def _written(value: Any) -> str:
    if isinstance(value, datetime) and value.tzinfo:
        return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    raise TypeError(f"{type(value).__name__} has no place in a statement")


def digest_of(statement: str) -> str:
    """The SHA-256, in hex, that is stamped: what `sha256sum` says of a file with the statement."""
    return hashlib.sha256(statement.encode()).hexdigest()


def request_for(statement: str) -> tuple[bytes, int]:
    """What is sent to an authority, and its nonce, which the reply has to repeat."""
    built = TimestampRequestBuilder().data(statement.encode()).hash_algorithm(HashAlgorithm.SHA256)
    made = built.nonce(nonce=True).cert_request(cert_request=True).build()
    assert made.nonce is not None  # noqa: S101  (it was asked for)
    return made.as_bytes(), made.nonce


def certificates(pem: str) -> list[x509.Certificate]:
    """Those of an authority: its root, and any between. ValueError when there is none, or one that cannot be read."""
    found = x509.load_pem_x509_certificates(pem.encode())
    for each in found:
        each.subject.rfc4514_string(), each.not_valid_after_utc.isoformat()
    return found


def verify(reply: bytes, statement: str, pem: str, nonce: int | None = None) -> Stamp:
    """What the reply proves of the statement, if the certificates of ``pem`` are trusted. Raises Unproven.

    nonce: of the request, right after it; a reply that was kept is verified without.
    """
    response = _decoded(reply)
    _require_granted(response)
    try:
        told = response.tst_info
        imprint = told.message_imprint
        if (
            imprint.hash_algorithm.dotted_string != _SHA256
            or imprint.message != hashlib.sha256(statement.encode()).digest()
        ):
            raise Unproven(StampProblem.OTHER_DIGEST)
        if nonce is not None and told.nonce != nonce:
            raise Unproven(StampProblem.OTHER_NONCE)
        _require_trusted(response, imprint.message, certificates(pem))
        return Stamp(told.gen_time.astimezone(UTC), str(told.serial_number), _signer(response))
    except VerificationError as error:
        raise Unproven(_problem_of(str(error)), str(error)) from error
    except (ValueError, TypeError, OverflowError) as error:
        raise Unproven(StampProblem.NO_STAMP, f"{type(error).__name__}: {error}") from error


def _decoded(reply: bytes) -> TimeStampResponse:
    try:
        return decode_timestamp_response(certificates_in_order(reply))
    except ValueError as error:
        raise Unproven(StampProblem.NO_STAMP, str(error)) from error


def _require_granted(response: TimeStampResponse) -> None:
    """An authority that refuses says why; one that grants something else has not been asked for it."""
    if response.status == PKIStatus.GRANTED:
        return
    try:
        words = "; ".join(response.status_string)
    except ValueError:
        words = ""
    raise Unproven(StampProblem.DECLINED, f"status {response.status}{': ' if words else ''}{words}")


def _require_trusted(response: TimeStampResponse, digest: bytes, trusted: list[x509.Certificate]) -> None:
    """Raises VerificationError. Of certificates with one name, as when a root was renewed, each has its turn."""
    failed: VerificationError | None = None
    for each in trusted:
        roots = [each, *(other for other in trusted if other.subject != each.subject)]
        try:
            VerifierBuilder(roots=roots).build().verify(response, digest)
        except VerificationError as error:
            failed = failed or error
        else:
            return
    raise failed or VerificationError("no certificate is trusted")


def _problem_of(message: str) -> StampProblem:
    return StampProblem.EXPIRED if "expired" in message or "not yet valid" in message else StampProblem.NOT_TRUSTED


def _signer(response: TimeStampResponse) -> str:
    signer = next(iter(response.signed_data.signer_infos))
    for der in response.signed_data.certificates:
        found = x509.load_der_x509_certificate(der)
        if (found.issuer, found.serial_number) == (signer.issuer, signer.serial_number):
            return found.subject.rfc4514_string()
    return ""
