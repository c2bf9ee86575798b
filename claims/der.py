"""Just enough of DER to put the certificates of a time-stamp into the order that DER wants.

Many authorities send them as they stand in their chain, signer first, and strict parsers refuse that. They are not
among what is signed, and reordering them moves bytes without changing a length.
"""

from collections.abc import Iterator

_SEQUENCE, _CONTEXT_0 = 0x30, 0xA0

#: A tag, and where the element begins, where its content does, and where both end.
Element = tuple[int, int, int, int]


def certificates_in_order(reply: bytes) -> bytes:
    """The reply with its certificates sorted; as it is where there are none. ValueError when it is no DER."""
    for place in _certificates(reply):
        _, _, start, end = place
        parts = [reply[each[1] : each[3]] for each in _elements(reply, start, end)]
        return reply[:start] + b"".join(sorted(parts)) + reply[end:]
    return reply


def _certificates(reply: bytes) -> Iterator[Element]:
    """A response is a status and a token; a token a kind and, in [0], what was signed with its certificates in [0]."""
    for response in _elements(reply, 0, len(reply)):
        for token in list(_inside(reply, response, _SEQUENCE))[1:2]:
            for wrapped in _inside(reply, token, _CONTEXT_0):
                for content in _inside(reply, wrapped, _SEQUENCE):
                    yield from _inside(reply, content, _CONTEXT_0)


def _inside(data: bytes, outer: Element, tag: int) -> Iterator[Element]:
    return (each for each in _elements(data, outer[2], outer[3]) if each[0] == tag)


def _elements(data: bytes, start: int, end: int) -> Iterator[Element]:
    while start < end:
        element = _element(data, start, end)
        yield element
        start = element[3]


def _element(data: bytes, start: int, end: int) -> Element:
    if end - start < 2:
        raise ValueError("an element without a length")
    size, content = data[start + 1], start + 2
    if size & 128:
        more = size & 127
        if not 1 <= more <= 4 or content + more > end:
            raise ValueError("a length that DER does not have")
        size, content = int.from_bytes(data[content : content + more], "big"), content + more
    if content + size > end:
        raise ValueError("an element that is longer than what is around it")
    return data[start], start, content, content + size
