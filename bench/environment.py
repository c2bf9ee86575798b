"""Django, set up as `make run` sets it up, but with a data folder of its own that is gone afterwards."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django

from config import data_folder, embedded
from config.connections import DATABASE, embedded_admin
from config.database import prepare

OTHERS = ("DATABASE_URL", "DATABASE_ADMIN_URL", "CELERY_BROKER_URL", "FIGURECHECK_BLOBS", "FIGURECHECK_QUEUE", "DEBUG")


def set_up() -> None:
    """Set the environment and load Django. Nothing of the project that needs settings may be imported before."""
    folder = tempfile.mkdtemp(prefix="figurecheck-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in OTHERS:
        os.environ.pop(name, None)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "FIGURECHECK_DATA": folder,
        "FIGURECHECK_HTTPS": "false",
        "FIGURECHECK_COLLECTED_STATIC": "false",
        "ALLOWED_HOSTS": "testserver,127.0.0.1",
        "SECRET_KEY": "a key for benchmarks alone",
        "LOG_LEVEL": "ERROR",
    }
    django.setup()


@contextmanager
def database(data: Path) -> Iterator[str]:
    """A fresh embedded server with all tables. Yields the superuser's connection string to the desk's database."""
    data_folder.make(data)
    # Filling it would take twice as long with fsync, and the pages that are measured only read.
    server = embedded.start(data, durable=False)
    admin = embedded_admin(data)
    try:
        prepare(admin, f"{admin} user=figurecheck_app dbname={DATABASE}", verbosity=0)
        yield f"{admin} dbname={DATABASE}"
    finally:
        embedded.stop(server)
