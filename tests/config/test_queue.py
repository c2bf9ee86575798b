"""The queue, on every broker that answers here: what is handed over is run, and a broker that is gone delays nobody."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

import pytest
from kombu import Connection

from config.celery import app, broker_options
from config.management.commands.schedule import TASK
from tests import settings
from tests.desks import BASE_DIR, END_SECONDS, environment
from tests.servers import BROKERS, broker_problem, drop_queue

EMBEDDED = "pgmq://localhost"
# A job that does not exist: the worker finds nothing to lease and is done with the message.
NO_JOB = 2**40


@dataclass
class Broker:
    url: str
    queue: str

    def connection(self) -> Connection:
        return Connection(self.url, transport_options=broker_options(self.url), connect_timeout=2)

    def send(self) -> None:
        with self.connection() as connection:
            try:
                app.send_task(TASK, (NO_JOB,), connection=connection, queue=self.queue, retry=False)
            finally:
                # kombu leaves the pool of a connection that never came about, and it goes on trying for minutes.
                if client := getattr(connection.transport, "_pgmq_client", None):
                    client.pool.close(timeout=0)
                    connection.transport._pgmq_client = None

    def waiting(self) -> int:
        """Messages that nobody has taken."""
        with self.connection() as connection:
            queue = app.amqp.queues[self.queue](connection.default_channel)
            return int(queue.queue_declare().message_count)


@pytest.fixture(params=["pgmq", "redis", "rabbitmq"])
def broker(request: pytest.FixtureRequest, django_db_setup: object) -> Iterator[Broker]:
    """Each broker in turn, with a queue of the test's own; skipped with the reason where it does not answer."""
    if request.param != "pgmq" and (problem := broker_problem(request.param)):
        pytest.skip(problem)
    it = Broker(BROKERS.get(request.param, EMBEDDED), f"figurecheck_test_{uuid4().hex[:8]}")
    yield it
    app.amqp.queues.pop(it.queue, None)
    if request.param == "pgmq":
        with it.connection() as connection:
            connection.default_channel.queue_delete(it.queue)
    else:
        drop_queue(it.url, it.queue)


@pytest.fixture
def worker(broker: Broker) -> Iterator[subprocess.Popen[bytes]]:
    """The real worker on that queue."""
    command = [sys.executable, "-m", "celery", "--quiet", "--app", "config.celery", "worker", "--loglevel", "WARNING"]
    desk = {"FIGURECHECK_DATA": str(settings.DATA), "CELERY_BROKER_URL": broker.url, "FIGURECHECK_QUEUE": broker.queue}
    started = subprocess.Popen(command, cwd=BASE_DIR, env=environment(**desk))
    yield started
    started.kill()
    started.wait()


def wait_until_empty(broker: Broker) -> None:
    deadline = time.monotonic() + END_SECONDS
    while broker.waiting():
        assert time.monotonic() < deadline, "the worker did not take the message"
        time.sleep(0.1)


def test_what_was_handed_over_without_a_worker_is_run_by_the_next(
    broker: Broker, request: pytest.FixtureRequest
) -> None:
    """During an update there is no worker for a while: the documents of that while must be read all the same."""
    broker.send()
    broker.send()
    assert broker.waiting() == 2
    request.getfixturevalue("worker")
    wait_until_empty(broker)


@pytest.fixture(
    params=["redis://{}/0", "amqp://guest:guest@{}//", "pgmq://localhost"], ids=["redis", "rabbitmq", "pgmq"]
)
def silent(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A broker that takes the connection and never says a word, as behind a firewall that swallows."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        place = f"127.0.0.1:{server.getsockname()[1]}"
        if request.param.startswith("pgmq"):
            url = f"postgresql://figurecheck_app@{place}/figurecheck?connect_timeout=2"
            monkeypatch.setattr("django.conf.settings.DATABASE_URL", url)
        yield request.param.format(place)


def test_a_broker_that_says_nothing_is_given_up_within_seconds(silent: str) -> None:
    """The relay would hang for minutes, and no document would be read even after the broker is back."""
    began = time.monotonic()
    with pytest.raises(Exception, match=r"(?i)time|refused|closed|broken|couldn't get a connection"):
        Broker(silent, "figurecheck_test").send()
    assert time.monotonic() - began < 12


def test_the_relay_says_in_its_own_words_that_the_broker_is_away() -> None:
    """It tries again by itself; any other exception would end it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    code = (
        "import django; django.setup()\n"
        "from config.management.commands.schedule import send\n"
        "from worker.jobs import BrokerAway\n"
        "try: send(1)\n"
        "except BrokerAway: print('away')"
    )
    for url in (f"redis://127.0.0.1:{port}/0", f"amqp://guest:guest@127.0.0.1:{port}//"):
        extra = {"DJANGO_SETTINGS_MODULE": "config.settings", "CELERY_BROKER_URL": url}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=BASE_DIR, env=environment(**extra), capture_output=True, text=True
        )
        assert done.stdout.strip() == "away", done.stderr
