"""Agreement beyond chance, against values worked out by hand."""

import pytest

from claims.agreement import Agreement, agreement


def test_the_textbook_example() -> None:
    """20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, by chance 0.5, so kappa is 0.4."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    found = agreement(pairs)
    assert (found.number, found.same) == (50, 35)
    assert found.kappa == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], Agreement(0, 0, None)),
        # One rating throughout: full agreement that chance alone would bring.
        ([("a", "a")] * 30, Agreement(30, 30, None)),
        ([("a", "a"), ("b", "b")], Agreement(2, 2, 1.0)),
        ([("a", "b"), ("b", "a")], Agreement(2, 0, -1.0)),
        ([("a", "b")] * 4, Agreement(4, 0, 0.0)),
    ],
)
def test_the_edges(pairs: list[tuple[str, str]], expected: Agreement) -> None:
    """An editor must not be shown 1.00 where nothing was put to the test."""
    assert agreement(pairs) == expected
