#!/usr/bin/env python
"""Figurecheck's command line."""

import os
import sys

from config import supervisor


def main() -> None:
    # `up` runs without Django, and before settings are read: see config/supervisor.py.
    if sys.argv[1:2] == ["up"]:
        sys.exit(supervisor.main(sys.argv[2:]))
    from django.core.management import execute_from_command_line  # noqa: PLC0415  (13 MB that `up` does without)

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
