"""Who may see which address. A view without a rule is shown to nobody, and fails a test.

The rules about one claim at one moment are in ``claims.rules``; here is only who may open the page at all.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import resolve, reverse

from claims.models import User
from claims.terms import Role

View = Callable[..., HttpResponseBase]

#: View modules of other people's code, which hold their own rules: Django's admin lets nobody but admins in, allauth
#: asks for a login where one is needed, static files are public.
FOREIGN = (
    "allauth.",
    "claims.admin.",
    "django.contrib.admin.",
    "django.contrib.auth.admin",
    "django.contrib.contenttypes.views",
    "import_export.",
    "unfold.",
)

KEPT = "kept_form"


def readers(view: View) -> View:
    """Everybody, without a login."""
    view.seen_by = None  # type: ignore[attr-defined]
    return view


def desk(role: Role = Role.REPORTER, *, page: str = "") -> Callable[[View], View]:
    """People with an account, from this role up. What a signed-out person had typed is kept until they signed in.

    ``page`` names the page with the button, for addresses that only take a POST: nobody can be sent back to these.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return _to_login(request, _back(request, page, kwargs))
            if not request.user.may_act_as(role):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.seen_by = role  # type: ignore[attr-defined]
        guarded.page = page  # type: ignore[attr-defined]
        return guarded

    return wrap


def _back(request: HttpRequest, page: str, kwargs: dict[str, Any]) -> str:
    if not page:
        return request.get_full_path()
    return reverse(page, kwargs=kwargs if page == "claim" else None)


def _to_login(request: HttpRequest, back: str) -> HttpResponse:
    if request.method == "POST":
        _keep(request, back)
    return redirect_to_login(back, settings.LOGIN_URL)


def _keep(request: HttpRequest, back: str) -> None:
    """Remember what was typed, up to what a form of ours can hold: anybody may send us a POST."""
    typed = {key: request.POST[key] for key in request.POST if key != "csrfmiddlewaretoken"}
    if sum(map(len, typed.values())) <= 2 * settings.FIGURECHECK_MAX_TEXT_CHARS:
        path = back.partition("?")[0]
        request.session[KEPT] = {"path": path, "typed": typed, "had_file": bool(request.FILES)}


def take_kept(request: HttpRequest) -> dict[str, Any] | None:
    """What was typed on this page before its session ended, once; None when there is nothing."""
    kept = request.session.get(KEPT)
    if not kept or kept["path"] != request.path or request.method != "GET":
        return None
    del request.session[KEPT]
    return dict(kept)


@readers
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token. From a page of ours it only means that the cookies are gone: nothing typed is lost."""
    match = request.resolver_match or resolve(request.path_info)
    own = request.headers.get("Origin") in (None, f"{request.scheme}://{request.get_host()}")
    if own and not request.user.is_authenticated and getattr(match.func, "seen_by", None) is not None:
        return _to_login(request, _back(request, getattr(match.func, "page", ""), match.kwargs))
    return render(request, "403_csrf.html", status=403)


def person(request: HttpRequest) -> User:
    """The signed-in person; only for views behind ``desk``."""
    assert isinstance(request.user, User)  # noqa: S101  (the decorator has let nobody else through)
    return request.user


class AccessMiddleware:
    """Refuses every view that states no rule, so that a forgotten decorator shows nothing to anybody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        if not has_rule(view):
            raise PermissionDenied


def has_rule(view: View) -> bool:
    """True when the view says who may see it, or belongs to code that holds its own rules."""
    return hasattr(view, "seen_by") or hasattr(view, "model_admin") or view.__module__.startswith(FOREIGN)
