"""Accounts: who may sign in, and as what. People are deactivated, never deleted: what they did keeps their name."""

from typing import Any

# Their pages register when these are first imported: here, so that they can be taken out again.
from allauth.account import admin as _account_pages  # noqa: F401
from allauth.account.models import EmailAddress
from allauth.mfa import admin as _mfa_pages  # noqa: F401
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

from claims.admin.base import ForAdmins, is_admin
from claims.models import User

# The role says who may do what: a second set of permissions beside it would only mislead. People keep their addresses
# themselves, on their account page.
admin.site.unregister([Group, EmailAddress, Authenticator])


@admin.register(User)
class PersonAdmin(UserAdmin, ForAdmins):
    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ("username", "shown_name", "role", "is_active", "last_login")
    list_filter = ("role", "is_active")
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = ("username",)
    filter_horizontal = ()
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (
            _("What this person may do"),
            {
                "fields": ("role", "is_active"),
                "description": _("You cannot change these two of your own account, so that the desk keeps an admin."),
            },
        ),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "role", "password1", "password2")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
    )

    @admin.display(description=_("name"))
    def shown_name(self, person: User) -> str:
        return person.get_full_name()

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        own = ("role", "is_active") if obj == request.user else ()
        return (*self.readonly_fields, *own)


@admin.register(Authenticator)
class SecondFactorAdmin(ForAdmins):
    """For the person who lost a phone. The secrets behind a second factor are shown to nobody."""

    list_display = ("user", "type", "created_at", "last_used_at")
    list_filter = ("type",)
    list_select_related = ("user",)
    search_fields = ("user__username",)
    exclude = ("data",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Authenticator | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Authenticator | None = None) -> bool:
        """The one thing that is deleted in here: without it, the person signs in with the password alone."""
        return is_admin(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).defer("data")
