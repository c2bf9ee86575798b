"""manage.py gate [--resolve NAME=ADDRESS,…] [ADDRESS…]: what the gate says of addresses. Nothing is connected to."""

import functools
import json
import socket
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from worker.desk import policy
from worker.fetch import judge, system_resolve

Names = dict[str, list[str]]


class Command(BaseCommand):
    """The operator's tool for "why does this address not work?", and how lists of hostile addresses are run."""

    help = "Say for each address what would be dialled, or why it is refused: one JSON line each, without connecting."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("address", nargs="*", metavar="ADDRESS", help="from standard input, one a line, if missing")
        parser.add_argument(
            "--resolve",
            action="append",
            default=[],
            metavar="NAME=ADDRESS,…",
            help="what the DNS says of a name, instead of asking it; may be repeated, or go on with ,NAME=ADDRESS",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rules = policy()
        except ValueError as error:
            raise CommandError(str(error)) from error
        resolve = functools.partial(_resolve, _names(options["resolve"]))
        for address in options["address"] or _lines():
            found = judge(address, policy=rules, resolve=resolve)
            said = {
                "address": address,
                "allowed": found.allowed,
                "dials": [_written(*dial) for dial in found.dials] if found.allowed else None,
                "reason": None if found.allowed else f"{found.code}: {found.reason}",
            }
            self.stdout.write(json.dumps(said))


def _lines() -> Iterator[str]:
    """Addresses from standard input as they come, whatever bytes they hold."""
    for line in sys.stdin.buffer:
        if address := line.decode(errors="surrogateescape").removesuffix("\n").removesuffix("\r"):
            yield address


def _names(words: list[str]) -> Names:
    """ "a=1.2.3.4,::1,b=5.6.7.8" as {"a": ["1.2.3.4", "::1"], "b": ["5.6.7.8"]}."""
    names: Names = {}
    for word in words:
        addresses: list[str] | None = None
        for part in word.split(","):
            name, equals, address = part.rpartition("=")
            if equals:
                addresses = names.setdefault(_bare(name), [])
            if addresses is None:
                raise CommandError(_("--resolve wants NAME=ADDRESS, not “%(word)s”.") % {"word": word})
            if address.strip():
                addresses.append(address.strip())
    return names


def _bare(name: str) -> str:
    return name.strip().lower().removesuffix(".")


def _resolve(names: Names, host: str, port: int) -> Any:
    """As socket.getaddrinfo. A name that is given is not asked for."""
    if (known := names.get(_bare(host))) is None:
        return system_resolve(host, port)
    return [(socket.AF_UNSPEC, socket.SOCK_STREAM, 0, "", (address, port)) for address in known]


def _written(ip: str, port: int) -> str:
    return f"[{ip}]:{port}" if ":" in ip else f"{ip}:{port}"
