"""Prove that nobody has tampered with the history."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from claims import anchors, chain, witness


class Command(BaseCommand):
    help = (
        "Prove every claim's chain of hashes, that the rows stand as it says and that no anchored link is missing, or"
        " name the first bad link."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--anchor", type=Path, metavar="FILE", help="lines that manage.py anchor printed, kept elsewhere"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        published = self._published(options["anchor"])
        with transaction.atomic():
            self._look_at_one_moment()
            proof, unrecorded = chain.prove(), chain.unrecorded()
            loose = self._loose(published)
        if proof.first:
            raise CommandError(f"{proof.first}. {proof.bad} bad in all, among {proof.links} links.")
        if unrecorded:
            raise CommandError(f"Changes of {', '.join(unrecorded)} are not recorded: the trigger is off.")
        if loose:
            raise CommandError(f"{loose[0]}. {len(loose)} anchors or anchored links do not hold.")
        seconds = time.monotonic() - began
        self.stdout.write(f"{proof.links} links of {proof.claims} claims verified in {seconds:.1f} s")

    def _published(self, path: Path | None) -> list[str]:
        try:
            return path.read_text(encoding="utf-8").splitlines() if path else []
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(f"Cannot read {path}: {error}.") from error

    def _loose(self, published: list[str]) -> list[object]:
        """What the anchors, the time-stamps of them, and those that were published say otherwise than the history."""
        try:
            unlike = list(anchors.unlike(published))
        except ValueError as error:
            raise CommandError(f"No line of manage.py anchor: {error}") from error
        return [*anchors.loose(), *unlike, *witness.doubts(anchors_alone=True)]

    def _look_at_one_moment(self) -> None:
        """So that a change which lands meanwhile is seen with its link or not at all, however long it takes."""
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SET LOCAL statement_timeout = 0")
