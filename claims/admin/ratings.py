"""The desk's rating scales.

They may be edited at any time: a proposed, approved or published verdict carries its rating as it was, in its content.
"""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet, TextField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.admin import TabularInline
from unfold.widgets import UnfoldAdminTextareaWidget

from claims.admin.base import ForAdmins, is_admin
from claims.models import Rating, RatingScale


class RatingInline(TabularInline):
    model = Rating
    extra = 0
    hide_title = True
    fields = ("position", "label", "number", "tone", "description")
    ordering = ("position",)
    formfield_overrides = {TextField: {"widget": UnfoldAdminTextareaWidget(attrs={"rows": 3})}}

    def has_view_permission(self, request: HttpRequest, obj: RatingScale | None = None) -> bool:
        return is_admin(request)

    def has_add_permission(self, request: HttpRequest, obj: RatingScale | None = None) -> bool:
        return is_admin(request)

    def has_change_permission(self, request: HttpRequest, obj: RatingScale | None = None) -> bool:
        return is_admin(request)

    def has_delete_permission(self, request: HttpRequest, obj: RatingScale | None = None) -> bool:
        return False


@admin.register(RatingScale)
class RatingScaleAdmin(ForAdmins):
    list_display = ("name", "in_use", "how_many")
    inlines = (RatingInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).annotate(count=Count("ratings"))

    @admin.display(description=_("ratings"))
    def how_many(self, scale: Any) -> int:
        return int(scale.count)
