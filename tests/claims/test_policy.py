"""What the desk's policy asks before a verdict, said where the button is; and sources that repeat one another."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims import rules
from claims.actions import evidencing
from claims.actions.evidencing import SourceFacts
from claims.actions.recording import Refused
from claims.models import Claim, Evidence, Policy, Source
from claims.terms import Role, SourceLevel, Stage, Stance
from tests import factories
from tests.claims.tries import allowed, refused, sql

pytestmark = pytest.mark.django_db


def policy(**wanted: Any) -> None:
    Policy.objects.update_or_create(pk=1, defaults=wanted)


def missing(claim: Claim) -> str:
    return " ".join(
        str(reason) for reason in rules.propose_blockers(Claim.objects.get(pk=claim.pk), factories.reviewer())
    )


def add(claim: Claim, source: str, *, stance: Stance = Stance.REFUTES, **facts: Any) -> Evidence:
    return factories.evidence(claim, source=source, stance=stance, source_facts=SourceFacts(**facts))


def test_a_new_desk_asks_for_one_piece_of_evidence() -> None:
    claim = factories.claim()
    assert "at least one piece" in missing(claim)
    add(claim, "Register")
    assert missing(claim) == ""


def test_ten_outlets_with_one_wire_are_one_source() -> None:
    """A figure that one agency sent to everybody would look confirmed ten times."""
    policy(independent_sources=2)
    claim = factories.claim()
    for number in range(10):
        add(claim, f"Outlet {number}", repeats="Agency")
    add(claim, "Agency")
    assert "2 independent sources, and so far there are 1" in missing(claim)
    add(claim, "Register")
    assert missing(claim) == ""


def test_a_chain_of_repeats_has_one_origin() -> None:
    claim = factories.claim()
    pieces = [add(claim, "Blog", repeats="Daily"), add(claim, "Daily", repeats="Agency"), add(claim, "Agency")]
    assert rules.independent_sources(pieces) == 1
    assert rules.independent_sources([*pieces, add(claim, "Register")]) == 2


def test_a_primary_source_is_asked_for() -> None:
    policy(primary_source=True)
    claim = factories.claim()
    add(claim, "Daily", level=SourceLevel.SECONDARY)
    assert "primary source" in missing(claim)
    add(claim, "Register", level=SourceLevel.PRIMARY)
    assert missing(claim) == ""


def test_both_sides_are_asked_for() -> None:
    policy(both_sides=True)
    claim = factories.claim()
    add(claim, "Register", stance=Stance.REFUTES)
    assert "no evidence supports" in missing(claim)
    add(claim, "Mayor", stance=Stance.SUPPORTS)
    assert missing(claim) == ""


def test_withdrawn_evidence_counts_for_nothing() -> None:
    policy(independent_sources=2)
    claim = factories.claim()
    add(claim, "Register")
    evidencing.withdraw_evidence(add(claim, "Daily"), by=factories.reporter(), reason="A copy of the register.")
    assert "so far there are 1" in missing(claim)


def test_the_claimant_is_asked_first() -> None:
    policy(right_of_reply=True)
    claim = factories.claim(Stage.IN_RESEARCH)
    assert "asks the claimant first" in missing(claim)
    factories.contact(claim)
    assert missing(claim) == ""


def test_the_action_refuses_what_the_button_says(client: Client) -> None:
    """The reasons on the page, and the same ones for whoever goes round it."""
    policy(primary_source=True)
    claim = factories.claim(Stage.IN_RESEARCH)
    client.force_login(factories.reviewer())
    assert "primary source" in client.get(claim.get_absolute_url()).text
    with pytest.raises(Refused, match="primary source"):
        factories.propose(claim)


def test_admins_set_the_policy_and_there_is_one(client: Client) -> None:
    policy(independent_sources=1)
    client.force_login(factories.person(Role.ADMIN))
    page = reverse("admin:claims_policy_change", args=[1])
    sent = {"independent_sources": "3", "both_sides": "on", "approvals": "2"}
    sent |= {"watch_first_days": "1", "watch_most_days": "14", "watch_again_minutes": "60"}
    assert client.post(page, sent).status_code == 302
    current = Policy.objects.current()
    assert (current.independent_sources, current.both_sides, current.approvals) == (3, True, 2)
    assert client.get(reverse("admin:claims_policy_add")).status_code == 403
    with refused("policy_is_one"):
        Policy.objects.create(pk=2)
    with refused("policy_asks_for_a_source"):
        sql("UPDATE claims_policy SET independent_sources = 0")


def test_sources_cannot_repeat_one_another_in_a_circle() -> None:
    """Nobody would be the first to say it, and looking for the first would never end."""
    one, two, three = (Source.objects.create(name=name) for name in ("One", "Two", "Three"))
    link = "UPDATE claims_source SET repeats_id = %s WHERE id = %s"
    sql(link, two.pk, one.pk)
    sql(link, three.pk, two.pk)
    with refused("in a circle"):
        sql(link, one.pk, three.pk)
    with refused("in a circle|source_repeats_another"):
        sql(link, three.pk, three.pk)
    with allowed():
        sql(link, three.pk, one.pk)


def test_a_circle_that_is_typed_is_left_out_or_said(client: Client) -> None:
    """With evidence the first word stands; in the admin the field says what is wrong."""
    claim = factories.claim()
    add(claim, "Daily", repeats="Agency")
    add(claim, "Agency", repeats="daily")
    daily, agency = Source.objects.get(name="Daily"), Source.objects.get(name="Agency")
    assert (daily.repeats, agency.repeats) == (agency, None)
    client.force_login(factories.person(Role.ADMIN))
    page = reverse("admin:claims_source_change", args=[agency.pk])
    answer = client.post(page, {"name": "Agency", "kind": "agency", "repeats": daily.pk})
    assert "in a circle" in answer.text


def test_what_is_on_record_of_a_source_stays() -> None:
    """A slip in one form would change what twenty checks count."""
    claim = factories.claim()
    add(claim, "Register", level=SourceLevel.PRIMARY)
    add(claim, "register", level=SourceLevel.SECONDARY)
    assert Source.objects.get(name="Register").level == SourceLevel.PRIMARY


def test_a_confidential_source_counts_and_is_not_shown(client: Client) -> None:
    """Somebody's job, or more, depends on it: nothing that leads there may enter what is published."""
    policy(independent_sources=2)
    claim = factories.claim(Stage.IN_RESEARCH)
    factories.evidence(
        claim,
        source="Deep Throat",
        source_facts=SourceFacts(confidential=True, repeats="The Garage"),
        address="https://leak.example/garage",
        excerpt="words that only one person wrote",
        summary="An insider counts 60%.",
        upload=b"60 of 100",
        media_type="text/plain",
        file_name="deep.txt",
        figure=factories.figure(value=60),
    )
    verdict = factories.propose(claim)
    factories.approve(claim)
    factories.publish(claim)
    claim.refresh_from_db()
    shown = client.get(reverse("check", args=[claim.slug])).text + str(verdict.content)
    for secret in ("Deep Throat", "The Garage", "leak.example", "only one person wrote", "deep.txt"):
        assert secret not in shown
    assert "An insider counts 60%." in shown
    assert "a confidential source" in shown
