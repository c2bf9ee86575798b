"""manage.py extract [--lang LL] [FILE]: the figures of a text, one JSON object per line, without a database."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from claims.figures.__main__ import lines


class Command(BaseCommand):
    """Print the figures of a file, or of standard input."""

    help = "Print the figures of a text as JSON, one per line."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--lang", help="Language of the text (fr, en, es, de, it, pt); guessed if missing.")
        parser.add_argument("file", nargs="?", type=Path, help="A text file in UTF-8; standard input if missing.")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path | None = options["file"]
        try:
            raw = path.read_bytes() if path else sys.stdin.buffer.read()
        except OSError as error:
            raise CommandError(
                _("Cannot read %(file)s: %(reason)s.") % {"file": path, "reason": error.strerror}
            ) from error
        for line in lines(raw.decode("utf-8", errors="replace"), options["lang"]):
            self.stdout.write(line)
