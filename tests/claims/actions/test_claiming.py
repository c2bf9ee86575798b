"""Claims: logged once, edited without loss, assigned, closed, taken up again; refusals say why."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from claims.actions import claiming
from claims.actions.recording import Refused, Stale
from claims.models import Candidate, Claim, Claimant, Figure, Quantity, User
from claims.terms import FROZEN_STAGES, CandidateState, CloseReason, Extent, Kind, Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db


def log(**fields: Any) -> Claim:
    said = {"by": factories.reporter(), "ticket": uuid4(), "statement": "93% survived", "figure": factories.figure()}
    return claiming.log_claim(fields.pop("place", None) or factories.place(), **said | fields)


def edit(claim: Claim, **fields: Any) -> Claim:
    form = {
        "by": factories.reporter(),
        "version": claim.version,
        "statement": claim.statement,
        "figure": factories.figure(),
        "claimant": "Mayor of Lindau",
        "said_on": claim.said_on,
    }
    return claiming.edit_claim(claim, **form | fields)


def test_a_claim_is_logged_from_a_candidate() -> None:
    """The gesture that the product lives on: everything is there, and the candidate is done."""
    home = factories.document()
    candidate = home.candidates.get(value=93)
    place = claiming.Place(
        home, candidate.sentence_start, candidate.sentence_end, figure_start=candidate.start, figure_end=candidate.end
    )
    claim = log(place=place, candidate=candidate, claimant=" Mayor  of Lindau ", said_on=date(2021, 11, 8))
    claim = Claim.objects.get(pk=claim.pk)
    shown = claim.appearances.get()
    assert (claim.stage, claim.version, claim.language) == (Stage.NEW, 1, "en")
    assert (claim.claimant.name, claim.said_on, claim.logged_by) == (
        "Mayor of Lindau",
        date(2021, 11, 8),
        factories.reporter(),
    )
    assert (claim.figure.value, claim.figure.claim_id) == (93, claim.pk)
    assert shown.quote == home.text[candidate.sentence_start : candidate.sentence_end]
    assert home.text[shown.figure_start : shown.figure_end] == home.text[candidate.start : candidate.end]
    candidate.refresh_from_db()
    assert (candidate.state, candidate.claim, candidate.decided_by) == (
        CandidateState.LOGGED,
        claim,
        factories.reporter(),
    )


def test_a_form_that_is_sent_twice_logs_one_claim() -> None:
    """The back button and an impatient finger."""
    ticket, place = uuid4(), factories.place()
    first = log(ticket=ticket, place=place)
    assert log(ticket=ticket, place=place, statement="Another wording") == first
    assert Claim.objects.get().statement == "93% survived"
    assert Figure.objects.count() == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mayor of Lindau", "mayor  of lindau "),
        ("ÉCOLE DES ARBRES", "école des arbres"),
        ("İzmir Council", "izmir council"),
    ],
)
def test_case_and_spaces_do_not_make_two_claimants(one: str, other: str) -> None:
    """Their claims would be counted apart. And a letter that folds in its own way must not be an error page."""
    assert log(claimant=one).claimant == log(claimant=other).claimant == Claimant.objects.get()


def test_no_claimant_is_no_empty_claimant() -> None:
    """It is asked for before a verdict is proposed."""
    assert log(claimant="  ").claimant is None
    assert not Claimant.objects.exists()


def test_figures_that_measure_the_same_share_a_quantity() -> None:
    """Two claims about one thing are found together; a level and an increment of it too, other places not."""
    same = [
        log().figure.quantity,
        log(figure=factories.figure(measured="Trees  that survived the DROUGHT")).figure.quantity,
    ]
    other = log(figure=factories.figure(place="Bregenz")).figure.quantity
    assert same[0] == same[1] != other
    assert Quantity.objects.count() == 2
    assert log(figure=factories.figure(measured="")).figure.quantity is None


def test_a_claim_appears_in_several_documents() -> None:
    """Also when it is published: where it was printed changes nothing that was said. Twice the same place is one."""
    claim = factories.claim(Stage.PUBLISHED)
    candidate = factories.document().candidates.get(value=93)
    elsewhere = factories.place(within=candidate.document)
    for _ in range(2):
        claiming.add_appearance(claim, elsewhere, by=factories.reporter(), candidate=candidate)
    assert claim.appearances.count() == 2
    assert Candidate.objects.get(pk=candidate.pk).claim == claim


def test_an_edit_is_saved() -> None:
    """Statement, claimant, date and every part of the figure; the figure keeps its row, so that its history is one."""
    claim = factories.claim()
    figure = factories.figure(value=Decimal(52), kind=Kind.COUNT, unit="", extent=Extent.INCREMENT, share_of="")
    saved = edit(claim, statement="52 more", figure=figure, claimant="The council", said_on=None)
    stored = Claim.objects.select_related("figure", "claimant").get(pk=claim.pk)
    assert saved.version == stored.version == claim.version + 1
    assert (stored.statement, stored.claimant.name, stored.said_on) == ("52 more", "The council", None)
    assert (stored.figure_id, stored.figure.value, stored.figure.extent) == (claim.figure_id, 52, Extent.INCREMENT)
    assert "52 more" in stored.search_text
    assert "the council" in stored.search_text


def test_a_stale_save_is_refused_with_what_is_stored() -> None:
    """The second of two people must see what the first wrote; neither text is lost."""
    claim = factories.claim()
    edit(claim, statement="What the first wrote")
    with pytest.raises(Stale) as caught:
        edit(claim, statement="What the second wrote")
    assert (caught.value.current.statement, caught.value.current.version) == ("What the first wrote", 2)
    assert Claim.objects.get(pk=claim.pk).statement == "What the first wrote"
    edit(caught.value.current, statement="Both")
    assert Claim.objects.get(pk=claim.pk).version == 3


def test_a_form_from_before_a_step_is_stale() -> None:
    """It was opened when the claim was in research and sent when it was in review."""
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.propose(claim)
    with pytest.raises(Stale):
        edit(claim)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage in FROZEN_STAGES])
def test_an_edit_is_refused_in_words_while_others_look_at_the_claim(stage: Stage) -> None:
    """The words say what to do first, and the figure is as it was."""
    claim = factories.claim(stage)
    with pytest.raises(Refused, match="first") as caught:
        edit(claim, figure=factories.figure(value=Decimal(1)))
    assert len(caught.value.reasons) == 1
    assert Figure.objects.get(pk=claim.figure_id).value == 93


def test_somebody_whose_account_ended_edits_nothing() -> None:
    """Their session may live on in a browser."""
    gone = factories.person(Role.EDITOR, "gone", is_active=False)
    with pytest.raises(Refused, match="not active"):
        edit(factories.claim(), by=gone)


def test_assigning() -> None:
    """Anybody takes what is free and lets go of their own; to give it to others or take it from them is an editor's."""
    claim, mine, other, editor = factories.claim(), factories.reporter(), factories.second(), factories.editor()

    def assigned(to: User | None, by: User) -> User | None:
        claiming.assign(claim, to, by=by)
        return Claim.objects.get(pk=claim.pk).assignee

    assert assigned(mine, by=mine) == mine
    for to, by in [(other, other), (None, other), (other, mine)]:
        with pytest.raises(Refused, match="Only editors"):
            assigned(to, by=by)
    assert assigned(None, by=mine) is None
    assert assigned(other, by=editor) == other
    assert Claim.objects.get(pk=claim.pk).version == claim.version, "nobody's open form may get stale by it"


def test_closing_and_taking_up_again() -> None:
    """With a reason; a duplicate names the claim that goes on, and forgets it when it is taken up."""
    claim, goes_on = factories.claim(), factories.claim()
    closed = claiming.close(claim, by=factories.reviewer(), reason=CloseReason.DUPLICATE, duplicate_of=goes_on)
    assert (closed.close_reason, closed.duplicate_of) == (CloseReason.DUPLICATE, goes_on)
    with pytest.raises(Refused, match="Only editors"):
        claiming.resume(claim, by=factories.reviewer())
    taken_up = claiming.resume(claim, by=factories.editor())
    assert (taken_up.stage, taken_up.close_reason, taken_up.duplicate_of) == (Stage.IN_RESEARCH, "", None)


def test_closing_is_refused_in_words() -> None:
    """Never by an error page."""
    claim, other = factories.claim(), factories.claim()
    for reason in ("", "because"):
        with pytest.raises(Refused, match="Choose a reason"):
            claiming.close(claim, by=factories.reviewer(), reason=reason)
    with pytest.raises(Refused, match="duplicate of itself"):
        claiming.close(claim, by=factories.reviewer(), reason=CloseReason.DUPLICATE, duplicate_of=claim)
    with pytest.raises(Refused, match="Only reviewers"):
        claiming.close(claim, by=factories.reporter(), reason=CloseReason.OUT_OF_SCOPE)
    closed = claiming.close(claim, by=factories.reviewer(), reason=CloseReason.OUT_OF_SCOPE, duplicate_of=other)
    assert closed.duplicate_of is None, "it is no duplicate"
    with pytest.raises(Refused, match="Not possible while the claim is “Closed”"):
        claiming.close(claim, by=factories.reviewer(), reason=CloseReason.OUT_OF_SCOPE)


def test_what_readers_have_seen_is_not_closed() -> None:
    """Also when its correction was withdrawn and it stands in research: the page would stay, and nobody keep it."""
    claim = factories.claim(Stage.REOPENED)
    factories.propose(claim)
    factories.withdraw(claim)
    with pytest.raises(Refused, match="corrected, not closed"):
        claiming.close(claim, by=factories.editor(), reason=CloseReason.OUT_OF_SCOPE)


def test_changes_requested_are_taken_up_by_anybody() -> None:
    """Whoever has the time."""
    claim = factories.claim(Stage.CHANGES_REQUESTED)
    assert claiming.resume(claim, by=factories.reporter()).stage == Stage.IN_RESEARCH
