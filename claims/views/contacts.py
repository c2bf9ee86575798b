"""The right of reply: attempts to reach the claimant, noted and answered."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from claims import rules
from claims.access import desk, person, take_kept
from claims.actions import contacting
from claims.actions.recording import Refused
from claims.forms import AnswerForm, ContactForm
from claims.models import Claim, Contact
from claims.views.claims import load


@desk()
def add(request: HttpRequest, pk: int) -> HttpResponse:
    claim = load(pk)
    if request.method != "POST":
        kept = take_kept(request)
        return _page(request, claim, ContactForm(kept and kept["typed"]), kept=kept)
    form = ContactForm(request.POST)
    if not form.is_valid():
        return _page(request, claim, form, status=422)
    try:
        contacting.note_contact(claim, by=person(request), **form.cleaned_data)
    except Refused as refused:
        return _refused(request, claim, form, refused)
    return redirect(f"{claim.get_absolute_url()}#reply")


@desk()
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    contact = get_object_or_404(Contact, pk=pk)
    claim = load(contact.claim_id)
    if request.method != "POST":
        kept = take_kept(request)
        form = AnswerForm(kept and kept["typed"], asked_on=contact.asked_on)
        return _page(request, claim, form, contact=contact, kept=kept)
    form = AnswerForm(request.POST, asked_on=contact.asked_on)
    if not form.is_valid():
        return _page(request, claim, form, contact=contact, status=422)
    data = form.cleaned_data
    try:
        contacting.note_answer(contact, by=person(request), answer=data["answer"], answered_on=data["answered_on"])
    except Refused as refused:
        return _refused(request, claim, form, refused, contact=contact)
    return redirect(f"{claim.get_absolute_url()}#reply")


def _refused(request: HttpRequest, claim: Claim, form: ContactForm, refused: Refused, **more: Any) -> HttpResponse:
    for reason in refused.reasons:
        form.add_error(None, reason)
    return _page(request, claim, form, status=409, **more)


def _page(request: HttpRequest, claim: Claim, form: ContactForm, status: int = 200, **more: Any) -> HttpResponse:
    blocked = [str(reason) for reason in rules.contact_blockers(claim, person(request))]
    context = {"claim": claim, "form": form, "blocked": blocked, **more}
    return render(request, "claim/contact.html", context, status=status)
