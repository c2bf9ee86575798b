"""The words that lists of claims are made of."""

import pytest

from claims.models import Claim, User
from claims.terms import Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> dict[str, Claim]:
    """One claim in every stage, by stage."""
    return {stage: factories.claim(stage) for stage in Stage.values}


def stages(claims: "object") -> set[str]:
    return {claim.stage for claim in claims}  # type: ignore[attr-defined]


def awaited_by(user: User) -> set[str]:
    return stages(Claim.objects.awaiting_review_by(user))


def test_open_and_published(desk: dict[str, Claim]) -> None:
    """A reopened check is both: somebody works on it, and readers see it."""
    assert stages(Claim.objects.open()) == {*Stage.values} - {Stage.PUBLISHED, Stage.CLOSED}
    assert stages(Claim.objects.published()) == {Stage.PUBLISHED, Stage.REOPENED}


def test_a_review_awaits_whoever_took_no_part(desk: dict[str, Claim]) -> None:
    """A list that shows people their own proposals teaches them to skip it."""
    for second in (factories.second(), factories.editor(), factories.person(Role.ADMIN)):
        assert awaited_by(second) == {Stage.IN_REVIEW}
    for nobody in (factories.reviewer(), factories.reporter(), factories.person(Role.EDITOR, "gone", is_active=False)):
        assert awaited_by(nobody) == set()


def test_a_review_no_longer_awaits_a_former_author() -> None:
    """Who wrote the first version may not approve the second."""
    claim = factories.claim(Stage.IN_REVIEW)
    factories.withdraw(claim)
    factories.propose(claim, by=factories.second())
    assert awaited_by(factories.reviewer()) == awaited_by(factories.second()) == set()
    assert awaited_by(factories.editor()) == {Stage.IN_REVIEW}


def test_what_waits_for_whom(desk: dict[str, Claim]) -> None:
    """Home shows what cannot go on without me, and nothing else."""

    def waiting(user: User) -> set[str]:
        found = [claim for part in Claim.objects.waiting_parts(user) for claim in part]
        assert len(found) == len({claim.pk for claim in found}), "shown twice"
        return stages(found)

    assert waiting(factories.reporter()) == set()
    assert waiting(factories.reviewer()) == set()
    assert waiting(factories.second()) == {Stage.IN_REVIEW}
    assert waiting(factories.editor()) == {Stage.IN_REVIEW, Stage.APPROVED, Stage.CONTESTED}
    Claim.objects.update(assignee=factories.reporter())
    assert waiting(factories.reporter()) == {
        Stage.NEW,
        Stage.IN_RESEARCH,
        Stage.CHANGES_REQUESTED,
        Stage.REOPENED,
    }
    assert stages(Claim.objects.assigned_to(factories.reporter())) == {*Stage.values}


def test_a_row_of_the_list_needs_no_further_query(
    desk: dict[str, Claim], django_assert_num_queries: "pytest.FixtureRequest"
) -> None:
    """Ten thousand claims must not mean ten thousand queries."""
    with django_assert_num_queries(1):  # type: ignore[operator]
        for claim in Claim.objects.for_list():
            shown = (claim.figure.value, claim.claimant.name, claim.assignee, claim.statement)
            assert shown[0] == 93
            assert claim.publication is None or claim.publication.verdict.rating.label == "False"
