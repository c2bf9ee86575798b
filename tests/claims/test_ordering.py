"""A desk learns which suggestions it looks for: it orders them, where an admin says so, and hides none."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.actions import claiming, intake
from claims.actions.ordering import AGAIN, ENOUGH, learn_next, switch
from claims.actions.recording import Refused
from claims.figures import BUILT_IN
from claims.models import Candidate, Document, Ordering
from claims.terms import CandidateState, Role
from tests import factories
from worker import jobs

pytestmark = pytest.mark.django_db

#: This desk follows what is promised: the reader puts what was spent first.
SPENT = "The council spent {n} euros on its schools last year."
PROMISED = "The party will plant {n} trees."


def text(*, first: int = 400, rows: int = 30) -> str:
    return "\n\n".join(sentence.format(n=first + n) for n in range(rows) for sentence in (SPENT, PROMISED))


def decide(document: Document, most: int = 1000) -> None:
    """Log every promise, dismiss all else, as people do it on the page."""
    by = factories.reporter()
    claim = factories.claim(at=factories.place(document.text.partition(".")[0], within=document))
    for candidate in document.candidates.filter(state=CandidateState.OPEN)[:most]:
        if candidate.kind == "money":
            intake.dismiss(candidate, by=by)
        else:
            here = claiming.Place(document, candidate.sentence_start, candidate.sentence_end)
            claiming.add_appearance(claim, here, by=by, candidate=candidate)


@pytest.fixture
def learnt() -> Ordering:
    for first in (400, 700):
        decide(factories.document(text(first=first)))
    found = learn_next()
    assert found is not None
    assert found.learnt_at is not None
    return found


def kinds(client: Client, document: Document) -> list[str]:
    """The kinds of the cards as they stand on the page."""
    return [candidate.kind for candidate in page(client, document).context["candidates"]]


def page(client: Client, document: Document):  # type: ignore[no-untyped-def]
    return client.get(reverse("document", args=[document.pk]))


def test_what_was_logged_comes_first_once_an_admin_says_so_and_nothing_disappears(
    client: Client, learnt: Ordering
) -> None:
    client.force_login(factories.reporter())
    new = factories.document(text(first=100, rows=3))
    built_in = kinds(client, new)
    assert built_in == ["money"] * 3 + ["count"] * 3, "what is learnt is not in use by itself"
    switch(learnt, on=True, by=factories.person(Role.ADMIN))
    assert kinds(client, new) == ["count"] * 3 + ["money"] * 3
    assert "Ordered by what this desk logged and dismissed" in page(client, new).text
    switch(learnt, on=False, by=factories.person(Role.ADMIN))
    assert kinds(client, new) == built_in
    assert "Ordered by" not in page(client, new).text


def test_the_stored_scores_stay_the_readers_own(client: Client, learnt: Ordering) -> None:
    """Switched off again, or exported, a score must be what the method page describes."""
    switch(learnt, on=True, by=factories.person(Role.ADMIN))
    new = factories.document(text(first=100, rows=3))
    client.force_login(factories.reporter())
    shown = {candidate.pk: candidate.score for candidate in page(client, new).context["candidates"]}
    for candidate in new.candidates.all():
        assert candidate.score == pytest.approx(BUILT_IN.score(candidate.reasons), abs=1e-4)
        assert shown[candidate.pk] != candidate.score


def test_a_dismissed_card_keeps_the_score_of_its_page(client: Client, learnt: Ordering) -> None:
    switch(learnt, on=True, by=factories.person(Role.ADMIN))
    new = factories.document(text(first=100, rows=1))
    client.force_login(factories.reporter())
    first = page(client, new).context["candidates"][0]
    answer = client.post(reverse("dismiss", args=[first.pk]), headers={"HX-Request": "true"})
    assert answer.context["candidate"].score == first.score


def test_only_the_language_that_was_decided_on_is_ordered(client: Client, learnt: Ordering) -> None:
    switch(learnt, on=True, by=factories.person(Role.ADMIN))
    french = factories.document("La ville a dépensé 412 euros.\n\nLe parti plantera 413 arbres.", language="fr")
    client.force_login(factories.reporter())
    assert kinds(client, french) == ["money", "count"]
    assert "Ordered by" not in page(client, french).text


def test_too_few_decisions_teach_nothing() -> None:
    """Ten clicks of one person would turn everybody's lists."""
    decide(factories.document(text()), ENOUGH // 2)
    found = learn_next()
    assert found is not None
    assert found.logged + found.dismissed == ENOUGH // 2
    assert found.learnt_at is None
    with pytest.raises(Refused, match="not yet"):
        switch(found, on=True, by=factories.person(Role.ADMIN))


def test_one_sided_decisions_teach_nothing() -> None:
    """Who only dismisses says what is not looked for, and nothing about what is."""
    for candidate in factories.document(text(rows=ENOUGH)).candidates.filter(kind="money"):
        intake.dismiss(candidate, by=factories.reporter())
    assert Candidate.objects.filter(state=CandidateState.DISMISSED).count() == ENOUGH
    found = learn_next()
    assert found is not None
    assert found.learnt_at is None


def test_it_is_learnt_again_when_there_is_more_to_learn_from_and_stays_as_switched(learnt: Ordering) -> None:
    switch(learnt, on=True, by=factories.person(Role.ADMIN))
    assert learn_next() is None
    more = factories.document(text(first=1000))
    decide(more, AGAIN - 1)
    assert learn_next() is None
    decide(more, 1)
    again = learn_next()
    assert again is not None
    stored = Ordering.objects.get()
    assert stored.is_on
    assert stored.logged + stored.dismissed == 120 + AGAIN


def test_new_built_in_weights_are_learnt_from_at_once(learnt: Ordering) -> None:
    """After an upgrade a desk would go on with weights that were learnt from others."""
    Ordering.objects.update(began_from={"base": 0.0, "each": {}})
    assert learn_next() is not None


def test_the_scheduler_learns_and_outlives_a_row_that_nobody_can_read(learnt: Ordering) -> None:
    Ordering.objects.all().delete()
    jobs.learn()
    assert Ordering.objects.get().learnt_at is not None
    Ordering.objects.all().delete()
    Candidate.objects.update(reasons=7)
    jobs.learn()
    assert not Ordering.objects.exists()


@pytest.mark.parametrize("role", [Role.REPORTER, Role.REVIEWER, Role.EDITOR])
def test_only_admins_switch(client: Client, learnt: Ordering, role: Role) -> None:
    by = factories.person(role, "somebody")
    with pytest.raises(Refused, match="Only admins"):
        switch(learnt, on=True, by=by)
    client.force_login(by)
    choose(client, learnt, "switch_on")
    assert not Ordering.objects.get().is_on
    assert client.get(reverse("admin:claims_ordering_change", args=[learnt.pk])).status_code in (302, 403)


def choose(client: Client, row: Ordering, action: str) -> str:
    form = {"action": action, "_selected_action": [row.pk], "index": 0}
    return client.post(reverse("admin:claims_ordering_changelist"), form, follow=True).text


def test_an_admin_sees_what_was_learnt_and_switches(client: Client, learnt: Ordering) -> None:
    client.force_login(factories.person(Role.ADMIN))
    listed = client.get(reverse("admin:claims_ordering_changelist")).text
    assert f"{learnt.learnt_precision:.2f}" in listed
    assert f"{learnt.built_in_precision:.2f}" in listed
    shown = client.get(reverse("admin:claims_ordering_change", args=[learnt.pk])).text
    assert "a forecast or a plan" in shown
    assert f"{BUILT_IN.each['forecast']:.2f}" in shown
    assert f"{learnt.weights['each']['forecast']:.2f}" in shown
    assert "en: switched on" in choose(client, learnt, "switch_on")
    on = Ordering.objects.get()
    assert (on.is_on, on.switched_by) == (True, factories.person(Role.ADMIN))
    assert "switched on" in client.get(reverse("admin:claims_ordering_history", args=[learnt.pk])).text
    choose(client, learnt, "switch_off")
    assert not Ordering.objects.get().is_on


def test_the_learnt_order_is_measured_on_what_it_was_not_learnt_from(learnt: Ordering) -> None:
    assert learnt.built_in_precision is not None
    assert learnt.learnt_precision is not None
    assert learnt.built_in_precision < learnt.learnt_precision <= 1


def test_no_path_switches_on_what_is_not_learnt_or_without_a_person() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Ordering.objects.create(language="en", is_on=True)


def test_ordering_costs_one_query_however_many_figures_there_are(
    client: Client, learnt: Ordering, django_assert_num_queries
) -> None:
    client.force_login(factories.reporter())
    few, many = factories.document(text(rows=1)), factories.document(text(first=2000))
    switch(learnt, on=True, by=factories.person(Role.ADMIN))
    for candidates in (list(few.candidates.all()), list(many.candidates.all())):
        with django_assert_num_queries(1):
            Ordering.objects.rescore(candidates, "en")
    with CaptureQueriesContext(connection) as taken:
        page(client, few)
    with django_assert_num_queries(len(taken)):
        page(client, many)
