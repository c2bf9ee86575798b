"""The Celery application.

It carries the ids of job rows and no more: what is to be done, and whether it was done, stands in PostgreSQL.
"""

import os
import warnings
from typing import Any
from urllib.parse import urlsplit

from celery import Celery
from django.conf import settings

from config.connections import queue_conninfo

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# Celery would run all of Django's checks in each worker, and load every page for it.
os.environ.setdefault("CELERY_SKIP_CHECKS", "1")

# Where there is nobody but root, `make run` would open with this page-long warning every time.
warnings.filterwarnings("ignore", message="You're running the worker with superuser")

# A step bounds its own work below these. They end what hangs before its lease (worker.jobs.LEASE, 120 s) is over and
# somebody else takes it; a message that nobody acknowledged is handed out again once no run of it can be alive.
SOFT_LIMIT, HARD_LIMIT, VISIBILITY = 100, 110, 150


def broker_options(url: str) -> dict[str, Any]:
    """What the broker's transport wants: short waits for a broker that is gone, no message lost on the way."""
    scheme = urlsplit(url).scheme.partition("+")[0]
    if scheme == "pgmq":
        return {
            "conn_string": queue_conninfo(settings.DATABASE_URL),
            "init_extension": False,
            "use_notify": True,
            "wait_time_seconds": 0,  # a notification ends the wait, so that polling is the net below it
            # After an acknowledgement kombu fetches nothing until its wait is over: a long one starves the worker
            # (measured: 0.9 documents/s with 5 s and one prefetched message, 7.7 with this).
            "polling_interval": 0.1,
            "visibility_timeout": VISIBILITY,
            "pool_size": 4,
            "pool_timeout": 4,
        }
    if scheme in {"redis", "rediss"}:
        return {
            "visibility_timeout": VISIBILITY,
            "socket_timeout": 4,
            "socket_connect_timeout": 1,
            "socket_keepalive": True,
            "health_check_interval": 10,
        }
    return {"confirm_publish": True}


app = Celery("figurecheck")
app.conf.update(
    broker_url=settings.CELERY_BROKER_URL,
    broker_transport_options=broker_options(settings.CELERY_BROKER_URL),
    broker_connection_timeout=2,
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    broker_channel_error_retry=True,
    task_default_queue=settings.FIGURECHECK_QUEUE,
    task_serializer="json",
    accept_content=["json"],
    task_ignore_result=True,
    # With both, a killed child gives its message back; without the second it would be taken as done.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    # The relay tries again by itself, with its row as the memory: a retry in here would only block it.
    task_publish_retry=False,
    task_soft_time_limit=SOFT_LIMIT,
    task_time_limit=HARD_LIMIT,
    worker_concurrency=settings.FIGURECHECK_WORKERS,
    worker_prefetch_multiplier=4,
    worker_max_tasks_per_child=500,
    worker_hijack_root_logger=False,
    worker_redirect_stdouts=False,
    worker_enable_remote_control=False,
)
app.autodiscover_tasks(["worker"])
