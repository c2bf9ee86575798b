"""What every test may use.

`db` and `django_db` tests run on an embedded PostgreSQL as the role that the desk runs as. `live_desk` is a whole desk.
Tests with the mark `engines` run again on each PostgreSQL server and broker that answers on this machine.
"""

import shutil
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test import TransactionTestCase

from tests import settings
from tests.desks import Desk
from tests.servers import BROKERS, POSTGRES, TestDatabase, broker_problem, drop_databases, drop_queue, postgres_problem

EMBEDDED = "embedded"
SERVERS = ("postgres+redis", "postgres+rabbitmq")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--drill", action="store_true", help="run the drills alone, which take long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Drills run when they are asked for, and then nothing else does."""
    wanted = bool(config.getoption("--drill"))
    drills = {item for item in items if item.get_closest_marker("drill")}
    left_out = [item for item in items if (item in drills) != wanted]
    items[:] = [item for item in items if (item in drills) == wanted]
    config.hook.pytest_deselected(items=left_out)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of the whole desk runs on the embedded servers, and with the mark `engines` on the others as well."""
    if "live_desk" in metafunc.fixturenames:
        others = SERVERS if metafunc.definition.get_closest_marker("engines") else ()
        metafunc.parametrize("live_desk", [EMBEDDED, *others], indirect=True, scope="session")


def pytest_unconfigure() -> None:
    shutil.rmtree(settings.DATA, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[TestDatabase]:
    """Instead of pytest-django's own: see TestDatabase."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        database = TestDatabase(settings.DATA)
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: database.restore())
        yield database
        database.close()


@pytest.fixture(scope="session")
def live_desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk as `make run` serves it, with the demo, and allowed to fetch from this machine on any port."""
    extra = {"FIGURECHECK_FETCH_ALLOWED_NETWORKS": "127.0.0.0/8", "FIGURECHECK_FETCH_GAP": "0"}
    data = tmp_path_factory.mktemp("desk")
    if request.param == EMBEDDED:
        yield from _running(Desk(data, extra=extra))
        return
    broker = request.param.partition("+")[2]
    if problem := postgres_problem() or broker_problem(broker):
        pytest.skip(problem)
    name = f"figurecheck_test_{uuid4().hex[:12]}"
    extra |= {
        "DATABASE_ADMIN_URL": POSTGRES,
        "DATABASE_URL": POSTGRES.replace("postgres@", "figurecheck_app@").rpartition("/")[0] + f"/{name}",
        "CELERY_BROKER_URL": BROKERS[broker],
        "FIGURECHECK_QUEUE": name,
    }
    try:
        yield from _running(Desk(data, extra=extra))
    finally:
        drop_databases(name, f"{name}_queue")
        drop_queue(BROKERS[broker], name)


def _running(desk: Desk) -> Iterator[Desk]:
    desk.start()
    yield desk
    assert desk.stop() == 0, "".join(desk.lines)
