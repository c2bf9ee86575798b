"""What the settings promise: safe without a word said, and clear about what is missing."""

import re
import subprocess
import sys

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from config.limits import size_middleware
from config.logs import Line
from tests.desks import BASE_DIR

PRODUCTION = {
    "SECRET_KEY": "a1B2c3D4e5" * 6,
    "ALLOWED_HOSTS": "desk.example.org",
    "DJANGO_SETTINGS_MODULE": "config.settings",
}


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command with this environment and nothing else."""
    return subprocess.run([sys.executable, *command], cwd=BASE_DIR, env=environment, capture_output=True, text=True)


def test_production_has_no_warning() -> None:
    """A desk that is deployed with the two necessary settings must not miss a safeguard."""
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("left_out", "named"), [("ALLOWED_HOSTS", "ALLOWED_HOSTS"), ("SECRET_KEY", "SECRET_KEY")])
def test_the_web_does_not_start_without(left_out: str, named: str, tmp_path) -> None:
    """Otherwise an operator would see blank errors on every page, or sign sessions with an empty key."""
    environment = PRODUCTION | {"FIGURECHECK_DATA": str(tmp_path)}
    del environment[left_out]
    done = run("-c", "import config.wsgi", **environment)
    assert done.returncode != 0
    assert named in done.stderr.splitlines()[-1]


def test_commands_without_a_database_need_no_settings(tmp_path) -> None:
    """`manage.py extract` must work right after the clone."""
    assert run("manage.py", "help", FIGURECHECK_DATA=str(tmp_path)).returncode == 0


def test_every_variable_is_documented() -> None:
    """An operator can set only what he can find."""
    read = re.findall(r'env\.\w+\("(\w+)"', (BASE_DIR / "config" / "settings.py").read_text())
    documented = (BASE_DIR / "docs" / "deploy.md").read_text()
    assert len(read) > 20
    assert [name for name in read if f"`{name}`" not in documented] == []


def test_cookies_and_redirects_are_for_https_unless_it_is_switched_off(tmp_path) -> None:
    """A session cookie over plain HTTP is anybody's."""
    names = "s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT"
    show = f"from django.conf import settings as s; print({names})"
    assert run("-c", show, **PRODUCTION).stdout.split() == ["True"] * 3
    assert run("-c", show, **PRODUCTION, FIGURECHECK_HTTPS="false").stdout.split() == ["False"] * 3


def test_a_forwarded_header_is_not_believed_without_a_proxy() -> None:
    """Anybody could send it, and pass for HTTPS or for another address."""
    show = "from django.conf import settings as s; print(s.SECURE_PROXY_SSL_HEADER, s.ALLAUTH_TRUSTED_PROXY_COUNT)"
    assert run("-c", show, **PRODUCTION).stdout.strip() == "None 0"


@pytest.mark.django_db
def test_public_pages_allow_no_inline_script_and_the_admin_alone_is_looser(client: Client) -> None:
    """One page with a loose policy is enough for stored text to run as a script."""
    policy = client.get("/checks/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    admin = client.get("/admin/").headers["Content-Security-Policy"]
    assert "'unsafe-inline'" not in admin.partition("script-src")[2].partition(";")[0]


@pytest.mark.django_db
def test_every_answer_carries_the_other_headers(client: Client) -> None:
    headers = client.get("/checks/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.django_db
def test_nobody_makes_an_account_for_himself(client: Client) -> None:
    """A stranger with an account could read what is not published."""
    client.post("/accounts/signup/", {"username": "eve", "password1": "long-enough-9", "password2": "long-enough-9"})
    assert not get_user_model().objects.filter(username="eve").exists()


@pytest.mark.django_db
def test_the_admin_has_no_login_of_its_own(client: Client) -> None:
    """Its form knows neither the limit on tries nor the second factor."""
    answer = client.get("/admin/login/")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/accounts/login/")


@pytest.mark.django_db
def test_guessing_a_password_is_slowed_down(client: Client) -> None:
    """Without a limit a short list of passwords opens an account in a minute."""
    get_user_model().objects.create_user("reporter", password="the right one")
    answers = [client.post("/accounts/login/", {"login": "reporter", "password": f"no {n}"}) for n in range(6)]
    right = client.post("/accounts/login/", {"login": "reporter", "password": "the right one"})
    assert answers[0].status_code == 200
    assert right.status_code != 302


def test_a_body_that_is_too_large_is_refused_unread() -> None:
    """It would fill the disk with a temporary file, or the memory."""

    def never(request: HttpRequest) -> HttpResponse:
        raise AssertionError("the request was let through")

    request = RequestFactory().post("/documents/new/", b"", content_type="text/plain")
    request.META["CONTENT_LENGTH"] = str(10**12)
    answer = size_middleware(never)(request)
    assert answer.status_code == 413
    assert b"20 MB" in answer.content


def test_nobody_can_forge_a_line_of_the_log() -> None:
    """A user name with a line break must not look like a second event."""
    import logging

    record = logging.makeLogRecord({"msg": "login failed: %s", "args": ("x\n2026-01-01T00:00:00Z INFO all is well",)})
    assert "\n" not in Line().format(record)
