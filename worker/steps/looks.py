"""One look at a source that a published check rests on: fetched politely, read, compared with the known copy."""

import hashlib
from dataclasses import asdict, replace
from typing import Any

from claims.actions.capturing import store
from claims.actions.looking import Seen, keep_known, record
from claims.models import Capture, Watch
from claims.models.watch import Quoted
from claims.terms import Finding
from worker import extract, jobs
from worker.answers import Fetched, Known
from worker.errors import Failure
from worker.steps.fetching import keep, visit_of
from worker.visiting import Visit
from worker.watch.difference import Difference, hunks
from worker.watch.findings import Served, judge, judge_failure
from worker.watch.quotes import standing

#: Only these say something about what the source says; an error page or a wall says nothing.
_SPEAKS = (Finding.CHANGED, Finding.MOVED)


def look(held: jobs.Lease) -> None:
    watch = held.job.watch
    assert watch is not None  # noqa: S101  (a constraint ties the kind to the row)
    seen = look_at(watch, visit_of(held.job))
    with jobs.finishing(held):
        record(watch, seen)


def look_at(watch: Watch, visit: Visit) -> Seen:
    """What the address serves now, beside what is known of it.

    Raises NotYet when it is not the job's turn, and blobs.StoreError when copies cannot be read or stored.
    """
    quoted = watch.quoted()
    complete = {each.key for each in quoted} <= watch.quotes.keys()
    try:
        got = visit.fetch(watch.address, _known_answer(watch) if complete else None)
        if got.unchanged or (complete and _same_bytes(watch, got)):
            return Seen(Finding.UNCHANGED, final_address=got.final_address, validators=_validators(got))
        page = _read(got.body, got.media_type, got.charset, got.final_address)
    except Failure as failure:
        judgement = judge_failure(failure)
        return Seen(judgement.finding, judgement.detail)
    return _compared(watch, got, page, quoted)


def _compared(watch: Watch, got: Fetched, page: extract.Extracted, quoted: list[Quoted]) -> Seen:
    quotes = {each.key: _standing(page, each) for each in quoted}
    seen = Seen(Finding.UNCHANGED, final_address=got.final_address, validators=_validators(got), quotes=quotes)
    copied: dict[str, Any] = {"text": page.text, "reader": extract.READERS}
    known = _known_page(watch)
    if known is None:
        # Nothing to compare with: from now on this is what is known.
        return replace(seen, capture=keep(got, address=watch.address), **copied)
    served = Served(page.text, got.final_address, page.title, got.redirects)
    judgement = judge(known, served, language=page.language)
    if judgement.found:
        # Only now: most looks find nothing, and all words of the two pages are two more readings.
        known, served = replace(known, page=_words_of(watch.capture)), replace(served, page=_words(got))
        judgement = judge(known, served, language=page.language)
    if judgement.finding == Finding.UNCHANGED:
        return seen
    found = judgement.found if judgement.finding == Finding.CHANGED and judgement.found else Difference(1.0)
    return replace(
        seen,
        finding=judgement.finding,
        detail=judgement.detail,
        quotes=quotes if judgement.finding in _SPEAKS else None,
        capture=keep(got, address=watch.address),
        changes=hunks(found, page.language),
        edits=len(found.edits),
        **copied,
    )


def _known_page(watch: Watch) -> Served | None:
    """The known copy as the readers of today read it; None when there is none, or none that can be read."""
    capture = watch.capture
    if capture is None:
        return None
    address = watch.final_address or capture.final_address or watch.address
    if watch.text and watch.reader == extract.READERS:
        return Served(watch.text, address)
    try:
        text = _read(store().read(capture.sha256), capture.media_type, capture.charset, address).text
    except Failure:
        return None
    keep_known(watch, text=text, reader=extract.READERS)
    return Served(text, address)


def _read(body: bytes, media_type: str, charset: str | None, address: str) -> extract.Extracted:
    return extract.extract(body, media_type=media_type, charset=charset or None, address=address)


def _words(got: Fetched) -> str:
    return extract.everything(got.body, media_type=got.media_type, charset=got.charset)


def _words_of(capture: Capture | None) -> str:
    if capture is None:
        return ""
    body = store().read(capture.sha256)
    return extract.everything(body, media_type=capture.media_type, charset=capture.charset or None)


def _standing(page: extract.Extracted, quoted: Quoted) -> dict[str, str]:
    found = standing(page.text, quoted.quote, quoted.language or page.language, figure=quoted.figure)
    return {name: str(value) for name, value in asdict(found).items()}


def _same_bytes(watch: Watch, got: Fetched) -> bool:
    capture = watch.capture
    if capture is None or got.final_address != (watch.final_address or capture.final_address):
        return False
    return hashlib.sha256(got.body).hexdigest() == capture.sha256


def _validators(got: Fetched) -> dict[str, str]:
    headers = {name.lower(): value for name, value in got.headers}
    found = {"etag": headers.get("etag", ""), "modified": headers.get("last-modified", "")}
    return {"address": got.final_address} | found if any(found.values()) else {}


def _known_answer(watch: Watch) -> Known | None:
    return Known(**watch.validators) if watch.validators else None
