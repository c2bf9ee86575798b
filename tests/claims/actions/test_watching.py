"""What is watched, when, and what becomes of a change: by the database's clock, once per window, closed by people."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.db.models.functions import Now

from claims.actions import flagging, looking, noticing, publishing, watching
from claims.actions.looking import Seen
from claims.actions.recording import Refused
from claims.models import Claim, Evidence, Flag, History, Job, Look, Notice, Policy, Watch
from claims.terms import Finding, FlagOutcome, JobKind, JobState, Role, Stage
from tests import factories
from tests.claims.threads import at_once
from tests.claims.tries import refused, sql

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim() -> Claim:
    return factories.watched()


def due(watch: Watch) -> Watch:
    return factories.time_for_the_next_look(watch)


def see(watch: Watch, finding: Finding = Finding.CHANGED, **more: object) -> Look:
    return looking.record(watch, Seen(finding, **more))  # type: ignore[arg-type]


# ── What is watched ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_publishing_puts_every_source_under_watch() -> None:
    """Evidence and articles alike; what came as a file is compared with the first copy from its address."""
    claim = factories.claim()
    fetched = factories.evidence(claim, address="https://a.example/")
    factories.evidencing.keep_copy(fetched, factories.fetched(address="https://a.example/"))
    factories.evidence(claim, upload=b"61 of 100", media_type="text/plain", address="https://b.example/")
    withdrawn = factories.evidence(claim, upload=b"x", media_type="text/plain", address="https://c.example/")
    factories.evidencing.withdraw_evidence(withdrawn, by=factories.reporter(), reason="wrong")
    assert not Watch.objects.exists(), "nothing is watched before readers rely on it"
    factories.advance(claim, Stage.PUBLISHED)
    fetched.refresh_from_db()
    found = dict(Watch.objects.values_list("address", "capture"))
    assert found == {"https://a.example/": fetched.capture_id, "https://b.example/": None}


def test_two_checks_share_the_watch_over_one_address(claim: Claim) -> None:
    """The site is disturbed once, and both claims get their flag."""
    other = factories.watched()
    watch = Watch.objects.get()
    assert set(watch.claims.all()) == {claim, other}
    see(watch)
    see(due(watch))
    assert {flag.claim for flag in Flag.objects.all()} == {claim, other}


def test_a_source_that_a_correction_drops_is_watched_no_more(claim: Claim) -> None:
    factories.reopen(claim)
    factories.evidencing.withdraw_evidence(claim.evidence.get(), by=factories.reporter(), reason="wrong")
    factories.evidence(claim, upload=b"61 of 100", media_type="text/plain")
    factories.propose(claim)
    factories.approve(claim)
    factories.publish(claim)
    due(Watch.objects.get())
    assert watching.enqueue_due() == 0


def test_what_was_published_before_there_was_a_watch_is_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk that is updated would watch over its new checks alone. The migration's own statement, on such a desk."""
    monkeypatch.setattr(publishing, "watch_sources", lambda claim: None)
    claim, other = factories.watched(), factories.watched()
    factories.evidence(factories.claim(), address="https://unpublished.example/")
    assert not Watch.objects.exists()
    sql(import_module("claims.migrations.0017_watch").PUBLISHED)
    watch = Watch.objects.get()
    newest = Evidence.objects.stored().latest("capture_id").capture_id
    assert (watch.address, watch.capture_id) == (factories.SOURCE, newest)
    assert set(watch.claims.all()) == {claim, other}
    assert watch.due_at <= Watch.objects.annotate(clock=Now()).get().clock + timedelta(days=1)
    see(watch, Finding.UNCHANGED)


# ── When ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_watch_fires_once_per_window(claim: Claim) -> None:
    """Asked again and again, and while the job waits or runs, there is one look."""
    assert watching.enqueue_due() == 0, "the first look comes after a day"
    due(Watch.objects.get())
    assert [watching.enqueue_due() for _ in range(3)] == [1, 0, 0]
    Job.objects.filter(kind=JobKind.LOOK).update(state=JobState.DONE)
    see(Watch.objects.get(), Finding.UNCHANGED)
    assert watching.enqueue_due() == 0


@pytest.mark.django_db(transaction=True)
def test_two_schedulers_at_once_fire_once() -> None:
    """Somebody started a second one; whatever their clocks say, the row decides."""
    factories.watched()
    for _ in range(20):
        due(Watch.objects.get())
        counts = at_once(*[watching.enqueue_due] * 4)
        assert sorted(counts) == [0, 0, 0, 1]
        Job.objects.filter(kind=JobKind.LOOK).update(state=JobState.DONE)


def test_a_machine_whose_clock_is_wrong_changes_nothing(claim: Claim, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hours ahead, a daylight-saving night, a leap second: the next look is reckoned by the database."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: pytest.fail("a clock of this machine was asked"))
    watch = due(Watch.objects.get())
    assert watching.enqueue_due() == 1
    see(watch, Finding.UNCHANGED)
    after = Watch.objects.annotate(clock=Now()).get()
    assert timedelta(hours=23) < after.due_at - after.clock <= timedelta(days=1)


def test_the_desk_can_switch_it_off_and_set_its_distances(claim: Claim) -> None:
    Policy.objects.update(watch_sources=False)
    due(Watch.objects.get())
    assert watching.enqueue_due() == 0
    Policy.objects.update(watch_sources=True, watch_first_days=3, watch_most_days=5, watch_again_minutes=10)
    watch = Watch.objects.get()
    see(watch, Finding.UNCHANGED)
    see(watch, Finding.UNCHANGED)
    watch.refresh_from_db()
    assert (watch.due_at - watch.looked_at).days == 5
    see(watch)
    watch.refresh_from_db()
    assert watch.due_at - watch.looked_at == timedelta(minutes=10)


def test_an_impatient_look_is_no_second_look(claim: Claim) -> None:
    """Somebody presses the button twice while a site is being rebuilt: that is one look, not two."""
    watch = Watch.objects.get()
    for _ in range(3):
        see(watch)
    assert not Flag.objects.exists()
    see(due(watch))
    assert Flag.objects.count() == 1


# ── One flag, closed by a person ────────────────────────────────────────────────────────────────────────────────────


def test_what_lasts_is_told_once(claim: Claim) -> None:
    """A page that is gone stays gone: nobody is called every day."""
    watch = Watch.objects.get()
    for _ in range(5):
        see(watch, Finding.GONE)
        watch = due(watch)
    assert Flag.objects.count() == 1
    see(watch, Finding.UNCHANGED)
    for _ in range(2):
        see(watch, Finding.GONE)
        watch = due(watch)
    assert Flag.objects.count() == 2, "it was back, and is gone again: that is news"


def test_two_findings_in_turn_confirm_nothing(claim: Claim) -> None:
    watch = Watch.objects.get()
    for finding in (Finding.CHANGED, Finding.PAYWALLED) * 3:
        see(watch, finding)
        watch = due(watch)
    assert not Flag.objects.exists()


def test_a_flag_is_closed_once_by_somebody_who_says_why(claim: Claim) -> None:
    flag = factories.changed_source(claim)
    with pytest.raises(Refused):
        flagging.set_aside(flag, by=factories.reviewer(), reason=" ")
    with pytest.raises(Refused):
        flagging.set_aside(flag, by=factories.reporter(), reason="a typo")
    flagging.set_aside(flag, by=factories.reviewer(), reason="They mended a typo.")
    with pytest.raises(Refused):
        flagging.take_up(flag, by=factories.editor(), reason="on second thoughts")
    flag.refresh_from_db()
    assert (flag.outcome, flag.reason) == (FlagOutcome.NO_MATTER, "They mended a typo.")
    last = History.objects.filter(claim=claim, noun="flag").latest("position")
    assert (last.actor, last.reason) == (factories.reviewer(), "They mended a typo.")


def test_a_flag_can_reopen_the_check_and_nobody_but_editors_may(claim: Claim) -> None:
    """The way to a correction is the one that there is: nothing else makes one."""
    flag = factories.changed_source(claim)
    with pytest.raises(Refused):
        flagging.take_up(flag, by=factories.reviewer(), reason="59, not 61")
    flagging.take_up(flag, by=factories.editor(), reason="59, not 61")
    claim.refresh_from_db()
    flag.refresh_from_db()
    assert (claim.stage, flag.outcome) == (Stage.REOPENED, FlagOutcome.REOPENED)


def test_the_database_keeps_looks_and_flags(claim: Claim) -> None:
    """Whoever holds the desk's password cannot make a change unseen."""
    factories.changed_source(claim)
    for statement in (
        "UPDATE claims_look SET finding = 'unchanged'",
        "DELETE FROM claims_look",
        "DELETE FROM claims_flag",
        "DELETE FROM claims_watch",
        "DELETE FROM claims_notice",
        "TRUNCATE claims_look CASCADE",
    ):
        with refused("permission denied"):
            sql(statement)
    with refused("closed once"):
        sql("UPDATE claims_flag SET since = now()")
    flagging.set_aside(Flag.objects.get(), by=factories.reviewer(), reason="a typo")
    with refused("closed once"):
        sql("UPDATE claims_flag SET outcome = '', reason = '', closed_by_id = NULL, closed_at = NULL")


# ── Stopped, asked for, told ────────────────────────────────────────────────────────────────────────────────────────


def test_a_watch_is_stopped_with_a_reason_and_goes_on_again(claim: Claim) -> None:
    watch = Watch.objects.get()
    with pytest.raises(Refused):
        watching.stop(watch, by=factories.reviewer(), reason="")
    watching.stop(watch, by=factories.reviewer(), reason="A page that changes every minute.")
    due(watch)
    assert watching.enqueue_due() == 0
    with pytest.raises(Refused):
        watching.look_now(watch, by=factories.reviewer())
    watching.go_on(watch, by=factories.reviewer())
    assert watching.enqueue_due() == 1


def test_a_reviewer_need_not_wait_and_two_are_one_look(claim: Claim) -> None:
    watch = Watch.objects.get()
    with pytest.raises(Refused):
        watching.look_now(watch, by=factories.reporter())
    for _ in range(2):
        watching.look_now(watch, by=factories.reviewer())
    assert watch.jobs.count() == 1


def test_everybody_who_answers_for_the_check_hears_of_it_once(claim: Claim) -> None:
    """The assignee, who proposed, approved and published it, and every editor; nobody else, and nobody who has left."""
    factories.claiming.assign(claim, factories.reporter(), by=factories.editor())
    factories.person(Role.EDITOR, "second editor")
    factories.person(Role.EDITOR, "gone editor", is_active=False)
    factories.person(Role.REVIEWER, "stranger")
    flag = factories.changed_source(claim)
    told = sorted(Notice.objects.values_list("recipient__username", flat=True))
    assert told == ["editor", "reporter", "reviewer", "second", "second editor"]
    people = noticing.people_of(Claim.objects.get(pk=claim.pk))
    noticing.tell(people, Notice.objects.first().kind, claim, about=f"flag {flag.pk}", facts={})
    assert Notice.objects.count() == len(told)


def test_nobody_reads_what_is_anothers(claim: Claim) -> None:
    factories.changed_source(claim)
    notice = Notice.objects.get(recipient=factories.editor())
    noticing.mark_read([notice.pk], by=factories.reviewer())
    assert Notice.objects.unread_by(factories.editor()).count() == 1
    noticing.mark_read([notice.pk], by=factories.editor())
    assert Notice.objects.unread_by(factories.editor()).count() == 0
    noticing.mark_all_read(by=factories.reviewer())
    assert Notice.objects.unread_by(factories.second()).count() == 1
