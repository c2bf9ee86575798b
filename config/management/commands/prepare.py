"""Make or bring up to date the database."""

import signal
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config import data_folder, embedded
from config.connections import embedded_admin
from config.database import prepare

STOP = {signal.SIGINT, signal.SIGTERM}


class Command(BaseCommand):
    help = (
        "Make roles, databases, rights and tables, or bring them up to date. Safe to repeat. "
        "Needs DATABASE_ADMIN_URL, or uses the embedded server."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--serve", action="store_true", help="then keep the embedded server running until Ctrl-C")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DATABASE_ADMIN_URL:
            prepare(settings.DATABASE_ADMIN_URL, settings.DATABASE_URL, verbosity=options["verbosity"])
            return
        try:
            data_folder.make(settings.DATA)
            with embedded.running(settings.DATA):
                prepare(embedded_admin(settings.DATA), settings.DATABASE_URL, verbosity=options["verbosity"])
                if options["serve"]:
                    self._serve()
        except data_folder.CannotRun as problem:
            raise CommandError(str(problem)) from problem

    def _serve(self) -> None:
        self.stdout.write(f"The database is ready: {settings.DATABASE_URL}")
        signal.pthread_sigmask(signal.SIG_BLOCK, STOP)
        signal.sigwait(STOP)
