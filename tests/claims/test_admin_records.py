"""Operators read every record that has rules, and change none of them: there is no back door in the admin."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.actions import intake, measuring, visiting
from claims.actions.anchoring import anchor
from claims.actions.ordering import learn_next
from claims.admin.base import ReadOnly
from claims.models import ArchivedCopy, Authority, Claim, History, Policy, Publication
from claims.terms import ArchiveService, Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db

RULED = [model for model, page in admin.site._registry.items() if isinstance(page, ReadOnly)]
EDITED = {"authority", "user", "outlet", "source", "claimant", "policy", "ratingscale", "rating"}


def address(model: type, page: str = "changelist", *arguments: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=arguments)


@pytest.fixture
def operator(client: Client) -> Client:
    client.force_login(factories.person(Role.ADMIN))
    return client


@pytest.fixture
def desk() -> Claim:
    """One row of everything: a check that was published, corrected and published again."""
    Policy.objects.update_or_create(pk=1, defaults={"blind_reading": True})
    claim = factories.claim(Stage.IN_REVIEW)
    factories.read_blind(claim)
    Policy.objects.update(blind_reading=False)
    factories.approve(claim)
    factories.publish(claim)
    factories.contact(claim)
    factories.reopen(claim)
    factories.propose(claim)
    factories.approve(claim)
    factories.publish(claim)
    factories.evidence(factories.claim(), address="https://register.example.org/")
    factories.read_copy(claim.evidence.first())
    factories.changed_source(claim)
    factories.imported_row()
    visiting.keep_robots("register.example.org", "")
    Authority.objects.create(name="An authority", address="https://tsa.example/")
    anchor()
    ArchivedCopy.objects.create(capture=claim.evidence.first().capture, service=ArchiveService.WAYBACK)
    intake.dismiss(factories.document().candidates.all()[0], by=factories.reporter())
    learn_next()
    factories.picture(factories.web_page())
    measuring.keep_miss(claim.appearances.get().document, claim, by=factories.reporter())
    return claim


def test_an_operator_finds_every_noun_of_the_desk() -> None:
    nouns = {model._meta.model_name for model in apps.get_app_config("claims").get_models()}
    assert nouns == {model._meta.model_name for model in RULED} | EDITED


def test_what_has_rules_is_listed_and_shown(operator: Client, desk: Claim) -> None:
    for model in RULED:
        assert operator.get(address(model)).status_code == 200, model
        shown = operator.get(address(model, "change", model.objects.first().pk))
        assert shown.status_code == 200, model
        assert 'name="_save"' not in shown.text, model


def test_what_has_rules_is_not_added_changed_or_deleted(operator: Client, desk: Claim) -> None:
    for model in RULED:
        row = model.objects.first()
        before = list(model.objects.values())
        assert operator.get(address(model, "add")).status_code == 403, model
        assert operator.post(address(model, "add"), {}).status_code == 403, model
        change = operator.post(address(model, "change", row.pk), {"_save": "Save", "stage": "published"})
        assert change.status_code == 403, model
        assert operator.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403, model
        chosen = {"action": "delete_selected", "_selected_action": [row.pk], "index": 0, "post": "yes"}
        operator.post(address(model), chosen)
        assert list(model.objects.values()) == before, model


def test_a_list_asks_the_database_as_often_for_many_rows_as_for_few(operator: Client, desk: Claim) -> None:
    operator.get(address(Claim))  # the first of all requests also loads content types and the session
    few = {model: _queries(operator, address(model)) for model in RULED}
    second = factories.claim(Stage.PUBLISHED, by=factories.person(username="another"))
    factories.reopen(second)
    assert {model: _queries(operator, address(model)) for model in RULED} == few


@pytest.mark.parametrize("role", [Role.REPORTER, Role.REVIEWER, Role.EDITOR])
def test_nobody_below_the_admin_gets_in(client: Client, desk: Claim, role: Role) -> None:
    client.force_login(factories.person(role))
    for model in RULED:
        assert client.get(address(model)).status_code == 302
        assert client.get(address(model), follow=True).status_code == 403


def test_the_superuser_flag_opens_nothing(client: Client, desk: Claim) -> None:
    """There is one answer to who may do what: the role."""
    person = factories.person(Role.EDITOR, is_superuser=True)
    client.force_login(person)
    assert client.get(reverse("admin:index"), follow=True).status_code == 403


def test_a_record_is_found_by_its_claim(operator: Client, desk: Claim) -> None:
    other = factories.claim(statement="Another statement altogether")
    assert _found(operator, Publication, desk.pk) == set(Publication.objects.filter(claim=desk))
    assert _found(operator, Claim, other.pk) == {other}
    assert not _found(operator, Publication, 99999)


def test_a_search_for_anything_is_answered(operator: Client, desk: Claim) -> None:
    """Words where numbers are expected, numbers that no column holds, SQL: an empty list, and no error."""
    for model in RULED:
        for term in ("²", "9" * 40, "x' OR 1=1 --", "%", "-1", "１２"):
            assert operator.get(address(model), {"q": term}).status_code == 200


def test_a_claim_is_found_by_words(operator: Client, desk: Claim) -> None:
    assert desk in _found(operator, Claim, "lindau drought")
    assert not _found(operator, Claim, "glacier")


def test_the_history_of_one_claim_is_read_newest_first(operator: Client, desk: Claim) -> None:
    shown = operator.get(address(History), {"q": str(desk.pk)}).context["cl"].result_list
    assert {change.claim_id for change in shown} == {desk.pk}
    assert [change.position for change in shown] == sorted((change.position for change in shown), reverse=True)


def test_a_change_is_shown_with_before_and_after(operator: Client, desk: Claim) -> None:
    change = History.objects.filter(claim=desk, noun="claim", operation="update").first()
    shown = operator.get(address(History, "change", change.pk)).text
    assert "&quot;stage&quot;: &quot;in_research&quot;" in shown


def test_the_frozen_text_and_secrets_stay_out_of_the_lists(operator: Client, desk: Claim) -> None:
    """A document may hold a million characters: a list of fifty must not load them."""
    with CaptureQueriesContext(connection) as queries:
        for model in RULED:
            operator.get(address(model))
    assert not [query for query in queries.captured_queries if '"claims_document"."text"' in query["sql"]]
    assert not [query for query in queries.captured_queries if '"claims_copyreading"."text"' in query["sql"]]


def test_the_first_page_leads_everywhere(operator: Client) -> None:
    shown = operator.get(reverse("admin:index")).text
    for model in RULED:
        assert address(model) in shown


def _found(client: Client, model: type, term: object) -> set[object]:
    return set(client.get(address(model), {"q": str(term)}).context["cl"].result_list)


def _queries(client: Client, page: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(page).status_code == 200
    return len(queries)
