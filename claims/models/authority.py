"""Who stamps what the desk stores with the time: an authority outside it, which an admin chooses."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.stamps import certificates


class AuthorityQuerySet(models.QuerySet["Authority"]):
    def asked(self) -> "AuthorityQuerySet":
        """Those that are asked for a time-stamp of what is stored from now on."""
        return self.filter(in_use=True).order_by("pk")


class Authority(models.Model):
    name = models.CharField(_("name"), max_length=100, unique=True)
    address = models.CharField(
        _("address"),
        max_length=500,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text=_("Where it takes requests of RFC 3161. No key is sent, so that http:// will do."),
    )
    certificates = models.TextField(
        _("certificates"),
        help_text=_(
            "Its root certificate as PEM, got from the authority itself. When it changes, add the new one below and"
            " leave the old one: older time-stamps are proven with it."
        ),
    )
    in_use = models.BooleanField(_("in use"), default=True, help_text=_("Everything that is stored is stamped by it."))

    objects = AuthorityQuerySet.as_manager()

    class Meta:
        verbose_name = _("time-stamp authority")
        verbose_name_plural = _("time-stamp authorities")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        try:
            certificates(self.certificates)
        except ValueError as error:
            told = _("This holds no certificate that can be read. It begins with -----BEGIN CERTIFICATE-----.")
            raise ValidationError({"certificates": told}) from error
