"""What all admin pages share: admins only, nothing is ever deleted, and what has rules can only be read."""

import json
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.admin import AdminSite, display
from django.db.models import Field, JSONField, Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.paginator import InfinitePaginator

from claims.models import Claim, User
from claims.terms import Role

#: Longest number that is looked for: PostgreSQL's bigint has 19 digits.
_DIGITS = 18

Found = tuple[QuerySet[Any], bool]


def is_admin(request: HttpRequest) -> bool:
    """The role decides, never Django's own permissions or its superuser flag: there is one answer to "who may"."""
    return isinstance(request.user, User) and request.user.may_act_as(Role.ADMIN)


def short(text: str) -> str:
    """A long text as a list shows it."""
    return Truncator(text).chars(90)


def _in_lines(field: JSONField) -> Callable[[Model], SafeString]:
    @display(description=field.verbose_name)
    def shown(row: Model) -> SafeString:
        text = json.dumps(getattr(row, field.attname), indent=2, ensure_ascii=False)
        return format_html('<pre class="whitespace-pre-wrap break-words">{}</pre>', text)

    return shown


class ForAdmins(ModelAdmin):
    """Rows that admins look after. Nothing is deleted here; the database refuses it as well."""

    show_full_result_count = False
    warn_unsaved_form = True
    list_fullwidth = True
    list_per_page = 50

    def has_module_permission(self, request: HttpRequest) -> bool:
        return is_admin(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return is_admin(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return is_admin(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return is_admin(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnly(ForAdmins):
    """Rows that only actions write: an operator reads them here, and works on them on the desk like everybody else.

    These tables grow without end, so that nothing here counts them, sorts by a column without an index or searches
    in one.
    """

    paginator = InfinitePaginator
    sortable_by: tuple[str, ...] = ()
    actions: Any = None
    warn_unsaved_form = False
    ordering: tuple[str, ...] = ("-pk",)
    search_fields = ("pk",)
    search_help_text = _("Number")
    #: The number columns, all with an index, in which the search looks.
    numbers: tuple[str, ...] = ("pk",)
    #: Columns that are neither shown nor loaded: long, or of use to the machine alone.
    hidden: tuple[str, ...] = ()
    #: Columns of other tables that a list joins and does not need.
    unread: tuple[str, ...] = ()
    #: Whether these rows tell what a proposed verdict says, and how they lead to its claim: an admin who reads a claim
    #: blind finds none of it here either.
    tells_the_proposal = False
    path_to_claim = "claim"

    def __init__(self, model: type[Model], admin_site: AdminSite) -> None:
        super().__init__(model, admin_site)
        for field in model._meta.fields:
            if isinstance(field, JSONField):
                setattr(self, self._shown_as(field), _in_lines(field))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **more: Any
    ) -> HttpResponse:
        """Without the link to Django's log of what admins edited: nobody edits these rows here."""
        return super().render_change_form(request, context | {"show_history": False}, *args, **more)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request).defer(*self.hidden, *self.unread)
        if not self.tells_the_proposal or not isinstance(request.user, User):
            return rows
        blind = Claim.objects.still_blind_for(request.user).values("pk")
        return rows.exclude(**{f"{self.path_to_claim}__in": blind})

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return [self._shown_as(field) for field in self.model._meta.fields if field.name not in self.hidden]

    def _shown_as(self, field: "Field[Any, Any]") -> str:
        return f"{field.name}_in_lines" if isinstance(field, JSONField) else field.name

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return self.get_fields(request, obj)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Found:
        """By one of ``numbers`` alone."""
        term = search_term.strip()
        if not term:
            return queryset, False
        if not term.isdecimal() or len(term) > _DIGITS:
            return queryset.none(), False
        wanted = [Q(**{name: int(term)}) for name in self.numbers]
        return queryset.filter(reduce(or_, wanted)), False


class OfClaim(ReadOnly):
    """Rows that belong to a claim."""

    list_select_related: tuple[str, ...] = ("claim",)
    numbers: tuple[str, ...] = ("pk", "claim_id")
    search_help_text = _("Number, or number of the claim")
    unread: tuple[str, ...] = ("claim__search", "claim__search_text")

    @display(description=_("claim"))
    def of_claim(self, row: Any) -> str:
        return short(f"{row.claim_id} · {row.claim.statement}")
