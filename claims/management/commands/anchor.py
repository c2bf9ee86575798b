"""Anchor the history, and print what to publish of it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from claims.actions.anchoring import anchor
from claims.models import Anchor


class Command(BaseCommand):
    help = (
        "Anchor the history as it stands, unless it has not changed, and print the newest anchor: number, moment and"
        " digest in one line. Whoever keeps that line elsewhere can prove later that nothing before it was cut off:"
        " verify_history --anchor FILE."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="print every anchor, the oldest first")

    def handle(self, *args: Any, **options: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET statement_timeout = 0")
        anchor()
        found = Anchor.objects.defer("heads", "statement").order_by("number")
        for each in found if options["all"] else filter(None, [found.last()]):
            self.stdout.write(each.line)
