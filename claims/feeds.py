"""Published checks as an Atom feed: an entry moves up, and says so, when its check is corrected."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from claims.models import Publication
from claims.published import base_address, changes, current, edition_of, is_reexamined, is_retracted, path_of, readable

ENTRIES = 50


@dataclass(frozen=True)
class Entry:
    """The edition of a check that readers see, and when its first edition was published."""

    publication: Publication
    content: dict[str, Any]
    address: str
    first_published_at: datetime

    @property
    def title(self) -> str:
        """ "Misleading: 93 % of …", with what became of it in front."""
        said = f"{self.content['rating']['label']}: {self.content['statement']}"
        if is_retracted(self.publication):
            return _("Retracted: %(check)s") % {"check": self.content["statement"]}
        if self.publication.correction:
            return _("Corrected: %(check)s") % {"check": said}
        return said


def _entry(shown: Publication, base: str, first_published_at: datetime) -> Entry:
    return Entry(shown, readable(shown.verdict.content), base + path_of(shown), first_published_at)


class ChecksFeed(Feed):
    """The newest checks. The address of an entry is its id: it never changes."""

    seen_by = None
    feed_type = Atom1Feed
    description_template = "public/entry.html"

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        cached = cache_control(public=True, max_age=0, s_maxage=30, must_revalidate=True)
        return require_safe(cached(conditional_page(super().__call__)))(request, *args, **kwargs)

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        return base_address(request)

    def title(self) -> str:
        return _("%(desk)s: checks") % {"desk": settings.FIGURECHECK_DESK_NAME}

    def subtitle(self) -> str:
        return _("Statistical claims, checked against their sources.")

    def author_name(self) -> str:
        return str(settings.FIGURECHECK_DESK_NAME)

    def link(self, base: str) -> str:
        return base + reverse("checks")

    def feed_url(self, base: str) -> str:
        return base + reverse("checks_feed")

    def items(self, base: str) -> list[Entry]:
        first = Publication.objects.filter(claim=OuterRef("pk"), number=1).values("published_at")
        return [
            _entry(edition_of(check), base, check.first)
            for check in current().annotate(first=Subquery(first))[:ENTRIES]
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        entry: Entry = kwargs["item"]
        correction = entry.publication.correction
        return {
            "publication": entry.publication,
            "content": entry.content,
            "retracted": is_retracted(entry.publication),
            "reexamined": is_reexamined(entry.publication),
            "changes": changes(correction) if correction else [],
        }

    def item_title(self, entry: Entry) -> str:
        return entry.title

    def item_link(self, entry: Entry) -> str:
        return entry.address

    def item_pubdate(self, entry: Entry) -> datetime:
        return entry.first_published_at

    def item_updateddate(self, entry: Entry) -> datetime:
        return entry.publication.published_at
