"""Who may open what: one written table of every address, and the tricks that try to go round it."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.account.utils import user_pk_to_url_str
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import URLResolver, get_resolver, reverse

from claims import access
from claims.models import Claim, Document, Evidence, User
from claims.terms import Role, Stage
from tests import factories

pytestmark = pytest.mark.django_db

LOGIN = "/accounts/login/"
WHO = ("anonymous", "reporter", "reviewer", "editor", "admin", "deactivated")

# What a GET is answered with, in the order of WHO. "login" is the way to the sign-in page, "again" leads to the one
# that asks for the password once more, "away" is any other redirect.
PUBLIC = (200,) * 6
#: Until the desk's policy lets readers have the copies.
NOBODY = (404,) * 6
DESK = ("login", 200, 200, 200, 200, "login")
EDITORS = ("login", 403, 403, 200, 200, "login")
DESK_POST = ("login", 405, 405, 405, 405, "login")
ENTRANCE = (200, "away", "away", "away", "away", 200)
OWN = ("login", 200, 200, 200, 200, "login")
OWN_AGAIN = ("login", "again", "again", "again", "again", "login")
#: Nobody of these has set up what it is about.
OWN_NONE = ("login", 404, 404, 404, 404, "login")
STEP = ("login", "away", "away", "away", "away", "login")

RULES: dict[str, tuple[int | str, ...]] = {
    # the desk
    "front": ("away",) * 6,
    "home": DESK,
    "desk": DESK,
    "agreement": EDITORS,
    "documents": DESK,
    "new_document": DESK,
    "document": DESK,
    "document_facts": DESK,
    "read_again": DESK_POST,
    "log_claim": DESK,
    "dismiss": DESK_POST,
    "restore": DESK_POST,
    "import_claims": EDITORS,
    "imported": EDITORS,
    "claim": DESK,
    "claim_wacz": DESK,
    "edit_claim": DESK,
    "assign": DESK_POST,
    "close": DESK_POST,
    "resume": DESK_POST,
    "add_evidence": DESK,
    "fetch_again": DESK_POST,
    "withdraw_evidence": DESK_POST,
    "propose": DESK,
    "read_blind": DESK,
    "decide": DESK_POST,
    "withdraw": DESK_POST,
    "contest": DESK_POST,
    "publish": DESK_POST,
    "reopen": DESK_POST,
    "add_contact": DESK,
    "answer_contact": DESK,
    "sources": DESK,
    "look_now": DESK_POST,
    "stop_watching": DESK_POST,
    "watch_again": DESK_POST,
    "close_flag": DESK_POST,
    "notices": DESK,
    "read_notices": DESK_POST,
    "capture": DESK,
    "archive_capture": DESK_POST,
    "stamp_capture": DESK_POST,
    #: No time-stamp was given, and it has no part of that name.
    "stamp_part": OWN_NONE,
    "excerpt": DESK,
    "take_picture": DESK_POST,
    "original": ("login", 404, 404, 404, 404, "login"),
    "picture_png": DESK,
    "picture_pdf": DESK,
    # what readers see
    "checks": PUBLIC,
    "checks_feed": PUBLIC,
    "check": PUBLIC,
    "check_copies": PUBLIC,
    "check_wacz": NOBODY,
    "corrections": PUBLIC,
    "method": PUBLIC,
    "health": PUBLIC,
    # accounts
    "account_login": ENTRANCE,
    "account_logout": ("away", 200, 200, 200, 200, "away"),
    "account_inactive": PUBLIC,
    "account_signup": ENTRANCE,
    "account_reauthenticate": OWN,
    "account_email": OWN,
    "account_email_verification_sent": PUBLIC,
    "account_confirm_email": PUBLIC,
    "account_change_password": OWN,
    "account_set_password": STEP,
    "account_reset_password": PUBLIC,
    "account_reset_password_done": PUBLIC,
    "account_reset_password_from_key": PUBLIC,
    "account_reset_password_from_key_done": PUBLIC,
    "account_confirm_login_code": STEP,
    "mfa_index": OWN,
    "mfa_authenticate": STEP,
    "mfa_reauthenticate": OWN_AGAIN,
    "mfa_activate_totp": OWN_AGAIN,
    "mfa_deactivate_totp": OWN_NONE,
    "mfa_view_recovery_codes": OWN_NONE,
    "mfa_generate_recovery_codes": OWN_AGAIN,
    "mfa_download_recovery_codes": OWN_NONE,
    "mfa_list_webauthn": OWN,
    "mfa_add_webauthn": OWN_AGAIN,
    "mfa_reauthenticate_webauthn": OWN_AGAIN,
    "mfa_remove_webauthn": OWN_AGAIN,
    "mfa_edit_webauthn": OWN_AGAIN,
    "mfa_login_webauthn": STEP,
}


Place = tuple[str, str, Callable[..., Any]]


def places(resolver: URLResolver | None = None, space: str = "", before: str = "") -> Iterator[Place]:
    """Every address of the desk: its full name, its route, its view. The admin's names begin with "admin:"."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from places(pattern, f"{space}{pattern.namespace}:" if pattern.namespace else space, route)
        elif pattern.name:
            yield space + pattern.name, route, pattern.callback


def test_every_address_stands_in_the_table() -> None:
    """Whoever adds an address says here who may open it."""
    assert {name for name, _, _ in places() if not name.startswith("admin:")} == set(RULES)


def test_every_view_states_its_rule() -> None:
    """A view without one is shown to nobody; this says which one it is."""
    assert [name for name, _, view in places() if not access.has_rule(view)] == []


def test_a_view_without_a_rule_is_shown_to_nobody(rf: RequestFactory) -> None:
    def forgotten(request: HttpRequest) -> HttpResponse:
        return HttpResponse("a secret")

    request = rf.get("/")
    request.user = factories.person(Role.ADMIN)
    gate = access.AccessMiddleware(forgotten)
    with pytest.raises(PermissionDenied):
        gate.process_view(request, forgotten, (), {})
    assert gate.process_view(request, access.readers(forgotten), (), {}) is None


@pytest.fixture
def visitors() -> dict[str, Client]:
    """One browser for each of WHO, signed in. The deactivated person was signed in before."""
    people = {name: factories.person(Role[name.upper()], f"visiting {name}") for name in WHO[1:5]}
    people["deactivated"] = factories.person(Role.ADMIN, "deactivated")
    clients = {name: Client() for name in WHO}
    for name, person in people.items():
        clients[name].force_login(person)
    User.objects.filter(username="deactivated").update(is_active=False)
    return clients


@pytest.fixture
def numbers() -> dict[str, Any]:
    """What stands in the addresses: a row of each noun, and the links of mails."""
    claim = factories.claim(Stage.PUBLISHED)
    document = Document.objects.get(appearances__claim=claim)
    piece = claim.evidence.get()
    return {
        "documents": document.pk,
        "candidates": document.candidates.first().pk,
        "claims": claim.pk,
        "evidence": piece.pk,
        "captures": piece.capture_id,
        "ticket": factories.imported_row().ticket,
        "pictures": factories.picture(piece.capture).pk,
        "contacts": factories.contact(claim).pk,
        "slug": claim.slug,
        "key": "x-forged",
        "uidb36": user_pk_to_url_str(factories.reporter()),
    }


def address(name: str, route: str, numbers: dict[str, Any]) -> str:
    """The address with something in each of its places."""
    known = numbers | {"pk": numbers.get(route.partition("/")[0], 1), "app_label": "claims"}
    return reverse(name, kwargs={part: known.get(part, "1") for part in re.findall(r"<(?:\w+:)?(\w+)>", route)})


def told(answer: HttpResponse) -> int | str:
    """A status, or where a redirect leads, in the words of the table."""
    if answer.streaming:
        list(answer.streaming_content)  # whoever asks for a file also takes it
    if answer.status_code != 302:
        return answer.status_code
    if answer["Location"].startswith(LOGIN):
        return "login"
    return "again" if answer["Location"].startswith(reverse("account_reauthenticate")) else "away"


def test_the_table_holds(visitors: dict[str, Client], numbers: dict[str, Any]) -> None:
    found = {}
    for name, route, _ in places():
        if name in RULES:
            page = address(name, route, numbers)
            found[name] = tuple(told(visitors[who].get(page)) for who in WHO)
    assert {name: row for name, row in found.items() if row != RULES[name]} == {}


def test_the_admin_is_for_admins(visitors: dict[str, Client], numbers: dict[str, Any]) -> None:
    tried = 0
    for name, route, _ in places():
        if name.startswith("admin:"):
            page = address(name, route, numbers)
            for who in WHO:
                if who != "admin":
                    assert visitors[who].get(page).status_code in (302, 403), (who, page)
                elif name.endswith("_changelist"):
                    assert visitors[who].get(page).status_code == 200, page
            tried += 1
    assert tried > 100


READ_ONLY = {"checks", "checks_feed", "check", "check_copies", "check_wacz", "corrections", "method", "health"}


def _stage_of(claim: Claim) -> str:
    return Claim.objects.values_list("stage", flat=True).get(pk=claim.pk)


def _approve_form(claim: Claim) -> dict[str, Any]:
    return {"decision": "approve", "verdict": claim.verdict_id}


def _nothing(claim: Claim) -> dict[str, Any]:
    return {}


def _reason(claim: Claim) -> dict[str, Any]:
    return {"reason": "The register was counted again."}


ABOVE_REPORTER = {"reviewer", "editor", "admin"}
EDITORS = {"editor", "admin"}
#: Moves of a claim: where it begins, what is sent, and who gets it moved, none of whom wrote the proposal.
MOVES: dict[str, tuple[Stage, Callable[[Claim], dict[str, Any]], set[str]]] = {
    "close": (Stage.NEW, lambda claim: {"reason": "out_of_scope"}, ABOVE_REPORTER),
    "resume": (Stage.CLOSED, _nothing, EDITORS),
    "decide": (Stage.IN_REVIEW, _approve_form, ABOVE_REPORTER),
    "withdraw": (Stage.IN_REVIEW, _nothing, EDITORS),
    "contest": (Stage.IN_REVIEW, _reason, EDITORS),
    "publish": (Stage.APPROVED, _nothing, EDITORS),
    "reopen": (Stage.PUBLISHED, _reason, EDITORS),
}


@pytest.mark.parametrize("name", MOVES)
def test_a_claim_is_moved_by_those_who_may_and_by_nobody_else(visitors: dict[str, Client], name: str) -> None:
    stage, form, allowed = MOVES[name]
    moved = set()
    for who in WHO:
        claim = factories.claim(stage, by=factories.person(username="author"))
        visitors[who].post(reverse(name, args=[claim.pk]), form(claim))
        if _stage_of(claim) != stage:
            moved.add(who)
    assert moved == allowed


def test_nobody_who_is_signed_out_writes_anything(visitors: dict[str, Client], numbers: dict[str, Any]) -> None:
    before = (Claim.objects.count(), Document.objects.count(), Evidence.objects.count())
    for who in ("anonymous", "deactivated"):
        for name, route, _ in places():
            if RULES.get(name) in (DESK, DESK_POST):
                answer = visitors[who].post(address(name, route, numbers), {"text": "x", "title": "x"})
                assert told(answer) == "login", (who, name)
    assert (Claim.objects.count(), Document.objects.count(), Evidence.objects.count()) == before


def test_no_form_is_taken_without_its_token(visitors: dict[str, Client], numbers: dict[str, Any]) -> None:
    """A page of somebody else's cannot press a button in here."""
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = visitors["admin"].cookies
    tried = 0
    for name, route, _ in places():
        if name not in READ_ONLY:
            assert strict.post(address(name, route, numbers), {}).status_code == 403, name
            tried += 1
    assert tried > 150


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_change_nothing(visitors: dict[str, Client], numbers: dict[str, Any], method: str) -> None:
    for name, route, _ in places():
        if name in RULES:
            answer = getattr(visitors["admin"], method)(address(name, route, numbers))
            assert answer.status_code < 500, name
    claim = Claim.objects.get(pk=numbers["claims"])
    assert (claim.stage, claim.version) == (Stage.PUBLISHED, claim.version)


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "///evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "http://testserver@evil.example/",
        "//testserver@evil.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "\t//evil.example",
        " https://evil.example",
        "/%5Cevil.example/..//evil.example",
        "http://testserver.evil.example/desk/",
    ],
)
def test_signing_in_and_out_leads_to_no_other_site(client: Client, target: str) -> None:
    """A link to the real sign-in page must not end on a copy of it."""
    factories.reporter()
    for page, typed in ((LOGIN, {"login": "reporter", "password": factories.PASSWORD}), ("/accounts/logout/", {})):
        answer = client.post(page, typed | {"next": target})
        assert answer.status_code == 302
        assert _stays(answer["Location"]), answer["Location"]
    shown = client.get(LOGIN, {"next": target}).text
    assert 'href="http' not in shown.replace('href="http://testserver', "")


def _stays(location: str) -> bool:
    """Whether a browser stays on this site: it takes a backslash for a slash, and no white space in front counts."""
    plain = location.strip().replace("\\", "/")
    return plain.startswith("/") and not plain.startswith("//")


def test_a_forged_host_is_refused(client: Client) -> None:
    """The links in mails and feeds are made of it."""
    for host in ("evil.example", "testserver.evil.example", "testserver:80@evil.example", "127.0.0.1.evil.example"):
        assert client.get("/checks/", headers={"host": host}).status_code == 400
    shown = client.get("/checks/", headers={"x-forwarded-host": "evil.example", "forwarded": "host=evil.example"})
    assert shown.status_code == 200
    assert "evil.example" not in shown.text


TYPED = {
    "new_document": {"text": "An article that took an hour to type."},
    "log_claim": {"statement": "A statement that took an hour to type.", "value": "93 %"},
    "edit_claim": {"statement": "A statement that took an hour to type."},
    "add_evidence": {"summary": "A summary that took an hour to type."},
    "propose": {"explanation": "An explanation that took an hour to type."},
}


@pytest.mark.parametrize("name", TYPED)
def test_what_was_typed_is_back_after_signing_in(client: Client, name: str) -> None:
    """The session ended in the meantime: nothing is lost, nothing is stored twice, nobody else gets to see it."""
    factories.reviewer()
    claim = factories.claim(Stage.IN_RESEARCH)
    document = Document.objects.get(appearances__claim=claim)
    page = reverse(name, args=[] if name == "new_document" else [document.pk if name == "log_claim" else claim.pk])
    to_login = client.post(page, TYPED[name])
    back = client.post(
        to_login["Location"], {"login": "reviewer", "password": factories.PASSWORD, "next": page}, follow=True
    )
    assert back.request["PATH_INFO"] == page
    assert "took an hour to type" in back.text
    assert "took an hour to type" not in client.get(page).text, "once is enough"


def test_what_one_page_was_told_is_not_put_into_another(client: Client) -> None:
    factories.reporter()
    client.post(reverse("new_document"), TYPED["new_document"])
    claim = factories.claim()
    client.post(LOGIN, {"login": "reporter", "password": factories.PASSWORD})
    assert "took an hour" not in client.get(reverse("edit_claim", args=[claim.pk])).text


def test_nobody_lands_on_an_error_after_signing_in(client: Client, numbers: dict[str, Any]) -> None:
    """A button was pressed after the session had ended: signing in leads to a page, whatever the button was."""
    factories.person(Role.ADMIN)
    for name, route, _ in places():
        if RULES.get(name) == DESK_POST:
            client.logout()
            to_login = client.post(address(name, route, numbers), {"reason": "typed", "note": "typed"})
            typed = {"login": "admin", "password": factories.PASSWORD}
            query = to_login["Location"].partition("?next=")[2]
            landed = client.post(LOGIN, typed | {"next": query}, follow=True)
            assert landed.status_code == 200, name
