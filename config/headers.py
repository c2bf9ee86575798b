"""Response headers that no package sets."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
# The admin's theme is driven by Alpine.js, which compiles the expressions of its templates, and by style attributes.
# Nobody but admins sees these pages; every other page keeps the strict policy.
ADMIN_POLICY = {"script-src": [SELF, UNSAFE_EVAL], "style-src": [SELF, UNSAFE_INLINE], "img-src": [SELF, "data:"]}


def headers_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        if request.path.startswith(reverse("admin:index")):
            response._csp_update = ADMIN_POLICY  # type: ignore[attr-defined]
        return response

    return middleware
