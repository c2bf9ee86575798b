"""Prove that a file with stored copies is whole, and that its copies are the desk's."""

import time
import zipfile
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError, connection

from claims.exports import left_out, strangers
from claims.parcels.checking import Finding, Wacz


class Command(BaseCommand):
    help = (
        "Check every hash in a WACZ file of a desk against the file itself and, where there is a database, its copies"
        " against the rows. One line each finding: what, tab, where, tab, words. The exit code is 1 when there is one."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE.wacz", type=Path)
        parser.add_argument("--alone", action="store_true", help="without the database: the file may be another desk's")

    def handle(self, *args: Any, **options: Any) -> None:
        began, bad = time.monotonic(), 0
        for finding in self._findings(options["file"], alone=options["alone"]):
            bad += 1
            self.stdout.write(f"{finding.what}\t{finding.where}\t{finding.words}")
        self.stderr.write(f"{options['file'].name}: checked in {time.monotonic() - began:.1f} s, {bad} findings")
        if bad:
            raise SystemExit(1)

    def _findings(self, path: Path, *, alone: bool) -> Iterator[Finding]:
        try:
            file = Wacz(path)
        except (OSError, zipfile.BadZipFile) as error:
            yield Finding("unreadable", path.name, f"no whole zip file: {error}")
            return
        yield from file.findings()
        if not file.is_signed():
            self.stderr.write("It bears no signature: who made it, the file alone cannot tell.")
        if alone:
            return
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET statement_timeout = 0")
            yield from _against_rows(file)
        except OperationalError:
            self.stderr.write("There is no database here: the file was checked against itself alone.")


def _against_rows(file: Wacz) -> Iterator[Finding]:
    try:
        for value in strangers(file.copies()):
            yield Finding("stray", value, "the database has no such copy of this moment and address")
        for value in left_out(file.head().get("about"), file.copies()):
            yield Finding("missing", value, "the database has it, and it was there when the file was made")
    except (ValueError, KeyError, TypeError, zipfile.BadZipFile):
        # Said already: what cannot be read is a finding of the file itself.
        return
