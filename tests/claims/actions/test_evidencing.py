"""Evidence: added once, with a copy that is kept; withdrawn, never deleted."""

from decimal import Decimal
from uuid import uuid4

import pytest

from claims.actions import evidencing
from claims.actions.capturing import capture_bytes, store
from claims.actions.recording import Refused
from claims.models import Claim, Evidence, Job, Source
from claims.terms import FROZEN_STAGES, JobKind, JobState, Origin, Problem, Progress, Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "https://register.example/trees"


def test_a_file_is_stored_at_once() -> None:
    """The reporter sees its hash on the next page; only reading it is left to the worker."""
    claim = factories.claim()
    piece = factories.evidence(claim, upload=b"61 of 100", figure=factories.figure(value=Decimal(61)))
    assert (piece.progress, piece.capture.size, piece.capture.origin) == (Progress.DONE, 9, Origin.FILE)
    assert store().read(piece.capture.sha256) == b"61 of 100"
    assert (piece.figure.claim_id, piece.figure.value) == (claim.pk, 61)
    assert not Job.objects.filter(evidence=piece).exists()
    assert Job.objects.get(capture=piece.capture).kind == JobKind.READ_COPY


def test_an_address_is_fetched_by_the_worker() -> None:
    """The web process opens no connection: the job is written together with the evidence."""
    piece = factories.evidence(factories.claim(), address=ADDRESS)
    assert (piece.progress, piece.capture) == (Progress.QUEUED, None)
    assert Job.objects.get(evidence=piece).state == JobState.QUEUED


def test_the_first_piece_takes_a_claim_into_research() -> None:
    """And counts as a step; the second does not."""
    claim = factories.claim()
    for _ in range(2):
        factories.evidence(claim)
    after = Claim.objects.get(pk=claim.pk)
    assert (after.stage, after.version) == (Stage.IN_RESEARCH, 2)


def test_a_form_that_is_sent_twice_adds_one_piece() -> None:
    """Also when the claim went into review in between: the first time it was allowed."""
    claim, ticket = factories.claim(), uuid4()
    first = factories.evidence(claim, ticket=ticket)
    factories.propose(claim)
    assert factories.evidence(claim, ticket=ticket, summary="Another") == first
    assert Evidence.objects.count() == 1


def test_case_does_not_make_two_sources() -> None:
    """Whoever lists what a source has said must see all of it."""
    claim = factories.claim()
    for name in ("Town Register", "town  register ", "TOWN REGISTER"):
        factories.evidence(claim, source=name)
    assert Source.objects.get().name == "Town Register"


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage in FROZEN_STAGES])
def test_nothing_is_added_or_withdrawn_while_others_look_at_it(stage: Stage) -> None:
    """What was approved rests on this evidence."""
    claim = factories.claim(stage)
    with pytest.raises(Refused, match="first"):
        factories.evidence(claim)
    for piece in claim.evidence.all():
        with pytest.raises(Refused, match="first"):
            evidencing.withdraw_evidence(piece, by=factories.editor(), reason="x")


def test_withdrawn_evidence_no_longer_counts_and_stays() -> None:
    """A claim whose only piece was withdrawn has none."""
    claim = factories.claim(Stage.IN_RESEARCH)
    piece = claim.evidence.get()
    evidencing.withdraw_evidence(piece, by=factories.reporter(), reason="It counts another town.")
    assert Evidence.objects.get(pk=piece.pk).withdrawn_at is not None
    assert not Evidence.objects.standing().filter(claim=claim).exists()
    with pytest.raises(Refused, match="at least one piece of evidence"):
        factories.propose(claim)


def test_a_copy_that_failed_is_fetched_again() -> None:
    """The site was down for an hour."""
    piece = factories.evidence(factories.claim(), address=ADDRESS)
    Job.objects.filter(evidence=piece).update(state=JobState.DONE)
    evidencing.fail(piece, Problem.TIMEOUT)
    for _ in range(2):
        evidencing.fetch_again(piece, by=factories.reporter())
    piece.refresh_from_db()
    assert (piece.progress, piece.problem) == (Progress.QUEUED, "")
    assert Job.objects.filter(evidence=piece, state=JobState.QUEUED).count() == 1


def test_a_stored_copy_is_never_replaced() -> None:
    """Neither by a second attempt that comes late, nor by a failure of it."""
    piece = factories.evidence(factories.claim(), address=ADDRESS)
    first, late = (capture_bytes(data, origin=Origin.ADDRESS, media_type="text/html") for data in (b"one", b"two"))
    for capture in (first, late):
        evidencing.keep_copy(piece, capture)
    evidencing.fail(piece, Problem.TIMEOUT)
    evidencing.show_progress(piece, Progress.FETCHING)
    evidencing.fetch_again(piece, by=factories.reporter())
    piece.refresh_from_db()
    assert (piece.capture, piece.progress, piece.problem) == (first, Progress.DONE, "")


def test_somebody_whose_account_ended_adds_nothing() -> None:
    """Their session may live on in a browser."""
    with pytest.raises(Refused, match="not active"):
        factories.evidence(factories.claim(), by=factories.person(Role.ADMIN, "gone", is_active=False))
