"""The menu of the operators' pages, which is their first page too. The settings of the theme name it."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from claims.models import Blob, Job
from claims.terms import JobState

Entry = dict[str, Any]

admin.site.index_template = "admin/desk_index.html"
admin.site.index_title = gettext_lazy("Admin")


def navigation(request: HttpRequest) -> list[Entry]:
    """Groups of links, in the order in which an operator needs them."""
    return [
        {"title": _("Accounts"), "items": _accounts()},
        {"title": _("Lists"), "items": _lists()},
        {"title": _("Worker"), "items": _jobs(request)},
        {"title": _("Reader"), "items": _reader()},
        {"title": _("Records, to read only"), "items": _records(), "collapsible": True},
    ]


def _item(page: str, title: str, about: str = "", icon: str | None = None) -> Entry:
    return {"title": title, "about": about, "link": reverse(f"admin:{page}_changelist"), "icon": icon}


def _accounts() -> list[Entry]:
    return [
        _item("claims_user", _("People"), _("Who may sign in, and as what"), "group"),
        _item("mfa_authenticator", _("Second factors"), _("For somebody who lost a phone"), "key"),
    ]


def _lists() -> list[Entry]:
    return [
        _item("claims_outlet", _("Outlets"), _("Who publishes what is checked"), "newspaper"),
        _item("claims_source", _("Sources"), _("Whom evidence comes from, and their interests"), "account_balance"),
        _item("claims_claimant", _("Claimants"), _("Who said it"), "record_voice_over"),
        _item(
            "claims_policy", _("Policy"), _("What a verdict needs on this desk, and how sources are watched"), "rule"
        ),
        _item(
            "claims_authority", _("Time-stamp authorities"), _("Who proves from outside when it was stored"), "schedule"
        ),
        _item("claims_ratingscale", _("Rating scales"), _("The words of a verdict"), "scale"),
    ]


def _jobs(request: HttpRequest) -> list[Entry]:
    every = _item("claims_job", _("All jobs"), icon="list")
    dead = _item("claims_job", _("Dead jobs"), _("What the worker gave up, and how to run it again"), "heart_broken")
    query = f"state__exact={JobState.DEAD}"
    at_dead = query in request.META["QUERY_STRING"]
    dead |= {
        "link": f"{dead['link']}?{query}",
        "active": at_dead,
        "badge": Job.objects.filter(state=JobState.DEAD).count(),
    }
    copies = _item(
        "claims_blob", _("Stored copies"), _("Read back again and again; damaged ones are counted"), "verified"
    )
    copies |= {"badge": Blob.objects.damaged().count()}
    hosts = _item("claims_host", _("Hosts"), _("When a site may be visited again"), "dns")
    watched = _item(
        "claims_watch",
        _("Watched sources"),
        _("What published checks rest on, looked at again and again"),
        "visibility",
    )
    return [dead, every | {"active": request.path == every["link"] and not at_dead}, hosts, copies, watched]


def _reader() -> list[Entry]:
    about = _("How often people keep what it suggests")
    return [
        {
            "title": _("Accuracy on real use"),
            "about": about,
            "link": reverse("admin:claims_guess_accuracy"),
            "icon": "target",
        },
        _item("claims_ordering", _("Order of suggestions"), _("What the desk learns from its decisions"), "sort"),
    ]


def _records() -> list[Entry]:
    return [
        _item("claims_document", _("Documents")),
        _item("claims_importedrow", _("Imported lines")),
        _item("claims_capture", _("Captures")),
        _item("claims_archivedcopy", _("Copies elsewhere")),
        _item("claims_timestamp", _("Time-stamps")),
        _item("claims_anchor", _("Anchors of the history")),
        _item("claims_copyreading", _("Texts of stored copies")),
        _item("claims_picture", _("Pictures")),
        _item("claims_candidate", _("Candidates")),
        _item("claims_guess", _("Guesses")),
        _item("claims_claim", _("Claims")),
        _item("claims_figure", _("Figures")),
        _item("claims_quantity", _("Quantities")),
        _item("claims_appearance", _("Appearances")),
        _item("claims_evidence", _("Evidence")),
        _item("claims_contact", _("Right of reply")),
        _item("claims_verdict", _("Verdicts")),
        _item("claims_reading", _("Second readings")),
        _item("claims_review", _("Reviews")),
        _item("claims_publication", _("Publications")),
        _item("claims_correction", _("Corrections")),
        _item("claims_look", _("Looks at sources")),
        _item("claims_flag", _("Flags for changed sources")),
        _item("claims_notice", _("Notices")),
        _item("claims_history", _("History")),
    ]
