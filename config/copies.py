"""The other host name, from which stored copies leave: it answers with nothing else, and knows no session."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from claims.views.originals import served
from config.hosts import host_only


def host_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Stands before everything that reads or sets a cookie."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.FIGURECHECK_COPIES_HOST and host_only(request.get_host()) == host_only(
            settings.FIGURECHECK_COPIES_HOST
        ):
            return served(request)
        return get_response(request)

    return middleware
