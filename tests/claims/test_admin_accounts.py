"""The admin makes accounts and gives roles; nobody is deleted, nobody is locked out by a slip."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import reverse

from claims.models import User
from claims.terms import Role
from tests import factories

pytestmark = pytest.mark.django_db

PASSWORD = "seven quiet herons"


@pytest.fixture
def admin() -> User:
    return factories.person(Role.ADMIN)


@pytest.fixture
def operator(client: Client, admin: User) -> Client:
    client.force_login(admin)
    return client


def change(client: Client, person: User, **fields: object) -> None:
    """Edit an account on its page."""
    page = reverse("admin:claims_user_change", args=[person.pk])
    form = client.get(page).context["adminform"].form
    typed = {name: value for name in form.fields if (value := form.initial.get(name)) not in (None, False)}
    typed.pop("password", None)
    answer = client.post(page, {name: value for name, value in (typed | fields).items() if value is not None})
    assert answer.status_code == 302, answer.context["errors"]


def test_a_new_account_signs_in_with_its_role(operator: Client) -> None:
    added = operator.post(
        reverse("admin:claims_user_add"),
        {"username": "nina", "role": Role.REVIEWER, "password1": PASSWORD, "password2": PASSWORD},
    )
    assert added.status_code == 302
    nina = User.objects.get(username="nina")
    assert (nina.role, nina.is_staff, nina.is_active) == (Role.REVIEWER, False, True)
    visitor = Client()
    visitor.post(reverse("account_login"), {"login": "nina", "password": PASSWORD})
    assert visitor.get(reverse("desk")).status_code == 200


def test_a_weak_password_is_refused(operator: Client) -> None:
    typed = {"username": "nina", "role": Role.REPORTER, "password1": "password", "password2": "password"}
    answer = operator.post(reverse("admin:claims_user_add"), typed)
    assert "too common" in answer.text
    assert not User.objects.filter(username="nina").exists()


def test_the_role_alone_opens_the_admin(operator: Client) -> None:
    nina = factories.person(Role.EDITOR, "nina")
    change(operator, nina, role=Role.ADMIN)
    nina.refresh_from_db()
    assert nina.is_staff
    visitor = Client()
    visitor.force_login(nina)
    assert visitor.get(reverse("admin:index")).status_code == 200
    change(operator, nina, role=Role.REPORTER)
    assert visitor.get(reverse("admin:index"), follow=True).status_code == 403


def test_people_are_deactivated_and_never_deleted(operator: Client) -> None:
    """What they did keeps their name."""
    nina = factories.person(Role.REPORTER, "nina")
    assert operator.post(reverse("admin:claims_user_delete", args=[nina.pk]), {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": [nina.pk], "index": 0, "post": "yes"}
    operator.post(reverse("admin:claims_user_changelist"), chosen)
    change(operator, nina, is_active=None)
    nina.refresh_from_db()
    assert not nina.is_active


def test_an_admin_cannot_lock_the_desk_by_giving_up_the_own_role(operator: Client, admin: User) -> None:
    change(operator, admin, role=Role.REPORTER, is_active=None, first_name="Ada")
    admin.refresh_from_db()
    assert (admin.role, admin.is_active, admin.first_name) == (Role.ADMIN, True, "Ada")


def test_an_admin_sets_a_new_password_and_old_sessions_end(operator: Client) -> None:
    nina = factories.person(Role.REPORTER, "nina")
    visitor = Client()
    visitor.force_login(nina)
    page = reverse("admin:auth_user_password_change", args=[nina.pk])
    assert operator.get(page).status_code == 200
    assert operator.post(page, {"password1": PASSWORD, "password2": PASSWORD}).status_code == 302
    assert visitor.get(reverse("desk")).status_code == 302
    assert Client().login(username="nina", password=PASSWORD)


def test_permissions_beside_the_role_cannot_be_given(operator: Client, admin: User) -> None:
    nina = factories.person(Role.REPORTER, "nina")
    change(operator, nina, is_superuser="on", is_staff="on", user_permissions=["1"], groups=[])
    nina.refresh_from_db()
    assert (nina.is_superuser, nina.is_staff, nina.user_permissions.count()) == (False, False, 0)


def test_a_lost_phone_is_taken_off_the_account_without_showing_its_secret(operator: Client) -> None:
    nina = factories.person(Role.REPORTER, "nina")
    TOTP.activate(nina, "JBSWY3DPEHPK3PXP")
    factor = Authenticator.objects.get()
    for page in ("changelist", "change", "delete"):
        arguments = [] if page == "changelist" else [factor.pk]
        shown = operator.get(reverse(f"admin:mfa_authenticator_{page}", args=arguments))
        assert shown.status_code == 200
        assert "JBSWY3DPEHPK3PXP" not in shown.text
        assert factor.data["secret"] not in shown.text
    page = reverse("admin:mfa_authenticator_change", args=[factor.pk])
    assert operator.post(page, {"type": "webauthn"}).status_code == 403
    operator.post(reverse("admin:mfa_authenticator_delete", args=[factor.pk]), {"post": "yes"})
    assert not Authenticator.objects.exists()


def test_an_editor_reaches_no_account(client: Client) -> None:
    client.force_login(factories.editor())
    nina = factories.person(Role.REPORTER, "nina")
    client.post(reverse("admin:claims_user_change", args=[nina.pk]), {"username": "nina", "role": Role.ADMIN})
    nina.refresh_from_db()
    assert nina.role == Role.REPORTER
