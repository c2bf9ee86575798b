"""The right of reply: attempts to reach the claimant, and what came back."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from claims import rules
from claims.actions.recording import Refused, locked, recording, require, take_turns
from claims.models import Claim, Contact, User


def note_contact(
    claim: Claim,
    *,
    by: User,
    ticket: UUID,
    asked_on: date,
    way: str,
    addressee: str,
    answer: str = "",
    answered_on: date | None = None,
) -> Contact:
    """An attempt to reach the claimant, with the answer if there is one already. The same ticket twice is the same
    attempt. It is shown on the check from the next version of the verdict on, since that is what two people stand for.
    """
    with recording(by):
        take_turns(ticket)
        known = Contact.objects.filter(ticket=ticket).first()
        if known:
            return known
        found = locked(claim)
        require(rules.contact_blockers(found, by))
        return Contact.objects.create(
            ticket=ticket,
            claim=found,
            asked_on=asked_on,
            way=way,
            addressee=addressee,
            answer=answer,
            answered_on=answered_on,
            added_by=by,
        )


def note_answer(contact: Contact, *, by: User, answer: str, answered_on: date) -> Contact:
    """What the claimant answered, once: a second answer is an attempt of its own."""
    with recording(by):
        require(rules.contact_blockers(locked(contact.claim), by))
        found = Contact.objects.select_for_update().get(pk=contact.pk)
        if found.answer:
            raise Refused([_("An answer is noted here already. Note another attempt for a second one.")])
        found.answer, found.answered_on = answer, answered_on
        found.save(update_fields=["answer", "answered_on"])
    return found
