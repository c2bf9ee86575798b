"""What the desk has learnt about its suggestions, language by language, and the switch."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.access import person
from claims.actions.ordering import switch
from claims.actions.recording import Refused
from claims.admin.base import ReadOnly, is_admin
from claims.models import Ordering
from claims.reasons import REASON_WORDS


@admin.register(Ordering)
class OrderingAdmin(ReadOnly):
    """One row per language. The switches are actions of the list; each is kept in the admin's own history."""

    list_display = ("language", "is_on", "logged", "dismissed", "built_in", "own", "learnt_at")
    list_before_template = "admin/orderings_help.html"
    ordering = ("language",)
    actions = ["switch_on", "switch_off"]
    fields = ("language", "is_on", "logged", "dismissed", "built_in", "own", "learnt_at", "switched_by", "switched_at")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [*self.fields, "table"]

    @admin.display(description=gettext_lazy("precision of the built-in order"))
    def built_in(self, row: Ordering) -> str:
        return _written(row.built_in_precision)

    @admin.display(description=gettext_lazy("precision of the learnt order"))
    def own(self, row: Ordering) -> str:
        return _written(row.learnt_precision)

    @admin.display(description=gettext_lazy("weight of each reason"))
    def table(self, row: Ordering) -> SafeString | str:
        """The built-in weight of each reason beside the learnt one, what was learnt most about first."""
        if row.learnt_at is None:
            return _("Nothing is learnt yet.")
        was, now = row.began_from["each"], row.weights["each"]
        codes = sorted(now, key=lambda code: (-abs(now[code] - was[code]), code))
        rows = format_html_join(
            "",
            "<tr><th scope='row' class='font-normal text-left pr-6'>{}</th><td class='pr-6'>{}</td><td>{}</td></tr>",
            ((REASON_WORDS.get(code, code), _written(was[code]), _written(now[code])) for code in codes),
        )
        head = "<table><thead><tr><th class='text-left pr-6'>{}</th><th class='pr-6'>{}</th><th>{}</th></tr></thead>"
        heads = format_html(head, _("reason"), _("built-in"), _("learnt"))
        return format_html("{}<tbody>{}</tbody></table>", heads, rows)

    def has_switch_permission(self, request: HttpRequest) -> bool:
        return is_admin(request)

    @admin.action(description=gettext_lazy("Order by what this desk logged and dismissed"), permissions=["switch"])
    def switch_on(self, request: HttpRequest, rows: QuerySet[Ordering]) -> None:
        self._switch(request, rows, on=True)

    @admin.action(description=gettext_lazy("Order as built in"), permissions=["switch"])
    def switch_off(self, request: HttpRequest, rows: QuerySet[Ordering]) -> None:
        self._switch(request, rows, on=False)

    def _switch(self, request: HttpRequest, rows: QuerySet[Ordering], *, on: bool) -> None:
        """Each by itself: one that has learnt nothing yet does not hold up the others."""
        for row in rows.order_by("language"):
            try:
                switch(row, on=on, by=person(request))
            except Refused as refusal:
                messages.warning(request, f"{row}: {refusal}")
            else:
                told = _("%(language)s: switched on") if on else _("%(language)s: switched off")
                self.log_change(request, row, told % {"language": row.language})
                messages.success(request, told % {"language": row.language})


def _written(value: float | None) -> str:
    return "–" if value is None else number_format(value, decimal_pos=2)
