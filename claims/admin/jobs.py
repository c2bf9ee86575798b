"""The worker's jobs, to see what was given up and to run it again."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from claims.access import person
from claims.actions.recording import Refused
from claims.actions.working import run_again
from claims.admin.base import ReadOnly, is_admin, short
from claims.models import Job
from claims.models.job import ABOUT


@admin.register(Job)
class JobAdmin(ReadOnly):
    """The list of dead jobs is this one with its filter on "given up": the menu links there."""

    list_display = ("id", "kind", "about", "state", "attempts", "last_error", "created_at", "finished_at")
    list_filter = ("state", "kind")
    list_select_related = ABOUT
    list_before_template = "admin/jobs_help.html"
    numbers = ("pk", *(f"{name}_id" for name in ABOUT))
    search_help_text = _("Number, or number of its document, evidence, stored copy or watched source")
    hidden = ("token",)
    unread = ("document__text",)
    actions = ["run_again"]

    @admin.display(description=_("for"))
    def about(self, job: Job) -> str:
        return short(str(job.about))

    @admin.display(description=_("last error"))
    def last_error(self, job: Job) -> str:
        return short(job.error)

    def has_run_again_permission(self, request: HttpRequest) -> bool:
        return is_admin(request)

    @admin.action(description=_("Run again"), permissions=["run_again"])
    def run_again(self, request: HttpRequest, jobs: QuerySet[Job]) -> None:
        """Each by itself: one that cannot run again does not hold up the others."""
        started = 0
        for job in jobs.order_by("pk"):
            try:
                run_again(job, by=person(request))
                started += 1
            except Refused as refusal:
                messages.warning(request, f"{job}: {refusal}")
        if started:
            told = ngettext("%(count)s job will run again.", "%(count)s jobs will run again.", started)
            messages.success(request, told % {"count": started})
