"""May this person do this now? Each rule yields its reasons in words; none means yes.

One generator serves the greyed-out button, the refusal of the action and the API's error. What must hold whatever
code runs is a constraint or a trigger as well (migration 0003); these are the words for it.
"""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.models import (
    Authority,
    Capture,
    Claim,
    Contact,
    Evidence,
    Flag,
    Ordering,
    Policy,
    Source,
    Timestamp,
    User,
    Verdict,
    Watch,
)
from claims.terms import FROZEN_STAGES, NEXT_STAGES, JobKind, Problem, Progress, Role, SourceLevel, Stage, Stance

Reasons = Iterator[Promise | str]

_NEEDED = {
    Role.REPORTER: _("Your account is not active."),
    Role.REVIEWER: _("Only reviewers and editors may do this."),
    Role.EDITOR: _("Only editors may do this."),
}
_FROZEN = {
    Stage.IN_REVIEW: _("The claim is in review. Withdraw the proposal first, or request changes."),
    Stage.APPROVED: _("The verdict is approved. Withdraw it first: what was approved is what gets published."),
    Stage.PUBLISHED: _("The check is published. An editor must reopen it first, so that readers see the correction."),
    Stage.CLOSED: _("The claim is closed. An editor must take it up again first."),
}


def _role(by: User, role: Role) -> Reasons:
    if not by.may_act_as(role):
        yield _NEEDED[role]


def _stage(claim: Claim, *wanted: Stage) -> Reasons:
    if claim.stage not in wanted:
        yield _("Not possible while the claim is “%(stage)s”.") % {"stage": claim.get_stage_display()}


def edit_blockers(claim: Claim, by: User) -> Reasons:
    """Editing the statement, the figure, the claimant; adding or withdrawing evidence."""
    yield from _role(by, Role.REPORTER)
    if claim.stage in FROZEN_STAGES:
        yield _FROZEN[Stage(claim.stage)]


evidence_blockers = edit_blockers


def stamp_blockers(capture: Capture, by: User) -> Reasons:
    """Having a stored copy stamped by the authorities that have not given their stamp yet."""
    yield from _role(by, Role.REPORTER)
    asked = set(Authority.objects.asked().values_list("pk", flat=True))
    known = dict(Timestamp.objects.filter(capture=capture).values_list("authority_id", "progress"))
    if not asked and Progress.FAILED not in known.values():
        yield _("This desk asks no time-stamp authority.")
    elif asked <= known.keys() and Progress.FAILED not in known.values():
        yield _("Every authority has been asked.")


def archive_blockers(capture: Capture, service: str, by: User) -> Reasons:
    """Asking an archive elsewhere, which everybody can read, to keep the page of this copy."""
    yield from _role(by, Role.REPORTER)
    yield from may_not_be_archived(capture, service)


def may_not_be_archived(capture: Capture, service: str) -> Reasons:
    """Whoever asks: an archive shows the world what it was given, and never forgets it."""
    if service not in settings.FIGURECHECK_ARCHIVES:
        yield _("This desk has no key for this archive.")
    if not capture.address.lower().startswith(("https://", "http://")):
        yield _("Only what came from an address of the web can be kept elsewhere.")
        return
    same_page = Q(capture=capture) | Q(address__in=[capture.address, capture.final_address or capture.address])
    if Evidence.objects.filter(same_page, source__confidential=True).exists():
        yield _("The source is confidential: an archive would show its address to everybody.")


def excerpt_blockers(piece: Evidence) -> Reasons:
    """Choosing the words of a stored copy that count; whether its claim stands still is evidence_blockers'."""
    if piece.withdrawn_at:
        yield _("This piece of evidence was withdrawn: it no longer counts.")
    elif piece.capture_id is None:
        yield _("The copy is not stored yet.")


def needs_no_picture(capture: Capture) -> Reasons:
    """Why none is taken of this copy, whoever asks."""
    if not capture.is_web_page:
        yield Problem.NO_WEB_PAGE.label
    if capture.pictures.taken().exists():
        yield _("There is a picture of this copy already.")
    elif capture.jobs.under_way(JobKind.TAKE_PICTURE).exists():
        yield _("A picture of this copy is being taken already.")


def picture_blockers(capture: Capture, by: User) -> Reasons:
    yield from _role(by, Role.REPORTER)
    yield from needs_no_picture(capture)


def assign_blockers(claim: Claim, by: User, to: User | None) -> Reasons:
    """Anybody takes an unassigned claim or lets go of their own; editors assign others."""
    if not (by.may_act_as(Role.EDITOR) or (to in (by, None) and claim.assignee_id in (by.pk, None))):
        yield _NEEDED[Role.EDITOR]
    yield from _role(by, Role.REPORTER)


def propose_blockers(claim: Claim, by: User) -> Reasons:
    yield from _role(by, Role.REVIEWER)
    if Stage.IN_REVIEW not in NEXT_STAGES[Stage(claim.stage)]:
        yield from _stage(claim)
        return
    pieces = list(Evidence.objects.standing().filter(claim=claim).select_related("source"))
    if pieces:
        yield from _policy(claim, pieces)
    else:
        yield _("Add at least one piece of evidence first.")


def _policy(claim: Claim, pieces: list[Evidence]) -> Reasons:
    """What this desk's policy still misses before a verdict."""
    policy = Policy.objects.current()
    wanted = policy.independent_sources
    if wanted > 1 and (found := independent_sources(pieces)) < wanted:
        yield _(
            "The desk asks for %(wanted)d independent sources, and so far there are %(found)d: those that repeat one"
            " another count as one."
        ) % {"wanted": wanted, "found": found}
    if policy.primary_source and not any(piece.source.level == SourceLevel.PRIMARY for piece in pieces):
        yield _("The desk asks for a primary source: one that measured, counted or decided it.")
    stances = {piece.stance for piece in pieces}
    if policy.both_sides and Stance.SUPPORTS not in stances:
        yield _("The desk asks for both sides: no evidence supports the claim yet.")
    if policy.both_sides and Stance.REFUTES not in stances:
        yield _("The desk asks for both sides: no evidence refutes the claim yet.")
    if policy.right_of_reply and claim.claimant_id and not Contact.objects.filter(claim=claim).exists():
        yield _("The desk asks the claimant first: note the attempt under “Right of reply”.")


def independent_sources(pieces: list[Evidence]) -> int:
    """How many sources are behind the evidence when those that repeat one another count as one."""
    if all(piece.source.repeats_id is None for piece in pieces):
        return len({piece.source_id for piece in pieces})
    return len(set(Source.objects.origins({piece.source_id for piece in pieces}).values()))


def contact_blockers(claim: Claim, by: User) -> Reasons:
    """Noting an attempt to reach the claimant, and the answer: at any time, since answers come when they come."""
    yield from _role(by, Role.REPORTER)
    if claim.stage == Stage.CLOSED:
        yield _FROZEN[Stage.CLOSED]


def withdraw_blockers(claim: Claim, by: User) -> Reasons:
    """Taking a proposal out of review again: its authors may, and editors."""
    yield from _role(by, Role.REPORTER)
    yield from _stage(claim, Stage.IN_REVIEW, Stage.APPROVED)
    wrote_it = claim.verdict is not None and by.pk in claim.verdict.authors
    if not (wrote_it or by.may_act_as(Role.EDITOR)):
        yield _("Only the authors of the proposal and editors may withdraw it.")


def _second_person(verdict: Verdict | None, by: User) -> Reasons:
    if verdict is None:
        return
    if verdict.proposed_by_id == by.pk:
        yield _("You proposed this version: a second person must decide.")
    elif by.pk in verdict.authors:
        yield _("You wrote part of this version: a second person must decide.")


def review_blockers(claim: Claim, by: User) -> Reasons:
    """Approving and requesting changes. The database holds the rule of two people on its own as well."""
    yield from _role(by, Role.REVIEWER)
    yield from _stage(claim, Stage.IN_REVIEW)
    yield from _second_person(claim.verdict, by)
    if is_blind(claim, by):
        yield _("Give your own reading first: you see the proposal once you have said what you find.")
    elif claim.verdict is not None and claim.verdict.reviews.filter(reviewer=by).exists():
        yield _("You have decided on this version already.")


def is_blind(claim: Claim, by: User) -> bool:
    """Whether the proposal must stay hidden from this person, because their own reading of the claim is still due."""
    verdict = claim.verdict
    if verdict is None or not verdict.blind or claim.stage != Stage.IN_REVIEW or by.pk in verdict.authors:
        return False
    return not verdict.readings.filter(reader=by).exists()


def reading_blockers(claim: Claim, by: User) -> Reasons:
    """Giving a second reading without having seen the proposal."""
    yield from _role(by, Role.REVIEWER)
    yield from _stage(claim, Stage.IN_REVIEW)
    yield from _second_person(claim.verdict, by)
    if claim.verdict is not None and not claim.verdict.blind:
        yield _("This proposal is not read blind: decide on it directly.")
    elif claim.verdict is not None and claim.verdict.readings.filter(reader=by).exists():
        yield _("You have given your reading already.")


def contest_blockers(claim: Claim, by: User) -> Reasons:
    """An editor sets a claim apart on which reviewers cannot agree."""
    yield from _role(by, Role.EDITOR)
    yield from _stage(claim, Stage.IN_REVIEW)


def resume_blockers(claim: Claim, by: User) -> Reasons:
    """Back to research: from closed or contested by an editor, from changes requested by anybody."""
    yield from _role(by, Role.EDITOR if claim.stage in (Stage.CLOSED, Stage.CONTESTED) else Role.REPORTER)
    yield from _stage(claim, Stage.CLOSED, Stage.CONTESTED, Stage.CHANGES_REQUESTED)


def close_blockers(claim: Claim, by: User) -> Reasons:
    yield from _role(by, Role.REVIEWER)
    if Stage.CLOSED not in NEXT_STAGES[Stage(claim.stage)]:
        yield from _stage(claim)
    elif claim.publication_id:
        yield _("Readers have seen this check: it is corrected, not closed.")


def publish_blockers(claim: Claim, by: User) -> Reasons:
    yield from _role(by, Role.EDITOR)
    yield from _stage(claim, Stage.APPROVED)
    standing = Evidence.objects.standing().filter(claim=claim)
    if not any(piece.capture_id for piece in standing):
        if any(piece.progress != Progress.FAILED for piece in standing):
            yield _("The copies of the evidence are still being stored. Wait a moment.")
        else:
            yield _("No piece of evidence has a stored copy. Add one: upload the file if its address fails.")


def reopen_blockers(claim: Claim, by: User) -> Reasons:
    yield from _role(by, Role.EDITOR)
    yield from _stage(claim, Stage.PUBLISHED)


def look_blockers(watch: Watch, by: User) -> Reasons:
    """Looking at a source before its time, which its site notices."""
    yield from _role(by, Role.REVIEWER)
    if watch.stopped_at:
        yield _("Nobody watches this source any more. Watch it again first.")


def stop_blockers(watch: Watch, by: User) -> Reasons:
    yield from _role(by, Role.REVIEWER)
    if watch.stopped_at:
        yield _("Nobody watches this source any more.")


def go_on_blockers(watch: Watch, by: User) -> Reasons:
    yield from _role(by, Role.REVIEWER)
    if not watch.stopped_at:
        yield _("This source is being watched.")


def flag_blockers(flag: Flag, by: User) -> Reasons:
    """Closing a flag, either way, and once. Reopening the check has its own rule on top."""
    yield from _role(by, Role.REVIEWER)
    if flag.outcome:
        yield _("Somebody has closed this flag in the meantime.")


def correction_is_due(claim: Claim) -> bool:
    """A check that readers have seen changes only by a correction, which they see as well."""
    return claim.publication_id is not None


def switch_blockers(ordering: Ordering, by: User, *, on: bool) -> Reasons:
    """How suggestions are ordered is the desk's policy: an admin decides it, once there is something to order by."""
    if not by.may_act_as(Role.ADMIN):
        yield _("Only admins may do this.")
    if on and ordering.learnt_at is None:
        yield _("People have not yet logged and dismissed enough figures of this language.")
