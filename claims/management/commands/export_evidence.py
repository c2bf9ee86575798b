"""Write every stored copy of the desk to one WACZ file."""

import os
import tempfile
import time
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.template.defaultfilters import filesizeformat

from claims import exports
from claims.actions.capturing import store
from claims.blobs import StoreError
from claims.parcels import wacz
from claims.parcels.parcel import Parcel


class Command(BaseCommand):
    help = (
        "Write every stored copy of the desk, or those from a day on, to a WACZ file (docs/evidence.md). Copies whose"
        " bytes are missing or altered are named, one line each: what, tab, SHA-256. The exit code is 1 then."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE.wacz", type=Path)
        parser.add_argument(
            "--since", metavar="DATE", type=date.fromisoformat, help="YYYY-MM-DD, UTC: captured from then on"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        if path.suffix != ".wacz" or path.exists():
            raise CommandError(f"{path}: give the name of a new file that ends in .wacz.")
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
        parcel = exports.of_desk(options["since"])
        if parcel is None:
            raise CommandError("The desk has no stored copy from that time.")
        began, outcome = time.monotonic(), wacz.Outcome()
        try:
            size = _write(path, parcel, outcome)
        except (OSError, StoreError) as error:
            raise CommandError(f"Nothing was written: {error}") from error
        for problem in outcome.damages:
            self.stdout.write(f"{problem['damage']}\t{problem['sha256']}")
        bad, took = len(outcome.damages), time.monotonic() - began
        self.stderr.write(f"{path}: {outcome.copies} copies, {filesizeformat(size)}, {took:.1f} s, {bad} left out")
        if parcel.confidential:
            self.stderr.write(
                f"{parcel.confidential} of them are from confidential sources: keep the file at the desk."
            )
        if bad:
            raise SystemExit(1)


def _write(path: Path, parcel: Parcel, outcome: wacz.Outcome) -> int:
    """The size of the file, which has its name only when it is whole and on the disk."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    pieces = wacz.stream(parcel, store().read, software=exports.SOFTWARE, sign=exports.signature(), outcome=outcome)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
            size = file.tell()
            os.fsync(file.fileno())
        os.rename(name, path)
    except BaseException:
        os.unlink(name)
        raise
    return size
