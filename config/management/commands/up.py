"""The whole desk on one machine."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from config import supervisor


class Command(BaseCommand):
    """For `manage.py help`: manage.py itself takes this word before Django is loaded."""

    help = "Serve the whole desk on this machine: database, web, worker and scheduler."

    def add_arguments(self, parser: ArgumentParser) -> None:
        supervisor.add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        empty = ["--empty"] if options["empty"] else []
        sys.exit(supervisor.main([f"--port={options['port']}", f"--data={options['data']}", *empty]))
