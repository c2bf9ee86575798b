"""Prove that the stored copies are what was captured."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from claims.actions.capturing import store
from claims.blobs import StoreUnreachable
from claims.copies import damages, named
from claims.models import Timestamp
from claims.witness import doubts


class Command(BaseCommand):
    help = (
        "Hash every stored copy again and name each that is missing, altered or stray, or whose rows contradict each "
        "other: one line each, "
        "state, tab, path in the store. Prove every time-stamp, offline, and name each that is unproven. "
        "Changes and deletes nothing. The exit code is 1 when there is one, and 2 when the store does not answer."
    )
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        began, bad = time.monotonic(), 0
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
        try:
            for damage in damages(store()):
                bad += 1
                self.stdout.write(f"{damage.kind}\t{damage.path}")
        except StoreUnreachable as error:
            raise CommandError(f"{error} Nothing is said about the copies.", returncode=2) from error
        for doubt in doubts():
            bad += 1
            self.stdout.write(f"unproven\t{doubt}")
        stamps = Timestamp.objects.given().count()
        told = f"{len(named())} stored copies read back and {stamps} time-stamps proven"
        self.stderr.write(f"{told} in {time.monotonic() - began:.1f} s, {bad} damages")
        if bad:
            raise SystemExit(1)
