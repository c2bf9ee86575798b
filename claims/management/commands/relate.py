"""manage.py relate [FILE.jsonl]: how the figures of pairs of texts stand to one another, without a database."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from claims.figures.relate import lines


class Command(BaseCommand):
    """Print the relation of each pair of a file, or of standard input."""

    help = "Print for each pair of texts whether their figures are the same, another figure, related or unrelated."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, help="A file of pairs, one a line; standard input if missing."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path | None = options["file"]
        try:
            raw = path.read_bytes() if path else sys.stdin.buffer.read()
        except OSError as error:
            raise CommandError(
                _("Cannot read %(file)s: %(reason)s.") % {"file": path, "reason": error.strerror}
            ) from error
        wrong = 0
        for line in lines(raw.decode("utf-8", errors="replace").split("\n")):
            wrong += line.startswith('{"error"')
            self.stdout.write(line)
        if wrong:
            self.stderr.write(_("%(count)s lines are no pairs.") % {"count": wrong})
            sys.exit(1)
