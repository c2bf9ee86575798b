"""Error pages say what happened and what was kept, and public pages run without scripts."""

import re

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest
from django.test import Client, override_settings
from django.urls import include, path

from claims.terms import Stage
from tests import factories

pytestmark = pytest.mark.django_db

CODE = re.compile(r"<script(?![^>]*ld\+json)|\sstyle=|\son\w+=|javascript:|<iframe|<style")


def broken(request: HttpRequest):
    raise ZeroDivisionError("internal detail")


def forbidden(request: HttpRequest):
    raise PermissionDenied("internal detail")


def odd(request: HttpRequest):
    raise SuspiciousOperation("internal detail")


for view in (broken, forbidden, odd):
    view.seen_by = None

urlpatterns = [path("x/500/", broken), path("x/403/", forbidden), path("x/400/", odd), path("", include("config.urls"))]


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/x/500/", 500, "Something went wrong on our side"),
        ("/x/403/", 403, "Your account may not open this page"),
        ("/x/400/", 400, "could not be understood"),
        ("/no/such/page/", 404, "There is nothing at this address"),
    ],
)
@override_settings(ROOT_URLCONF=__name__)
def test_an_error_is_told_in_words_and_without_internals(address, status, words):
    client = Client(raise_request_exception=False)
    response = client.get(address)
    html = response.content.decode()
    assert response.status_code == status
    assert words in html
    assert "internal detail" not in html
    assert "app.css" in html
    assert not CODE.search(html)


def test_an_expired_form_tells_how_to_keep_what_was_typed():
    response = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "a", "password": "b"})
    assert response.status_code == 403
    assert "what you typed is still there" in response.content.decode()


def test_readers_need_no_script(client):
    """Pages that run nobody's code can be kept by archives, and cannot be turned against readers."""
    claim = factories.claim(Stage.PUBLISHED)
    for address in ("/checks/", f"/checks/{claim.slug}/", "/corrections/", "/method/", "/no/such/page/"):
        html = client.get(address).content.decode()
        assert not CODE.search(html), address
        assert "htmx" not in html, address


def test_readers_get_no_cookie(client):
    """Nobody is followed, and a shared cache in front can keep the pages."""
    claim = factories.claim(Stage.PUBLISHED)
    for address in ("/checks/", f"/checks/{claim.slug}/", "/corrections/", "/method/", "/checks/feed/", "/health/"):
        response = client.get(address)
        assert not response.cookies, address
        assert "Cookie" not in response.headers.get("Vary", ""), address


def test_a_message_for_one_person_is_in_no_public_page(client):
    """A shared cache would hand it to everybody, and the person would miss it."""
    factories.claim(Stage.PUBLISHED)
    client.post("/documents/new/", {"text": "typed by somebody whose session had ended"})
    public = client.get("/checks/")
    assert "signed out" not in public.content.decode()
    assert "Cookie" not in public.headers["Vary"]
    assert "signed out while you were typing" in client.get("/accounts/login/").content.decode()
