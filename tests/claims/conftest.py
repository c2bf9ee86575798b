"""For the tests of the field."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A page that an earlier test saw in French leaves its language behind in the thread, and refusals are words."""
    with translation.override("en"):
        yield
