"""One claim: read, edited, assigned, closed, taken up again."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST

from claims import exports, rules
from claims.access import desk, person, take_kept
from claims.actions import claiming
from claims.actions.recording import Refused, Stale
from claims.content import figure_content
from claims.forms import AssignForm, ClaimForm, CloseForm, claim_initial
from claims.frozen import clean
from claims.models import Claim, Evidence, Reading, Review, User, Verdict
from claims.models.capture import ACCOUNT
from claims.published import figures_on_axis
from claims.terms import Stance
from claims.views.telling import deeds
from claims.views.watched import is_looking, mark_live, sources
from claims.views.witnesses import kept_elsewhere

#: What the buttons of the page ask for; each is shown, and says why when it is not allowed.
BUTTONS = {
    "edit": rules.edit_blockers,
    "evidence": rules.evidence_blockers,
    "contact": rules.contact_blockers,
    "propose": rules.propose_blockers,
    "review": rules.review_blockers,
    "reading": rules.reading_blockers,
    "withdraw": rules.withdraw_blockers,
    "contest": rules.contest_blockers,
    "publish": rules.publish_blockers,
    "reopen": rules.reopen_blockers,
    "close": rules.close_blockers,
    "resume": rules.resume_blockers,
}


def load(pk: int) -> Claim:
    """The claim with its figure, its people and its publication, or 404. Few tables: planning a join of ten costs more
    than two queries."""
    rows = Claim.objects.select_related("figure", "claimant", "logged_by", "publication")
    return get_object_or_404(rows.defer("search", "search_text"), pk=pk)


class WhyNot(dict[str, list[str]]):
    """The reasons against each button, looked for when the page shows it: no stage has all of them."""

    def __init__(self, claim: Claim, user: User) -> None:
        super().__init__()
        self.asked = (claim, user)

    def __missing__(self, button: str) -> list[str]:
        self[button] = [str(reason) for reason in BUTTONS[button](*self.asked)]
        return self[button]


@desk()
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    found = load(pk)
    return show(request, found)


def show(request: HttpRequest, found: Claim, status: int = 200, assign_form: AssignForm | None = None) -> HttpResponse:
    """The claim's page; views that were refused show it again with the reasons as messages."""
    user = person(request)
    evidence = list(Evidence.objects.filter(claim=found).with_reading().prefetch_related(kept_elsewhere("capture")))
    standing = [piece for piece in evidence if piece.withdrawn_at is None]
    account = (f"document__capture__{name}" for name in ACCOUNT)
    places = found.appearances.select_related("document__outlet", "document__capture")
    appearances = list(places.defer("document__text", *account))
    watched = sources(found, user)
    mark_live(watched, appearances, evidence)
    verdicts = _verdicts(found)
    if blind := rules.is_blind(found, user):
        verdicts = _seen(found, verdicts)
    kept = take_kept(request)
    context = {
        "claim": found,
        "appearances": appearances,
        "sources": watched,
        "looking": is_looking(watched),
        "changed": sum(bool(source.open) for source in watched),
        "evidence": [(stance, [p for p in standing if p.stance == stance]) for stance in Stance],
        "withdrawn": [piece for piece in evidence if piece.withdrawn_at],
        "stored": exports.stored(found, evidence, appearances),
        "independent": rules.independent_sources(standing),
        "contacts": found.contacts.all(),
        "fetching": any(piece.is_waiting or piece.is_being_read for piece in standing),
        "verdicts": verdicts,
        "blind": blind,
        "readings": _readings(verdicts),
        "reviews": Review.objects.filter(verdict__in=verdicts).select_related("reviewer") if verdicts else [],
        "why_not": WhyNot(found, user),
        "axis": _axis(found, standing, blind=blind),
        "history": deeds(found, blind=blind),
        "close_form": CloseForm(),
        "assign_form": assign_form or AssignForm(claim=found, by=user),
        "siblings": _siblings(found),
        "kept": kept,
        # After a refusal too, a note that was typed stands in its field again.
        "typed": kept["typed"] if kept else request.POST,
    }
    part = "claim/detail.html#evidence" if request.htmx else "claim/detail.html"  # type: ignore[attr-defined]
    return render(request, part, context, status=status)


def _verdicts(claim: Claim) -> list[Verdict]:
    """All versions, newest first; the claim's current and its published one are among them, and need no look-up."""
    versions = list(claim.verdicts.select_related("rating", "proposed_by", "figure").defer("content"))
    by_key = {version.pk: version for version in versions}
    if claim.verdict_id:
        claim.verdict = by_key[claim.verdict_id]
    if claim.publication:
        claim.publication.verdict = by_key[claim.publication.verdict_id]
    return versions


def _seen(claim: Claim, versions: list[Verdict]) -> list[Verdict]:
    """For whoever reads the claim blind: the versions that readers have seen."""
    seen = claim.publication.verdict.number if claim.publication else 0
    return [version for version in versions if version.number <= seen]


def _readings(verdicts: list[Verdict]) -> list[Reading]:
    """The blind readings of these versions."""
    blind = [verdict for verdict in verdicts if verdict.blind]
    if not blind:
        return []
    return list(Reading.objects.filter(verdict__in=blind).select_related("reader", "rating", "figure"))


def _siblings(claim: Claim) -> list[Claim]:
    """Other claims about the same quantity."""
    if claim.figure.quantity_id is None:
        return []
    same = Claim.objects.for_list().filter(figure__quantity=claim.figure.quantity_id).exclude(pk=claim.pk)
    return list(same.order_by("-pk")[:5])


def _axis(claim: Claim, evidence: list[Evidence], *, blind: bool) -> str:
    """What is known about the number, on one axis: drawn as readers will see it."""
    found = claim.verdict.figure if claim.verdict and not blind else None
    figures = {
        "claimant": claim.claimant.name if claim.claimant else "",
        "figure": figure_content(claim.figure),
        "found": figure_content(found),
        "evidence": [{"source": piece.source.name, "figure": figure_content(piece.figure)} for piece in evidence],
    }
    return mark_safe(figures_on_axis(figures)["drawing"])  # noqa: S308  (the drawing escapes its texts)


@desk()
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Edit the claim and its figure. A form that was opened before somebody else's save is shown beside that (409)."""
    found = load(pk)
    if request.method != "POST":
        kept = take_kept(request)
        form = ClaimForm(kept and kept["typed"], initial=claim_initial(found), language=found.language)
        return _edit_page(request, found, form, kept=kept)
    form = ClaimForm(request.POST, language=found.language)
    if not form.is_valid():
        return _edit_page(request, found, form, status=422)
    data = form.cleaned_data
    try:
        claiming.edit_claim(
            found,
            by=person(request),
            version=data["version"] or 0,
            statement=data["statement"],
            figure=data["figure"],
            claimant=data["claimant"],
            claimant_kind=data["claimant_kind"],
            said_on=data["said_on"],
        )
    except Refused as refused:
        for reason in refused.reasons:
            form.add_error(None, reason)
        return _edit_page(request, found, form, status=409)
    except Stale:
        return _stale_page(request, load(pk), form)
    return redirect(found)


def _edit_page(request: HttpRequest, claim: Claim, form: ClaimForm, status: int = 200, **more: Any) -> HttpResponse:
    blocked = [str(reason) for reason in rules.edit_blockers(claim, person(request))]
    return render(request, "claim/edit.html", {"claim": claim, "form": form, "blocked": blocked, **more}, status=status)


def _as_typed(stored: Any) -> str:
    """A stored value as a browser sends it: a ticked box is "on"."""
    return "on" if stored is True else str(stored or "")


def _stale_page(request: HttpRequest, current: Claim, form: ClaimForm) -> HttpResponse:
    """Both versions, field by field; saving again from here replaces the other person's, knowingly."""
    stored = claim_initial(current)
    typed = {name: form.data.get(name, "") for name in form.fields}
    compared = [
        (form.fields[name].label, stored[name], typed.get(name, ""))
        for name in form.fields
        if name in stored and name != "version" and _as_typed(stored[name]) != typed.get(name, "").strip()
    ]
    typed["version"] = str(current.version)
    fresh = ClaimForm(typed, language=current.language)
    return _edit_page(request, current, fresh, status=409, compared=compared)


@desk(page="claim")
@require_POST
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    found = load(pk)
    form = AssignForm(request.POST, claim=found, by=person(request))
    if not form.is_valid():
        return show(request, found, status=422, assign_form=form)
    data = form.cleaned_data
    return attempt(
        request, found, lambda: claiming.assign(found, data["to"], by=person(request), deadline=data["deadline"])
    )


@desk(page="claim")
@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    found, form = load(pk), CloseForm(request.POST)
    form.is_valid()
    other = Claim.objects.filter(pk=form.cleaned_data.get("duplicate_of") or 0).exclude(pk=pk).first()
    reason = form.cleaned_data.get("reason", "")
    duplicate = other if reason == "duplicate" else None
    return attempt(
        request, found, lambda: claiming.close(found, by=person(request), reason=reason, duplicate_of=duplicate)
    )


@desk(page="claim")
@require_POST
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    found = load(pk)
    return attempt(request, found, lambda: claiming.resume(found, by=person(request)))


def said(request: HttpRequest, name: str) -> str:
    """The words that a person typed beside a button, without what no database takes."""
    return clean(request.POST.get(name, ""))[:5000]


def attempt(request: HttpRequest, claim: Claim, act: Any, to: str = "") -> HttpResponse:
    """Do it and go back to the claim, to the part ``to``; when it is refused, show the claim with the reasons (409)."""
    try:
        act()
    except Refused as refused:
        for reason in refused.reasons:
            messages.error(request, reason, extra_tags="bad")
        return show(request, load(claim.pk), status=409)
    return redirect(f"{claim.get_absolute_url()}{to}")
