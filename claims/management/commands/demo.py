"""Load the demo desk."""

import os
import secrets
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from claims import demo


class Command(BaseCommand):
    help = "Load the demo desk: five accounts and twelve claims, all invented. Does nothing when it is loaded already."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--password", help="of all demo accounts; else FIGURECHECK_DEMO_PASSWORD, else a new one")

    def handle(self, *args: Any, **options: Any) -> None:
        password = options["password"] or os.environ.get("FIGURECHECK_DEMO_PASSWORD") or secrets.token_urlsafe(9)
        if demo.load(password):
            self.stdout.write(f"The demo desk is loaded. Accounts: {', '.join(demo.ACCOUNTS)}; password: {password}")
        else:
            self.stdout.write("The demo desk is loaded already; nothing was changed.")
