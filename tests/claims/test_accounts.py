"""Signing in: strangers stay out, people get back in, and nobody goes round the second step."""

import base64
import hashlib
import hmac
import re
import struct
import time
from html.parser import HTMLParser

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from claims.models import User
from claims.terms import Role
from tests import factories

pytestmark = pytest.mark.django_db

LOGIN = "/accounts/login/"
DESK = "/desk/"
NEW_PASSWORD = "seven quiet herons"


@pytest.fixture
def nina() -> User:
    return factories.person(Role.REPORTER, "nina", email="nina@desk.example")


class Clock:
    """Stands still, so that no test depends on the second in which it runs."""

    def __init__(self) -> None:
        self.now = time.time()

    def wait(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(time, "time", lambda: clock.now)
    return clock


def sign_in(client: Client, username: str, password: str = factories.PASSWORD, **request: str) -> HttpResponse:
    return client.post(LOGIN, {"login": username, "password": password}, **request)


def is_in(client: Client) -> bool:
    return client.get(DESK).status_code == 200


def show_again(client: Client, password: str = factories.PASSWORD) -> None:
    """What changes how people get in asks for the password once more."""
    client.post(reverse("account_reauthenticate"), {"password": password})


def code(secret: str) -> str:
    """The six digits of RFC 6238, worked out here and not by the library that checks them."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(key, counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def set_up_app(client: Client, clock: Clock) -> str:
    """Switch the second step on through its pages, and wait for the next code. Returns the secret."""
    show_again(client)
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    answer = client.post(reverse("mfa_activate_totp"), {"code": code(secret)})
    assert answer.status_code == 302, answer.context["form"].errors
    clock.wait(60)
    return secret


class Form(HTMLParser):
    """The labels, controls and ids of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.controls: list[dict[str, str | None]] = []
        self.labelled: set[str | None] = set()
        self.scripts: list[dict[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag in ("input", "textarea", "select") and found.get("type") != "hidden":
            self.controls.append(found)
        if tag == "label":
            self.labelled.add(found.get("for"))
        if tag == "script":
            self.scripts.append(found)


def test_a_newcomer_understands_the_sign_in_page(client: Client, settings: pytest.FixtureRequest) -> None:
    page = client.get(LOGIN).text
    assert re.search(r'<label for="id_login">Username</label>', page)
    assert re.search(r'<label for="id_password">Password</label>', page)
    assert re.search(r'<button type="submit" class="first">Sign in</button>', page)
    assert settings.FIGURECHECK_DESK_NAME in page
    assert f'href="{reverse("checks")}"' in page
    assert "signup" not in page


def test_the_right_password_opens_the_desk_and_a_wrong_one_says_so(client: Client, nina: User) -> None:
    answer = sign_in(client, "nina", "wrong")
    assert "not correct" in answer.text
    assert not is_in(client)
    assert sign_in(client, "nina").status_code == 302
    assert is_in(client)


def test_a_stranger_learns_nothing_about_who_has_an_account(client: Client, nina: User) -> None:
    def told(username: str) -> list[str]:
        return sign_in(client, username, "wrong").context["form"].non_field_errors()

    assert told("nina") == told("nobody")


def test_nobody_signs_up(client: Client) -> None:
    page = reverse("account_signup")
    typed = {"username": "stranger", "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    for answer in (client.get(page), client.post(page, typed)):
        assert "Accounts are made by the desk" in answer.text
    assert not User.objects.exists()


def test_guessing_is_slowed_whatever_the_attacker_pretends(client: Client, nina: User) -> None:
    """Five wrong passwords: then not even the right one is tried, from no other address that the attacker makes up."""
    for guess in range(5):
        sign_in(client, "nina", f"guess {guess}", headers={"x-forwarded-for": f"198.51.100.{guess}"})
    answer = sign_in(Client(), "nina", headers={"x-forwarded-for": "203.0.113.9"})
    assert "Too many" in answer.text
    assert not is_in(client)


def test_guessing_at_one_account_locks_nobody_else_out(client: Client, nina: User) -> None:
    factories.person(Role.REPORTER, "omar")
    for guess in range(12):
        sign_in(client, "nina", f"guess {guess}", REMOTE_ADDR="198.51.100.7")
    assert sign_in(client, "omar", REMOTE_ADDR="203.0.113.9").status_code == 302


def test_the_lock_ends_by_itself(client: Client, nina: User, clock: Clock) -> None:
    for guess in range(5):
        sign_in(client, "nina", f"guess {guess}")
    assert sign_in(client, "nina").status_code == 200
    clock.wait(301)
    assert sign_in(client, "nina").status_code == 302


def test_the_count_of_tries_cannot_be_pushed_out_of_the_cache(client: Client, nina: User) -> None:
    """Naming a thousand accounts that do not exist would otherwise give an attacker five new tries each time."""
    for guess in range(5):
        sign_in(client, "nina", f"guess {guess}")
    for number in range(1000):
        cache.set(f"zz:{number}", [time.time()], 300)
    assert "Too many" in sign_in(client, "nina").text


def test_the_session_is_a_new_one_after_signing_in(client: Client, nina: User) -> None:
    """A session that an attacker planted in the browser before is worth nothing."""
    client.post(reverse("new_document"), {"text": "typed while signed out"})
    planted = client.session.session_key
    assert planted
    sign_in(client, "nina")
    assert client.session.session_key != planted
    cookie = client.cookies["figurecheck"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"], "it ends with the browser"


def test_a_new_password_ends_every_other_session(client: Client, nina: User) -> None:
    thief = Client()
    for visitor in (client, thief):
        sign_in(visitor, "nina")
    typed = {"oldpassword": factories.PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    assert client.post(reverse("account_change_password"), typed).status_code == 302
    assert not is_in(thief)
    sign_in(client, "nina", NEW_PASSWORD)
    assert is_in(client)


def test_a_new_password_needs_the_old_one(client: Client, nina: User) -> None:
    sign_in(client, "nina")
    typed = {"oldpassword": "wrong", "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    assert client.post(reverse("account_change_password"), typed).status_code == 200
    nina.refresh_from_db()
    assert nina.check_password(factories.PASSWORD)


def test_a_deactivated_person_is_out_at_once(client: Client, nina: User) -> None:
    sign_in(client, "nina")
    assert is_in(client)
    User.objects.filter(pk=nina.pk).update(is_active=False)
    assert not is_in(client)
    answer = client.post(LOGIN, {"login": "nina", "password": factories.PASSWORD}, follow=True)
    assert "This account is closed" in answer.text
    assert not is_in(client)


def test_signing_out_takes_a_click_and_not_a_link(client: Client, nina: User) -> None:
    """An image on any page could otherwise sign people out in the middle of their work."""
    sign_in(client, "nina")
    assert "Sign out" in client.get(reverse("account_logout")).text
    assert is_in(client)
    client.post(reverse("account_logout"))
    assert not is_in(client)


def test_the_second_step_stands_before_every_door(client: Client, clock: Clock) -> None:
    admin = factories.person(Role.ADMIN, "ada")
    sign_in(client, "ada")
    secret = set_up_app(client, clock)
    visitor = Client()
    answer = sign_in(visitor, "ada")
    assert answer["Location"] == reverse("mfa_authenticate")
    for door in (DESK, reverse("admin:index"), reverse("mfa_index"), reverse("account_change_password")):
        assert visitor.get(door).status_code == 302, door
    own = reverse("admin:login")
    visitor.post(own, {"username": "ada", "password": factories.PASSWORD, "next": "/admin/"})
    assert visitor.get(own)["Location"].startswith(LOGIN)
    assert visitor.get(reverse("admin:index")).status_code == 302
    visitor.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert not is_in(visitor)
    visitor.post(reverse("mfa_authenticate"), {"code": code(secret)})
    assert visitor.get(reverse("admin:index")).status_code == 200
    assert admin.pk == int(visitor.session["_auth_user_id"])


def test_a_code_is_good_once(client: Client, nina: User, clock: Clock) -> None:
    sign_in(client, "nina")
    secret = set_up_app(client, clock)
    used = code(secret)
    first, second = Client(), Client()
    for visitor in (first, second):
        sign_in(visitor, "nina")
        visitor.post(reverse("mfa_authenticate"), {"code": used})
    assert is_in(first)
    assert not is_in(second)


def test_a_recovery_code_is_good_once(client: Client, nina: User, clock: Clock) -> None:
    sign_in(client, "nina")
    set_up_app(client, clock)
    used = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    first, second = Client(), Client()
    for visitor in (first, second):
        sign_in(visitor, "nina")
        visitor.post(reverse("mfa_authenticate"), {"code": used})
    assert is_in(first)
    assert not is_in(second)


def test_guessing_codes_is_slowed(client: Client, nina: User, clock: Clock) -> None:
    sign_in(client, "nina")
    secret = set_up_app(client, clock)
    thief = Client()
    sign_in(thief, "nina")
    for guess in range(5):
        thief.post(reverse("mfa_authenticate"), {"code": f"00000{guess}"})
    thief.post(reverse("mfa_authenticate"), {"code": code(secret)})
    assert not is_in(thief)


def test_a_forgotten_password_tells_a_stranger_nothing(client: Client, nina: User) -> None:
    """The same answer for an address with and without an account, and no mail to people who have none."""
    page = reverse("account_reset_password")
    answers = [client.post(page, {"email": address}, follow=True) for address in ("nina@desk.example", "x@y.example")]
    assert answers[0].content == answers[1].content
    assert "Look into your mailbox" in answers[0].text
    assert [message.to for message in mail.outbox] == [["nina@desk.example"]]


def test_a_password_reset_goes_round_nothing(client: Client, nina: User, clock: Clock) -> None:
    sign_in(client, "nina")
    set_up_app(client, clock)
    thief = Client()
    thief.post(reverse("account_reset_password"), {"email": "nina@desk.example"})
    link = re.search(r"http://testserver(/\S+)", mail.outbox[-1].body)
    assert link
    form = thief.get(link[1], follow=True)
    typed = {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    thief.post(form.redirect_chain[-1][0], typed, follow=True)
    nina.refresh_from_db()
    assert nina.check_password(NEW_PASSWORD)
    assert not is_in(thief)
    assert sign_in(thief, "nina", NEW_PASSWORD)["Location"] == reverse("mfa_authenticate")
    assert not is_in(client), "whoever had taken the account over is out"


def test_a_second_step_cannot_be_taken_off_in_an_open_browser(client: Client, nina: User, clock: Clock) -> None:
    """Somebody who sits down at an unlocked screen does not know the password."""
    sign_in(client, "nina")
    set_up_app(client, clock)
    client.post(reverse("account_logout"))
    sign_in(client, "nina")
    code_left = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    client.post(reverse("mfa_authenticate"), {"code": code_left})
    assert client.post(reverse("mfa_deactivate_totp"))["Location"].startswith(reverse("account_reauthenticate"))
    assert Authenticator.objects.filter(type="totp").exists()


def test_the_qr_code_is_markup(client: Client, nina: User) -> None:
    """The content security policy refuses pictures in data: addresses."""
    sign_in(client, "nina")
    show_again(client)
    page = client.get(reverse("mfa_activate_totp")).text
    assert "<svg" in page
    assert "data:image" not in page


def test_the_sign_in_page_says_that_what_was_typed_is_kept(client: Client, nina: User) -> None:
    assert "Nothing is lost" not in client.get(LOGIN).text
    answer = client.post(reverse("new_document"), {"text": "An article, typed for an hour."}, follow=True)
    assert "Nothing is lost" in answer.text
    assert "Nothing is lost" in client.get(LOGIN).text, "it says so until it was used"


def test_every_account_page_is_the_desks_own_and_can_be_used_by_everybody(
    client: Client, nina: User, clock: Clock
) -> None:
    """Each control has its label, each hint and error is tied to its control, and no script stands in the page."""
    sign_in(client, "nina")
    for page in _account_pages(client, clock):
        found = Form(page.text)
        where = page.request["PATH_INFO"]
        assert "/static/app.css" in page.text, where
        assert len(found.ids) == len(set(found.ids)), where
        for control in found.controls:
            assert control["id"] in found.labelled, (where, control)
            for described in (control.get("aria-describedby") or "").split():
                assert described in found.ids, (where, control)
        assert not [tag for tag in found.scripts if not tag.get("src") and tag.get("type") != "application/json"], where


def _account_pages(client: Client, clock: Clock) -> list[HttpResponse]:
    names = ["account_logout", "account_email", "account_change_password", "account_reauthenticate", "mfa_index"]
    visitor = Client()
    pages = [visitor.get(reverse(name)) for name in ("account_signup", "account_reset_password", "account_inactive")]
    pages += [sign_in(visitor, "nina", "wrong"), visitor.post(LOGIN, {}), visitor.get(LOGIN)]
    pages.append(client.post(reverse("account_change_password"), {"oldpassword": "x", "password1": "a"}))
    show_again(client)
    pages.append(client.get(reverse("mfa_activate_totp")))
    pages.append(client.post(reverse("mfa_activate_totp"), {"code": "nonsense"}))
    set_up_app(client, clock)
    names += ["mfa_index", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"]
    names += ["mfa_list_webauthn", "mfa_add_webauthn", "mfa_reauthenticate"]
    pages += [client.get(reverse(name)) for name in names]
    sign_in(visitor, "nina")
    pages.append(visitor.get(reverse("mfa_authenticate")))
    assert {page.status_code for page in pages} == {200}
    return pages
