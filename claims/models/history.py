"""One row for every change of a claim and of what belongs to it. Written by a trigger; nobody else can write it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from claims.models.claim import Claim
from claims.models.user import User


class History(models.Model):
    """Owned by the audit role, so that the desk's own role can only read it. See migration 0002 for the chain.

    ``before`` and ``after`` hold the columns that changed (all of them for a new row).
    """

    claim = models.ForeignKey(Claim, models.DO_NOTHING, related_name="history", db_constraint=False)
    position = models.PositiveIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(User, models.DO_NOTHING, null=True, db_constraint=False, verbose_name=_("who"))
    db_role = models.TextField()
    reason = models.TextField()
    noun = models.TextField()
    row = models.BigIntegerField()
    operation = models.TextField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    previous_hash = models.TextField()
    hash = models.TextField()

    class Meta:
        managed = False
        db_table = "claims_history"
        verbose_name = _("history")
        verbose_name_plural = _("history")
        ordering = ["claim", "position"]

    def __str__(self) -> str:
        return f"{self.operation} {self.noun} {self.row}"
