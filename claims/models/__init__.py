"""One noun of the field per file; this list is the only place that names them all."""

from claims.models.anchor import Anchor
from claims.models.appearance import Appearance
from claims.models.archived import ArchivedCopy
from claims.models.authority import Authority
from claims.models.blob import Blob
from claims.models.candidate import Candidate
from claims.models.capture import Capture
from claims.models.claim import Claim
from claims.models.claimant import Claimant
from claims.models.contact import Contact
from claims.models.copyreading import CopyReading
from claims.models.correction import Correction
from claims.models.document import Document
from claims.models.evidence import Evidence
from claims.models.figure import Figure
from claims.models.flag import Flag
from claims.models.guess import Guess
from claims.models.history import History
from claims.models.host import Host
from claims.models.imported import ImportedRow
from claims.models.job import Job
from claims.models.notice import Notice
from claims.models.ordering import Ordering
from claims.models.outlet import Outlet
from claims.models.picture import Picture
from claims.models.policy import Policy
from claims.models.publication import Publication
from claims.models.quantity import Quantity
from claims.models.rating import Rating, RatingScale
from claims.models.reading import Reading
from claims.models.review import Review
from claims.models.source import Source
from claims.models.timestamp import Timestamp
from claims.models.user import User
from claims.models.verdict import Verdict
from claims.models.watch import Look, Watch

__all__ = [
    "Anchor",
    "Appearance",
    "ArchivedCopy",
    "Authority",
    "Blob",
    "Candidate",
    "Capture",
    "Claim",
    "Claimant",
    "Contact",
    "CopyReading",
    "Correction",
    "Document",
    "Evidence",
    "Figure",
    "Flag",
    "Guess",
    "History",
    "Host",
    "ImportedRow",
    "Job",
    "Look",
    "Notice",
    "Ordering",
    "Outlet",
    "Picture",
    "Policy",
    "Publication",
    "Quantity",
    "Rating",
    "RatingScale",
    "Reading",
    "Review",
    "Source",
    "Timestamp",
    "User",
    "Verdict",
    "Watch",
]
