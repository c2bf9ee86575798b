"""What admins edit: outlets, sources, claimants, rating scales."""

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Claimant, Outlet, Rating, RatingScale, Source
from claims.terms import Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(client: Client) -> Client:
    client.force_login(factories.person(Role.ADMIN))
    return client


def test_documents_are_filed_under_the_hosts_as_an_admin_types_them(operator: Client) -> None:
    typed = {"name": "Lindau Post", "hosts": "www.Post.example.org, https://m.post.example.org/start"}
    assert operator.post(reverse("admin:claims_outlet_add"), typed).status_code == 302
    assert Outlet.objects.get().hosts == ["post.example.org", "m.post.example.org"]


@pytest.mark.parametrize("hosts", ["nowhere", "two words.org", "http://[", "a.org,,"])
def test_what_can_be_no_host_is_refused_with_an_example(operator: Client, hosts: str) -> None:
    answer = operator.post(reverse("admin:claims_outlet_add"), {"name": "X", "hosts": hosts})
    assert answer.status_code == 200
    assert answer.context["adminform"].form.errors["hosts"]
    assert not Outlet.objects.exists()


@pytest.mark.parametrize(("noun", "model"), [("outlet", Outlet), ("source", Source), ("claimant", Claimant)])
def test_one_name_is_one_row_in_any_case(operator: Client, noun: str, model: type) -> None:
    model.objects.create(name="Office of Figures")
    typed = {"name": " office  OF figures", "kind": model().kind if hasattr(model, "kind") else ""}
    answer = operator.post(reverse(f"admin:claims_{noun}_add"), typed)
    assert "There is one of this name already." in answer.text
    assert model.objects.count() == 1


@pytest.mark.parametrize("noun", ["outlet", "source", "claimant", "ratingscale"])
def test_nothing_is_deleted(operator: Client, noun: str) -> None:
    factories.claim(Stage.IN_RESEARCH)
    Outlet.objects.create(name="Lindau Post")
    model = {"outlet": Outlet, "source": Source, "claimant": Claimant, "ratingscale": RatingScale}[noun]
    row = model.objects.first()
    page = reverse(f"admin:claims_{noun}_change", args=[row.pk])
    assert "/delete/" not in operator.get(page).text
    assert operator.post(reverse(f"admin:claims_{noun}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


def test_a_published_check_keeps_its_rating_when_the_scale_is_edited(operator: Client) -> None:
    """What readers saw and two people stood for does not change because somebody renames a rating."""
    claim = factories.claim(Stage.PUBLISHED)
    address = reverse("check", args=[claim.slug])
    before = Client().get(address).content
    false = factories.rating("False")
    scale = false.scale
    ratings = list(scale.ratings.order_by("position"))
    form = {
        "name": scale.name,
        "in_use": "on",
        "ratings-TOTAL_FORMS": len(ratings),
        "ratings-INITIAL_FORMS": len(ratings),
    }
    for number, rating in enumerate(ratings):
        label, stars = ("Untrue", 2) if rating == false else (rating.label, rating.number)
        fields = {"id": rating.pk, "scale": scale.pk, "label": label, "number": "" if stars is None else stars}
        fields |= {"tone": rating.tone, "position": rating.position, "description": rating.description}
        form |= {f"ratings-{number}-{name}": value for name, value in fields.items()}
    assert operator.post(reverse("admin:claims_ratingscale_change", args=[scale.pk]), form).status_code == 302
    assert Rating.objects.get(pk=false.pk).label == "Untrue"
    assert Client().get(address).content == before


def test_the_lists_are_searched_and_shown(operator: Client) -> None:
    Outlet.objects.create(name="Lindau Post", hosts=["post.example.org"])
    for noun in ("outlet", "source", "claimant", "ratingscale", "user"):
        assert operator.get(reverse(f"admin:claims_{noun}_changelist"), {"q": "x"}).status_code == 200
    assert "Lindau Post" in operator.get(reverse("admin:claims_outlet_changelist"), {"q": "post.example"}).text
