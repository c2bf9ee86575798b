"""A stored copy of what an address served at one moment. Rows are only ever added: the database refuses the rest."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from claims.terms import Origin

#: How a copy was fetched. Only its own page tells that: headers and certificates are longer than all the rest.
ACCOUNT = (
    *"media_type charset origin file_name address final_address status".split(),
    *"headers request_headers tls tools redirects peer".split(),
)
WEB_PAGES = ("text/html", "application/xhtml+xml")


class Capture(models.Model):
    """The bytes are in the blob store under their SHA-256; this row is written after they are safely on disk."""

    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    media_type = models.CharField(_("media type"), max_length=100, blank=True)
    charset = models.CharField(_("character set"), max_length=40, blank=True)
    origin = models.CharField(_("origin"), max_length=8, choices=Origin)
    file_name = models.CharField(_("file name"), max_length=255, blank=True)
    address = models.TextField(_("address"), blank=True)
    final_address = models.TextField(_("address after redirects"), blank=True)
    status = models.PositiveSmallIntegerField(_("HTTP status"), null=True)
    headers = models.JSONField(_("response headers"), default=list)
    request_headers = models.JSONField(_("request headers"), default=list)
    #: {"version", "cipher", "chain": certificates as PEM, the site's own first, "site": whose it is}; {} without TLS.
    tls = models.JSONField(_("TLS"), default=dict)
    #: What fetched it: {"name": "version"}.
    tools = models.JSONField(_("fetched with"), default=dict)
    redirects = models.JSONField(_("redirects"), default=list)
    peer = models.GenericIPAddressField(_("server"), null=True)
    captured_at = models.DateTimeField(_("captured at"), default=timezone.now)

    class Meta:
        verbose_name = _("capture")
        verbose_name_plural = _("captures")
        constraints = [
            models.CheckConstraint(name="capture_sha256_is_hex", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
        ]

    def __str__(self) -> str:
        return f"{self.sha256[:12]} {self.captured_at:%Y-%m-%d %H:%M}"

    @property
    def is_web_page(self) -> bool:
        """Whether a browser could show it as a reader saw it: HTML that an address served."""
        return self.origin == Origin.ADDRESS and self.media_type in WEB_PAGES
