"""The scheduler: hands job rows to the queue, and takes back those whose worker died."""

from typing import Any

from django.core.management.base import BaseCommand

from config.celery import app
from worker.jobs import serve_forever
from worker.tasks import send


class Command(BaseCommand):
    help = "Relay job rows to the queue and sweep those that a worker lost, until stopped."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        app.set_default()
        serve_forever(send)
