"""Take in addresses and files from the command line, for a first look and for scripts."""

import mimetypes
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.actions import intake
from claims.blobs import StoreError
from claims.frozen import clean
from claims.models import Document, User
from claims.terms import Origin, Progress, Role

POLL_SECONDS = 0.25


class Unusable(Exception):
    """Nothing could be taken in; the message says why."""


class Command(BaseCommand):
    help = "Take in documents by address or from files. Prints each document's number and its address on the desk."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("things", nargs="+", metavar="ADDRESS|FILE")
        parser.add_argument("--wait", action="store_true", help="until they are read, and say what became of them")
        parser.add_argument("--timeout", type=float, default=120, help="seconds to wait in all (default: 120)")
        parser.add_argument("--by", metavar="USERNAME", help="who takes them in (default: the first admin)")

    def handle(self, *args: Any, **options: Any) -> None:
        by = _person(options["by"])
        taken = [document for thing in options["things"] if (document := self._take_in(thing, by))]
        all_well = len(taken) == len(options["things"])
        if options["wait"]:
            all_well &= self._wait(taken, options["timeout"])
        if not all_well:
            raise SystemExit(1)

    def _take_in(self, thing: str, by: User) -> Document | None:
        """None, with a line on stderr, when it cannot be taken in: the others still are."""
        try:
            document = _from_address(thing, by) if "://" in thing else _from_file(Path(thing), by)
        except (Unusable, StoreError) as problem:
            self.stderr.write(f"{clean(thing)}: {problem}")
            return None
        self.stdout.write(f"{document.pk}\t{settings.FIGURECHECK_PUBLIC_ADDRESS}{document.get_absolute_url()}")
        return document

    def _wait(self, documents: list[Document], seconds: float) -> bool:
        """Print each outcome as it comes; True when all of them were read."""
        until = time.monotonic() + seconds
        waiting, all_well = documents, True
        while waiting:
            for document in waiting:
                document.refresh_from_db(fields=["progress", "problem"])
                if not document.is_waiting or time.monotonic() >= until:
                    self.stdout.write(f"{document.pk}\t{outcome(document)}")
                    all_well &= document.progress == Progress.DONE
            if time.monotonic() >= until:
                break
            waiting = [document for document in waiting if document.is_waiting]
            if waiting:
                time.sleep(POLL_SECONDS)
        return all_well


def outcome(document: Document) -> str:
    """What has become of it, in words."""
    if document.progress == Progress.FAILED:
        return str(document.get_problem_display())
    if document.progress == Progress.DONE:
        found = document.candidates.count()
        return ngettext("Done: %(found)s figure found.", "Done: %(found)s figures found.", found) % {"found": found}
    return _("%(progress)s, not read yet. Is a worker running?") % {"progress": document.get_progress_display()}


def _person(username: str | None) -> User:
    if username:
        found = User.objects.filter(username=username, is_active=True).first()
        if not found:
            raise CommandError(_("There is no active account “%(name)s”.") % {"name": username})
        return found
    found = User.objects.filter(role=Role.ADMIN, is_active=True).order_by("pk").first()
    if not found:
        raise CommandError(_("There is no admin account yet. Name another account with --by USERNAME."))
    return found


def _from_address(address: str, by: User) -> Document:
    return intake.take_in_address(clean(address), by=by, ticket=uuid4())


def _from_file(path: Path, by: User) -> Document:
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return intake.take_in_bytes(
        _bytes_of(path), by=by, ticket=uuid4(), origin=Origin.FILE, media_type=media_type, file_name=clean(path.name)
    )


def _bytes_of(path: Path) -> bytes:
    """The whole file. Raises Unusable when there is none, or when it is empty or larger than the desk takes in."""
    limit = settings.FIGURECHECK_MAX_DOCUMENT_BYTES
    try:
        with path.open("rb") as file:
            # One byte more than allowed tells a file that is too large, whatever its size claims to be.
            data = file.read(limit + 1)
    except OSError as problem:
        words = _("This is no address (https://…), and no file that can be read: %(reason)s.")
        raise Unusable(words % {"reason": problem.strerror}) from problem
    if len(data) > limit:
        words = _("The file is larger than the %(limit)s that this desk takes in.")
        raise Unusable(words % {"limit": filesizeformat(limit)})
    if not data:
        raise Unusable(_("The file is empty."))
    return data
