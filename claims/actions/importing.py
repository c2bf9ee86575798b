"""Claims from a spreadsheet: each line waits for its document, and becomes a claim when the quote stands in it."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.db import DatabaseError, transaction

from claims.actions import claiming, intake
from claims.actions.recording import recording, take_turns
from claims.models import Document, Figure, ImportedRow, User
from claims.quotes import find_quote, on_one_line
from claims.terms import ImportProblem, Origin, Progress

_COLUMNS = [field for field in Figure._meta.fields if not (field.primary_key or field.is_relation)]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Line:
    """One checked line. address: "" for a quote whose document is not on the web. figure: not saved yet."""

    number: int
    address: str
    quote: str
    statement: str
    figure: Figure
    claimant: str = ""
    claimant_kind: str = ""
    said_on: date | None = None


def import_claims(lines: Iterable[Line], *, by: User, ticket: UUID) -> int:
    """Take in the documents and remember the lines, all or none. Returns how many; the same ticket twice is once.

    Lines with one address share one document, an older one where the desk has read that address before.
    """
    with recording(by):
        take_turns(ticket)
        if known := ImportedRow.objects.filter(ticket=ticket).count():
            return known
        lines = list(lines)
        documents = _known(line.address for line in lines if line.address)
        rows = []
        for line in lines:
            key = line.address or f"line {line.number}"
            if key not in documents:
                documents[key] = _taken_in(line, by=by, ticket=uuid5(ticket, key))
            rows.append(_row(line, documents[key], by=by, ticket=ticket))
        ImportedRow.objects.bulk_create(rows)
        for document in documents.values():
            if document.progress == Progress.DONE:
                settle(document)
    return len(rows)


def _known(addresses: Iterable[str]) -> dict[str, Document]:
    """The newest document of each address that is read, or may still be."""
    found = Document.objects.filter(address__in=set(addresses)).exclude(progress=Progress.FAILED).defer("text")
    return {document.address: document for document in found.order_by("pk")}


def _taken_in(line: Line, *, by: User, ticket: UUID) -> Document:
    if line.address:
        return intake.take_in_address(line.address, by=by, ticket=ticket)
    return intake.take_in_bytes(line.quote.encode(), by=by, ticket=ticket, origin=Origin.TEXT, media_type="text/plain")


def _row(line: Line, document: Document, *, by: User, ticket: UUID) -> ImportedRow:
    typed = {
        "statement": line.statement,
        "claimant": line.claimant,
        "claimant_kind": line.claimant_kind,
        "said_on": line.said_on.isoformat() if line.said_on else "",
        "figure": _as_text(line.figure),
    }
    return ImportedRow(ticket=ticket, line=line.number, document=document, quote=line.quote, typed=typed, added_by=by)


def _as_text(figure: Figure) -> dict[str, str]:
    """The figure's own columns; those that are empty are left out."""
    return {
        field.name: field.value_to_string(figure) for field in _COLUMNS if getattr(figure, field.name) not in (None, "")
    }


def _figure(written: dict[str, str]) -> Figure:
    return Figure(**{field.name: field.to_python(written[field.name]) for field in _COLUMNS if field.name in written})


def settle(document: Document) -> None:
    """Log the claims of every line that waits for this document, whose text is frozen. Twice is once.

    A line that cannot be logged says why and holds up neither the others nor the document.
    """
    waiting = ImportedRow.objects.waiting().filter(document=document).select_related("added_by")
    rows = list(waiting.select_for_update(of=("self",)))
    if rows:
        document.refresh_from_db()
    for row in rows:
        try:
            with transaction.atomic():
                _log(row, document)
        except DatabaseError:
            log.exception("line %s of the import %s was refused", row.line, row.ticket)
            row.problem = ImportProblem.REFUSED
        row.save(update_fields=["claim", "problem"])


def _log(row: ImportedRow, document: Document) -> None:
    span = find_quote(document.text, row.quote, near=0)
    if span is None:
        row.problem = ImportProblem.NO_QUOTE
        return
    typed: dict[str, Any] = row.typed
    row.claim = claiming.log_claim(
        claiming.Place(document, *span),
        by=row.added_by,
        ticket=uuid5(row.ticket, str(row.line)),
        statement=typed["statement"] or on_one_line(row.quote),
        figure=_figure(typed["figure"]),
        claimant=typed["claimant"],
        claimant_kind=typed["claimant_kind"],
        said_on=date.fromisoformat(typed["said_on"]) if typed["said_on"] else None,
    )
