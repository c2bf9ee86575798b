"""A person with an account on the desk."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.terms import Role


class PeopleManager(UserManager["User"]):
    use_in_migrations = False

    def create_superuser(
        self, username: str, email: str | None = None, password: str | None = None, **fields: Any
    ) -> "User":
        """The first admin of a desk, from `manage.py createsuperuser`."""
        return super().create_superuser(username, email, password, **fields | {"role": Role.ADMIN})


class User(AbstractUser):
    role = models.PositiveSmallIntegerField(_("role"), choices=Role, default=Role.REPORTER)

    objects: ClassVar[PeopleManager] = PeopleManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.CheckConstraint(name="user_role_known", condition=Q(role__in=Role.values)),
            # Django's admin asks is_staff; the desk asks the role. The two may never drift apart.
            models.CheckConstraint(
                name="user_staff_is_admin",
                condition=Q(is_staff=True, role=Role.ADMIN) | Q(is_staff=False, role__lt=Role.ADMIN),
            ),
        ]

    def save(self, *args: object, **kwargs: object) -> None:
        self.is_staff = self.role == Role.ADMIN
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def may_act_as(self, role: Role) -> bool:
        """True when this person has ``role`` or one above it."""
        return self.is_active and self.role >= role

    @property
    def shown_name(self) -> str:
        return self.get_full_name() or self.username
