"""The demo desk is the first thing a newcomer sees: it must be whole, follow every rule of the desk, and load once."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.db.models import Model
from django.test import override_settings

from claims import chain, demo
from claims.actions.capturing import store
from claims.demo import climate, conflict, economy, loading, services
from claims.demo.cast import ARTICLES
from claims.demo.days import Days, typeset
from claims.demo.files import article as text_of
from claims.models import (
    Appearance,
    Candidate,
    Capture,
    Claim,
    Correction,
    Document,
    Evidence,
    Figure,
    History,
    Job,
    Publication,
    Quantity,
    Review,
    Source,
    User,
    Verdict,
)
from claims.terms import CandidateState, Comparator, CorrectionKind, JobKind, JobState, Role, Stage, Stance

PASSWORD = "a password for tests alone"
NOUNS: tuple[type[Model], ...] = (
    Appearance, Candidate, Capture, Claim, Correction, Document, Evidence, Figure, Job, Publication, Quantity, Review,
    Source, User, Verdict,
)  # fmt: skip


@pytest.fixture
def blobs(tmp_path: Path):
    with override_settings(FIGURECHECK_BLOBS=tmp_path):
        yield tmp_path


@pytest.fixture
def desk(db, blobs):
    assert demo.load(PASSWORD)


def rows() -> dict[str, list[tuple]]:
    """Everything that the demo touches, column by column, and the heads of all chains."""
    stored = {noun.__name__: list(noun.objects.order_by("pk").values_list()) for noun in NOUNS}
    return stored | {"History": list(History.objects.values_list("hash", flat=True))}


def test_shows_every_stage_in_two_languages(desk):
    """A newcomer would not see what a stage looks like."""
    assert set(Claim.objects.values_list("stage", flat=True)) == set(Stage.values)
    assert Claim.objects.count() == 12
    assert set(Claim.objects.values_list("language", flat=True)) == {"fr", "en"}


def test_the_five_accounts_can_sign_in(desk):
    """The password that `make run` prints would open nothing."""
    for username, (_first, _last, role) in demo.ACCOUNTS.items():
        user = authenticate(None, username=username, password=PASSWORD)
        assert user is not None, username
        assert (user.role, user.is_staff, user.is_superuser) == (role, role == Role.ADMIN, False)


def test_published_checks_have_two_people_and_stored_evidence(desk, blobs):
    """The desk's own showpiece would break the desk's own rules."""
    shown = Publication.objects.select_related("review", "verdict")
    assert len(shown) == 6
    for publication in shown:
        assert publication.review.reviewer_id not in publication.verdict.authors
        assert publication.digest == publication.verdict.digest
        stored = Evidence.objects.stored().filter(claim=publication.claim_id)
        assert stored
        for piece in stored:
            assert store().read(piece.capture.sha256)


def test_three_checks_are_worth_a_screenshot(desk):
    """README's picture would show a check without an interval, a balance of evidence, or different ratings."""
    checks = Claim.objects.filter(stage=Stage.PUBLISHED, publication__number=1).select_related("verdict__figure")
    assert len(checks) == 3
    for claim in checks:
        assert claim.verdict.figure.comparator == Comparator.BETWEEN
        pieces = Evidence.objects.stored().filter(claim=claim)
        assert {piece.stance for piece in pieces} == set(Stance.values)
        assert len({piece.source_id for piece in pieces}) >= 3
    assert len({claim.verdict.rating.tone for claim in checks}) == 3


def test_one_check_was_corrected_in_public(desk):
    """Nobody would see what a correction looks like."""
    correction = Correction.objects.get()
    assert correction.kind == CorrectionKind.ERROR
    assert correction.claim.publication.number == 2
    assert correction.before["found"] != correction.after["found"]
    assert correction.before["rating"]["label"] != correction.after["rating"]["label"]


def test_figures_wait_on_the_documents(desk):
    """The documents would look finished, with nothing left to log or dismiss."""
    for document in Document.objects.all():
        states = set(document.candidates.values_list("state", flat=True))
        assert CandidateState.OPEN in states, document
    assert Candidate.objects.filter(state=CandidateState.DISMISSED).count() >= len(ARTICLES)
    assert Candidate.objects.filter(state=CandidateState.LOGGED).count() >= 12


def test_only_the_copies_of_the_evidence_are_left_to_read(desk):
    """The first thing that a new desk does would be to read again what is frozen already."""
    waiting = Job.objects.exclude(state=JobState.DONE)
    assert set(waiting.values_list("kind", "state")) == {(JobKind.READ_COPY, JobState.QUEUED)}
    assert {job.capture_id for job in waiting} == {piece.capture_id for piece in Evidence.objects.all()}


def test_the_desk_looks_alive(desk):
    """Every row would say "just now", and all of them would belong to one person."""
    changed = Claim.objects.order_by("touched_at").values_list("touched_at", flat=True)
    assert changed.last() - changed.first() > timedelta(days=2)
    assert len(set(Claim.objects.exclude(assignee=None).values_list("assignee", flat=True))) >= 4


def test_history_proves_every_claim(desk):
    """A chain that is broken from the first day would make every later alarm worthless."""
    proof = chain.prove()
    assert proof.first is None
    assert proof.claims == Claim.objects.count()
    assert not History.objects.filter(actor=None).exists()


def test_loading_twice_changes_nothing(desk):
    """Starting the desk again would double it, or undo what people have done since."""
    before = rows()
    assert demo.load("another password") is False
    assert rows() == before


def test_a_load_that_breaks_off_leaves_nothing_and_can_be_repeated(db, blobs, monkeypatch):
    """A killed first start would leave half a desk, which no later start completes."""
    with monkeypatch.context() as broken:
        broken.setattr(loading, "_dismiss", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            demo.load(PASSWORD)
    assert not any(noun.objects.exists() for noun in NOUNS)
    assert demo.load(PASSWORD)


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2025, 1, 1), date(2025, 4, 1), date(2026, 12, 31)])
def test_it_is_right_on_every_day_of_the_year(today):
    """A desk that is first started on New Year's Day would not load, or would speak of periods that have not ended."""
    on = Days(today)
    texts = {each.name: text_of(each.name, language=each.language, on=on) for each in ARTICLES}
    languages = {each.name: each.language for each in ARTICLES}
    for case in [case for topic in (services, conflict, climate, economy) for case in topic.cases(on)]:
        for name, quote, words in [(case.article, case.quote, case.words), *case.repeated]:
            assert typeset(quote, languages[name]) in texts[name]
            assert words in quote
        if case.figure.period_end:
            assert case.figure.period_start <= case.figure.period_end < today
    for each in ARTICLES:
        printed = on.printed(each.weekday, each.days)
        assert printed.weekday() == each.weekday
        assert timedelta(days=each.days) <= today - printed < timedelta(days=each.days + 7)


def test_the_command_says_how_to_sign_in(db, blobs, capsys, monkeypatch):
    """Whoever loads the demo by hand could not get in."""
    monkeypatch.setenv("FIGURECHECK_DEMO_PASSWORD", PASSWORD)
    call_command("demo")
    assert PASSWORD in capsys.readouterr().out
    call_command("demo")
    assert "already" in capsys.readouterr().out
