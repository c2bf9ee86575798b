"""Several people at once: each in a thread with a database connection of its own."""

import threading
import time
from collections.abc import Callable
from typing import Any

from django.db import connection

from tests.claims.tries import superuser

SECONDS = 20


def at_once(*tasks: Callable[[], Any]) -> list[Any]:
    """Start all together and wait for all. Returns what each returned or raised, in their order."""
    start = threading.Barrier(len(tasks))
    outcomes: list[Any] = [None] * len(tasks)

    def run(number: int) -> None:
        try:
            start.wait(SECONDS)
            outcomes[number] = tasks[number]()
        except Exception as error:
            outcomes[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(tasks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)
    assert not any(thread.is_alive() for thread in threads), "somebody waits for ever"
    return outcomes


def until(condition: Callable[[], Any], what: str, seconds: float = SECONDS) -> Any:
    """Look again and again until it is true; an AssertionError says what did not come about in time."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.01)
    return found


def waiting_for_locks() -> int:
    """How many sessions of this database wait for another one at this moment."""
    with superuser() as server:
        row = server.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        ).fetchone()
    assert row is not None
    return int(row[0])


def held_up(table: str, *tasks: Callable[[], Any]) -> list[Any]:
    """Run all at once, and let nobody write into ``table`` before all of them wait: each is in the middle of it."""
    outcomes: list[Any] = []
    with superuser() as server:
        with server.transaction():
            server.execute(f"LOCK TABLE {table} IN SHARE MODE")
            crowd = threading.Thread(target=lambda: outcomes.extend(at_once(*tasks)))
            crowd.start()
            until(lambda: waiting_for_locks() == len(tasks), f"{len(tasks)} wait to write into {table}")
        crowd.join(SECONDS)
    return outcomes
