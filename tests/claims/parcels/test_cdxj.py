"""A page is found again by its address, as other programs write it; and a long index needs no more memory."""

import random

import pytest
import surt
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.parcels import cdxj


@pytest.mark.parametrize(
    "address",
    """
    http://example.org
    http://example.org/
    https://www.example.org/
    https://www2.Example.ORG/Path/To/
    http://example.org:80/a
    https://example.org:443/a
    http://example.org:8080/a/
    https://a.b.c.example.co.uk/x.html
    http://example.org/?
    http://example.org/?b=2&a=1
    http://example.org/?B=2&a=X&a
    http://example.org/a?b=%41%20c
    http://example.org/%7Euser/%C3%A9t%C3%A9
    http://example.org/a//b///c
    http://192.0.2.7/a
    https://xn--bcher-kva.example/a
    http://example.org/a;b=c/d,e
    http://example.org/a?x=1&x=0&
    http://example.org/a%2Fb%252Fc
    http://wwwexample.org/
    urn:sha256:6ec103af74932d0ed652266ccff6f8518c25c3e469255da2351420fb721eba63
    """.split(),
)
def test_the_key_is_the_one_of_other_programs(address: str) -> None:
    """pywb looks a page up by it, and would not find what is there."""
    assert cdxj.key(address) == surt.surt(address)


WORDS = st.text("abcXYZ019-_.~", min_size=1, max_size=6)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["http", "https"]),
    st.lists(st.text("abcxyz", min_size=1, max_size=5), min_size=2, max_size=4),
    st.lists(WORDS.filter(lambda word: word.strip(".")), max_size=4),
    st.lists(st.tuples(WORDS, WORDS), max_size=4),
)
def test_for_any_ordinary_address(scheme: str, host: list[str], path: list[str], query: list[tuple[str, str]]) -> None:
    address = f"{scheme}://{'.'.join(host)}/{'/'.join(path)}"
    if query:
        address += "?" + "&".join(f"{name}={value}" for name, value in query if name.lower() not in ("sid", "cfid"))
    assert cdxj.key(address) == surt.surt(address)


def test_more_lines_than_are_held_come_back_in_order() -> None:
    """A file of a whole desk would not be found through, or its index would take the memory."""
    dice = random.Random(5)
    lines = [f"{dice.random()}\n" for _ in range(1000)]
    kept = cdxj.Sorted(most=64)
    for line in lines:
        kept.add(line)
        assert len(kept._held) < 64
    assert list(kept) == sorted(lines)
    kept.close()
