"""How gunicorn serves the desk, on one machine and in a container: `gunicorn --config python:config.gunicorn`."""

import gc
import os
from pathlib import Path
from typing import Any

wsgi_app = "config.wsgi"
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
# One import for all workers: they share its memory, and the first page comes a second earlier.
preload_app = True
# The workers' signs of life; on a slow disk they would make a healthy worker look dead.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
control_socket_disable = True
graceful_timeout = 3
loglevel = "warning"
pythonpath = str(Path(__file__).resolve().parent.parent)


def when_ready(server: Any) -> None:
    """What was loaded stays: left out of every later collection, it no longer holds up pages, and stays shared."""
    gc.collect()
    gc.freeze()
