"""What was read out of a stored copy: its text, frozen, and the figures in it; or why there is none."""

from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from claims.models.candidate import Candidate
from claims.models.capture import Capture
from claims.terms import Problem

_NUMBERS = ("value", "low", "high")


class CopyReading(models.Model):
    """One for each stored copy of a piece of evidence. An excerpt's place counts characters of ``text``.

    A trigger refuses any change of a text; a reading that failed may be replaced by a better one.
    """

    capture = models.OneToOneField(Capture, models.PROTECT, related_name="reading", verbose_name=_("stored copy"))
    text = models.TextField(_("frozen text"), blank=True)
    text_sha256 = models.CharField(_("SHA-256 of the frozen text"), max_length=64, blank=True)
    language = models.CharField(_("language"), max_length=3, blank=True)
    reader = models.CharField(_("read with"), max_length=80, blank=True)
    #: From 0 to 1: characters that the bytes held and no encoding explains.
    replaced_share = models.FloatField(_("share of unreadable characters"), default=0)
    #: Suggestions, each with the fields of a ``Candidate``: they fill a form in, and are in no other table.
    figures = models.JSONField(_("figures found"), default=list, encoder=DjangoJSONEncoder)
    problem = models.CharField(_("problem"), max_length=16, choices=Problem, blank=True)
    read_at = models.DateTimeField(_("read at"), auto_now=True)

    class Meta:
        verbose_name = _("text of a stored copy")
        verbose_name_plural = _("texts of stored copies")
        constraints = [
            models.CheckConstraint(
                name="copyreading_text_or_problem",
                condition=Q(problem="") & ~Q(text="") & ~Q(text_sha256="") | ~Q(problem="") & Q(text="", figures=[]),
            ),
            models.CheckConstraint(
                name="copyreading_share_is_one", condition=Q(replaced_share__gte=0, replaced_share__lte=1)
            ),
        ]

    def __str__(self) -> str:
        return self.get_problem_display() if self.problem else self.text_sha256[:12]

    @property
    def why_no_text(self) -> str:
        """The problem in words that fit a copy which is stored: there is nothing to paste or to upload."""
        return str(WHY_NO_TEXT.get(Problem(self.problem), WHY_NO_TEXT[Problem.LOST])) if self.problem else ""

    def suggested(self) -> list[Candidate]:
        """The figures found, in the order of the text."""
        return [as_candidate(figure) for figure in self.figures]


def as_candidate(figure: dict[str, Any]) -> Candidate:
    """One of ``CopyReading.figures`` as a row that is in no table."""
    numbers = {name: None if figure[name] is None else Decimal(figure[name]) for name in _NUMBERS}
    return Candidate(**figure | numbers)


#: Why nothing can be quoted from a copy. Its bytes are kept whatever the reader makes of them.
WHY_NO_TEXT = {
    Problem.NOT_TEXT: _("The copy is no text (a picture, a video or an archive): nothing can be quoted from it."),
    Problem.NO_TEXT: _("No text was found in the copy. If it is a scan, say in your own words what it says."),
    Problem.ENCRYPTED: _("The copy is a PDF that asks for a password. Add it again without one to quote from it."),
    Problem.TOO_LARGE: _("The copy holds more text than this desk reads. Its bytes are kept whole."),
    Problem.READING_FAILED: _("The copy could not be read within the limits of time and memory."),
    Problem.LOST: _("Reading the copy was interrupted too often, or its bytes are gone. Try again."),
}
