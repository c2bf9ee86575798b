"""Verdicts: what is proposed is the whole check; a second person decides on exactly that."""

from decimal import Decimal
from uuid import uuid4

import pytest

from claims.actions import claiming, reviewing
from claims.actions.recording import Refused
from claims.models import Claim, Verdict
from claims.terms import CorrectionKind, Decision, Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_proposal_holds_the_whole_check() -> None:
    """Readers see what was approved, so it must all be in what is approved."""
    claim = factories.claim(Stage.IN_RESEARCH)
    verdict = factories.propose(claim, found=factories.figure(value=Decimal("61.50")))
    content = verdict.content
    assert (verdict.number, verdict.proposed_by, verdict.authors) == (
        1,
        factories.reviewer(),
        [factories.reviewer().pk],
    )
    assert (content["statement"], content["claimant"]) == (factories.STATEMENT, "Mayor of Lindau")
    assert (content["figure"]["value"], content["found"]["value"]) == ("93", "61.5")
    assert (content["rating"]["label"], content["explanation"]) == ("False", "The town's own register counts fewer.")
    assert [a["quote"] for a in content["appearances"]] == [factories.QUOTE]
    assert [e["source"] for e in content["evidence"]] == ["Town register of Lindau"]
    assert len(verdict.digest) == 64
    assert Claim.objects.get(pk=claim.pk).verdict == verdict


def test_a_form_that_is_sent_twice_proposes_one_version() -> None:
    """The second time the claim is in review already, which must not look like a refusal."""
    claim, ticket = factories.claim(Stage.IN_RESEARCH), uuid4()
    first = factories.propose(claim, ticket=ticket)
    assert factories.propose(claim, ticket=ticket, explanation="Another") == first
    assert Verdict.objects.count() == 1


def test_what_is_missing_is_said() -> None:
    """All of it at once, so that nobody comes back three times."""
    claim = factories.claim()
    with pytest.raises(Refused) as caught:
        factories.propose(claim, by=factories.reporter())
    said = " ".join(caught.value.reasons)
    assert "Only reviewers" in said
    assert "at least one piece of evidence" in said


def test_a_claim_in_review_takes_no_second_proposal() -> None:
    """The reviewer would read one version and approve another."""
    claim = factories.claim(Stage.IN_REVIEW)
    with pytest.raises(Refused, match="Not possible while the claim is “In review”"):
        factories.propose(claim, by=factories.second())


def test_approval() -> None:
    """It names the version by its digest, and the person."""
    claim = factories.claim(Stage.IN_REVIEW)
    review = factories.approve(claim)
    after = Claim.objects.get(pk=claim.pk)
    assert after.stage == Stage.APPROVED
    assert (review.digest, review.reviewer, review.decision) == (
        after.verdict.digest,
        factories.second(),
        Decision.APPROVE,
    )


def test_changes_are_requested_with_words() -> None:
    """The author must know what to do; then a new version answers."""
    claim = factories.claim(Stage.IN_REVIEW)
    with pytest.raises(Refused, match="Say what should change"):
        reviewing.request_changes(claim, by=factories.second(), verdict=claim.verdict, note=" \n")
    factories.request_changes(claim)
    second = factories.propose(claim, explanation="In 2021, the register counts fewer.")
    assert (second.number, Claim.objects.get(pk=claim.pk).stage) == (2, Stage.IN_REVIEW)


def test_a_reporter_reviews_nothing() -> None:
    """Approval is for those whom the desk trusts with it."""
    claim = factories.claim(Stage.IN_REVIEW)
    with pytest.raises(Refused, match="Only reviewers"):
        factories.approve(claim, by=factories.reporter())


def test_withdrawing_makes_the_claim_editable_again() -> None:
    """Its authors may, and editors; of an approved one too. Others may not stop somebody's proposal."""
    for stage in (Stage.IN_REVIEW, Stage.APPROVED):
        for by in (factories.reviewer(), factories.editor()):
            claim = factories.claim(stage)
            with pytest.raises(Refused, match="Only the authors"):
                reviewing.withdraw(claim, by=factories.second())
            assert reviewing.withdraw(claim, by=by).stage == Stage.IN_RESEARCH
            factories.evidence(claim)


def test_the_next_version_speaks_of_what_was_edited_meanwhile() -> None:
    """The first version keeps what it said."""
    claim = factories.claim(Stage.IN_REVIEW)
    reviewing.withdraw(claim, by=factories.reviewer())
    claim = Claim.objects.get(pk=claim.pk)
    claiming.edit_claim(
        claim,
        by=factories.reporter(),
        version=claim.version,
        statement="93% of its planted trees",
        figure=factories.figure(),
        claimant="Mayor of Lindau",
        said_on=None,
    )
    factories.propose(claim)
    newer, older = claim.verdicts.all()
    assert (newer.content["statement"], older.content["statement"]) == ("93% of its planted trees", factories.STATEMENT)
    assert newer.digest != older.digest


def test_an_editor_sets_a_claim_apart_on_which_reviewers_disagree() -> None:
    """And it goes on from there: resumed, proposed anew, or closed."""
    claim = factories.claim(Stage.IN_REVIEW)
    with pytest.raises(Refused, match="Only editors"):
        reviewing.contest(claim, by=factories.second(), reason="We disagree.")
    with pytest.raises(Refused, match="Say what the reviewers disagree on"):
        reviewing.contest(claim, by=factories.editor(), reason="")
    assert reviewing.contest(claim, by=factories.editor(), reason="We disagree.").stage == Stage.CONTESTED
    assert factories.propose(claim, by=factories.second()).number == 2


def test_a_check_that_readers_have_seen_is_changed_by_a_correction() -> None:
    """Its kind and its words are proposed, and so approved, with the change."""
    claim = factories.claim(Stage.REOPENED)
    for kind, reason in [("", ""), (CorrectionKind.ERROR, ""), ("", "It was wrong.")]:
        with pytest.raises(Refused, match="Readers have seen this check"):
            factories.propose(claim, correction_kind=kind, correction_reason=reason)
    verdict = factories.propose(claim, correction_kind=CorrectionKind.ERROR, correction_reason="It was wrong.")
    assert (verdict.correction_kind, verdict.correction_reason) == (CorrectionKind.ERROR, "It was wrong.")


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMIN])
def test_higher_roles_may_do_what_lower_ones_may(role: Role) -> None:
    """An editor of a small desk reviews as well."""
    claim = factories.claim(Stage.IN_REVIEW)
    factories.approve(claim, by=factories.person(role))
    assert Claim.objects.get(pk=claim.pk).stage == Stage.APPROVED
