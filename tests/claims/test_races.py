"""Several people at once: nobody's words are lost, nobody sees an error page, and what is published was approved."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from claims import chain
from claims.actions import claiming, intake, publishing, reviewing
from claims.actions.recording import Refused, Stale, locked, recording
from claims.models import Claim, Claimant, Document, Evidence, History, User, Verdict
from claims.terms import Origin, Stage
from tests import factories
from tests.claims.threads import SECONDS, at_once, held_up, until, waiting_for_locks

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE, ROUNDS = 4, 25


def save(claim: Claim, statement: str, by: User) -> bool:
    """Save the form that was opened when the claim was as given. False when somebody was faster."""
    try:
        claiming.edit_claim(
            claim,
            by=by,
            version=claim.version,
            statement=statement,
            figure=factories.figure(),
            claimant="Mayor of Lindau",
            said_on=claim.said_on,
        )
    except Stale:
        return False
    return True


def test_editors_at_once() -> None:
    """100 saves on 5 claims: of four forms opened on the same state one is saved, and three people are told."""
    people = [factories.person(username=f"person{number}") for number in range(PEOPLE)]
    claims = [factories.claim() for _ in range(5)]
    saved: dict[int, list[str]] = {claim.pk: [] for claim in claims}
    for number in range(ROUNDS):
        claim = Claim.objects.get(pk=claims[number % 5].pk)
        wordings = [f"Wording {number} of {person}" for person in people]
        outcomes = at_once(*(partial(save, claim, w, by) for w, by in zip(wordings, people, strict=True)))
        assert sorted(outcomes, key=str) == [False, False, False, True], outcomes
        saved[claim.pk].append(wordings[outcomes.index(True)])
    for claim in Claim.objects.filter(pk__in=saved):
        told = History.objects.filter(claim=claim, noun="claim", operation="update").order_by("position")
        assert [link.after["statement"] for link in told] == saved[claim.pk]
        assert [link.actor.username for link in told] == [wording.split()[-1] for wording in saved[claim.pk]]
        assert claim.version == 1 + len(saved[claim.pk])
        assert claim.statement == saved[claim.pk][-1]
    assert chain.prove().bad == 0


def attempt(act: Callable[..., Any], *values: Any, **named: Any) -> Callable[[], str]:
    """The task as a word: done, or refused. Anything but a refusal in words is a fault and comes through."""

    def run() -> str:
        try:
            act(*values, **named)
        except (Refused, Stale):
            return "refused"
        return "done"

    return run


def test_proposing_while_somebody_edits() -> None:
    """Whoever is first: what is in review is what the claim says."""
    for number in range(8):
        claim = factories.claim(Stage.IN_RESEARCH)
        edited = partial(save, claim, f"Edited {number}", factories.reporter())
        _, proposed = at_once(attempt(edited), attempt(factories.propose, claim))
        after = Claim.objects.select_related("verdict").get(pk=claim.pk)
        assert (proposed, after.stage) == ("done", Stage.IN_REVIEW)
        assert after.verdict.content["statement"] == after.statement


def approve_and_publish(claim: Claim) -> None:
    reviewing.approve(claim, by=factories.second(), verdict=claim.verdict)
    publishing.publish(claim, by=factories.editor())


def withdraw_and_edit(claim: Claim) -> None:
    taken_back = factories.withdraw(claim)
    save(taken_back, "Edited at the last moment", factories.reporter())
    factories.propose(claim)


def test_approving_while_the_author_takes_it_back() -> None:
    """One of the two happens. What is published is the approved text, by its digest, and never a withdrawn one."""
    factories.editor()
    for _ in range(8):
        claim = factories.claim(Stage.IN_REVIEW)
        outcomes = at_once(attempt(approve_and_publish, claim), attempt(withdraw_and_edit, claim))
        assert set(outcomes) <= {"done", "refused"}, outcomes
        after = Claim.objects.select_related("verdict", "publication__review").get(pk=claim.pk)
        assert after.verdict.content["statement"] == after.statement
        if shown := after.publication:
            assert shown.digest == shown.review.digest == claim.verdict.digest
            assert shown.verdict_id == claim.verdict_id
        assert (after.stage == Stage.PUBLISHED) == (shown is not None)
    assert chain.prove().bad == 0


def test_two_reviewers_at_once() -> None:
    """One approves while the other sends it back: one decision counts, and the other person is told."""
    for _ in range(4):
        claim = factories.claim(Stage.IN_REVIEW)
        approving = attempt(factories.approve, claim, by=factories.second())
        sending_back = attempt(factories.request_changes, claim, by=factories.editor())
        assert sorted(at_once(approving, sending_back), key=str) == ["done", "refused"]
        assert claim.verdict.reviews.count() == 1


def test_two_editors_publish_at_once() -> None:
    """One edition."""
    claim = factories.claim(Stage.APPROVED)
    factories.editor()
    assert sorted(at_once(*[attempt(factories.publish, claim)] * 2), key=str) == ["done", "refused"]
    assert claim.publications.count() == 1


def test_an_appearance_is_added_while_the_claim_is_edited() -> None:
    """Both take two locks; taken in different orders, PostgreSQL would end one of them with a deadlock."""
    claim = factories.claim()
    elsewhere, who, edited = factories.place(), factories.editor(), threading.Event()

    def edit_slowly() -> None:
        with recording(who):
            found = locked(claim)
            edited.set()
            until(lambda: waiting_for_locks() == 1, "the other waits")
            found.statement = "Edited"
            found.save()

    def add() -> None:
        assert edited.wait(SECONDS)
        claiming.add_appearance(claim, elsewhere, by=factories.reporter())

    assert at_once(edit_slowly, add) == [None, None]
    assert claim.appearances.count() == 2
    assert Claim.objects.get(pk=claim.pk).statement == "Edited"


def test_one_form_sent_twice_at_once_is_one_document() -> None:
    """A double click sends both before the first is answered."""
    who, ticket = factories.reporter(), uuid4()

    def take_in() -> Document:
        return intake.take_in_bytes(b"93% of it", by=who, ticket=ticket, origin=Origin.TEXT, media_type="text/plain")

    one, other = held_up("claims_document", take_in, take_in)
    assert one == other == Document.objects.get()
    assert one.jobs.count() == 1


def test_one_form_sent_twice_at_once_is_one_claim() -> None:
    """As above."""
    ticket, at = uuid4(), factories.place()
    who = factories.reporter()

    def log() -> Claim:
        return claiming.log_claim(at, by=who, ticket=ticket, statement="93%", figure=factories.figure())

    one, other = held_up("claims_claim", log, log)
    assert one == other == Claim.objects.get()


def test_one_form_sent_twice_at_once_is_one_piece_of_evidence() -> None:
    """As above."""
    claim, ticket = factories.claim(), uuid4()
    one, other = held_up("claims_evidence", *[lambda: factories.evidence(claim, ticket=ticket)] * 2)
    assert one == other == Evidence.objects.get()


def test_one_form_sent_twice_at_once_is_one_version() -> None:
    """The second finds the claim in review already, and must not be told that this is not possible."""
    claim, ticket = factories.claim(Stage.IN_RESEARCH), uuid4()
    factories.reviewer()
    one, other = held_up("claims_verdict", *[lambda: factories.propose(claim, ticket=ticket)] * 2)
    assert one == other == Verdict.objects.get()


def test_two_people_name_a_new_claimant_at_once() -> None:
    """Both claims are logged, and the claimant is one."""
    places = [factories.place(), factories.place()]
    who = factories.reporter()

    def log(at: claiming.Place, name: str) -> Claim:
        return claiming.log_claim(at, by=who, ticket=uuid4(), statement="93%", figure=factories.figure(), claimant=name)

    one, other = held_up(
        "claims_claimant", lambda: log(places[0], "The Council"), lambda: log(places[1], "the council")
    )
    assert one.claimant == other.claimant == Claimant.objects.get()
