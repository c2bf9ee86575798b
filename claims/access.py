"""Who may see which address. A view without a rule is shown to nobody, and fails a test.

The rules about one claim at one moment are in ``claims.rules``; here is only who may open the page at all.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from claims.models import User
from claims.terms import Role

View = Callable[..., HttpResponseBase]

#: Namespaces and view modules of other people's code, which hold their own rules: Django's admin lets nobody but staff
#: in, allauth asks for a login where one is needed, static files are public.
FOREIGN = ("allauth.", "django.contrib.admin.", "unfold.", "import_export.", "django.views.i18n")

KEPT = "kept_form"


def readers(view: View) -> View:
    """Everybody, without a login."""
    view.seen_by = None  # type: ignore[attr-defined]
    return view


def desk(role: Role = Role.REPORTER) -> Callable[[View], View]:
    """People with an account, from this role up. What a signed-out person had typed is kept until they signed in."""

    def wrap(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return _to_login(request)
            if not request.user.may_act_as(role):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.seen_by = role  # type: ignore[attr-defined]
        return guarded

    return wrap


def _to_login(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        typed = {key: request.POST.getlist(key) for key in request.POST if key != "csrfmiddlewaretoken"}
        request.session[KEPT] = {"path": request.path, "typed": typed, "had_file": bool(request.FILES)}
        messages.info(request, _("You were signed out. What you typed is kept: sign in to go on."))
    here = request.get_full_path()
    return redirect_to_login(here, settings.LOGIN_URL)


def take_kept(request: HttpRequest) -> dict[str, Any] | None:
    """What was typed on this page before its session ended, once; None when there is nothing."""
    kept = request.session.get(KEPT)
    if not kept or kept["path"] != request.path or request.method != "GET":
        return None
    del request.session[KEPT]
    return dict(kept)


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
    return hasattr(view, "seen_by") or view.__module__.startswith(FOREIGN)
