"""The only module that opens a connection.

Every address, that of a redirect too, goes through one gate: parsed once by a strict parser, resolved once, refused
unless every IP address behind the name is public, and then dialled by exactly that IP address.
"""

import functools
import http.client
import io
import os
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.exceptions import TimeoutError as TransferTimeout
from urllib3.response import BaseHTTPResponse

from worker.addresses import WebAddress, follow, parse, why_not_public
from worker.answers import (
    CONDITIONS,
    NOT_MODIFIED,
    TOOLS,
    Fetched,
    Known,
    as_utf8,
    failure_of,
    is_login_page,
    readable,
    served,
    tls_facts,
)
from worker.asks import Ask
from worker.egress import open_tunnel, refusal
from worker.errors import Failure
from worker.gate import Dial, Policy, Resolve, Route, route_to
from worker.inflate import Inflater
from worker.limits import Deadline, Metered

Connect = Callable[[Dial, float], socket.socket]

_CHUNK = 1 << 16
_OVERHEAD = 1 << 20  # bytes on the wire for headers and chunk sizes, beside the body's own
_MOST_DIALS = 4
_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True)
class Verdict:
    """What the gate says of an address. dials: in the order in which they would be tried; none when it is refused.

    code, reason: of the Failure that fetch would end with, "" when it is allowed.
    """

    allowed: bool
    dials: tuple[Dial, ...] = ()
    code: str = ""
    reason: str = ""


def system_resolve(host: str, port: int) -> Sequence[tuple[Any, ...]]:
    """socket.getaddrinfo of a full name: the dot at its end keeps the machine's search domains and aliases away."""
    return socket.getaddrinfo(f"{host}." if "." in host else host, port, type=socket.SOCK_STREAM)


def system_connect(address: Dial, timeout: float) -> socket.socket:
    """A TCP connection to an IP address; no name is looked up. Raises OSError."""
    made = socket.socket(socket.AF_INET6 if ":" in address[0] else socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.settimeout(timeout)
        made.connect(address)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except BaseException:
        made.close()
        raise
    return made


def _unasked(here: WebAddress) -> None:
    """Nobody has to be asked before a visit."""


def fetch(
    address: str,
    *,
    policy: Policy,
    resolve: Resolve = system_resolve,
    connect: Connect = system_connect,
    before: Callable[[WebAddress], None] = _unasked,
    ask: Ask | None = None,
    known: Known | None = None,
) -> Fetched:
    """GET the address, following redirects through the gate, without cookies, credentials or proxy.

    resolve: called with host and port, once per hop; answers as socket.getaddrinfo does.
    connect: called with (ip, port) and seconds, returns a connected socket or raises OSError.
    before: called with the address of each hop that may be dialled, before it is; what it raises ends the fetch.
    ask: what to say instead of a plain GET. Then no redirect is followed, and whatever else is answered is returned.
    known: of an earlier answer; the hop that gave it is asked whether it still holds, and may say so (304).
    Raises Failure for whatever else is not a 2xx answer that came in full, in time and within the policy's sizes.
    """
    redirects: list[dict[str, Any]] = []
    here = parse(address)
    with Deadline(policy.deadline) as deadline, _typed(deadline):
        while True:
            route = route_to(here, policy, resolve, min(policy.dns_seconds, deadline.left()))
            before(here)
            _keep_secrets(here, route, ask)
            headers = _headers(here, policy, ask, known)
            with (
                _dialled(route, deadline, connect) as (raw, peer),
                _asked(here, raw, route, policy, deadline, headers, ask) as (response, tls),
            ):
                if ask or response.status not in _REDIRECTS:
                    if not _still_holds(response, headers):
                        _require_answer(response, route, here, redirects, ask)
                    body = _body(response, policy, deadline)
                    return served(
                        body,
                        address=address,
                        final_address=str(here),
                        status=response.status,
                        headers=response.headers.iteritems(),
                        redirects=redirects,
                        peer=None if route.proxy else peer,
                        request_headers=list(headers.items()),
                        tls=tls,
                        tools=TOOLS,
                    )
                location, headers_of_hop = response.headers.get("Location"), readable(response.headers.iteritems())
            redirects.append({"address": str(here), "status": response.status, "headers": headers_of_hop})
            here = _next_hop(here, location, len(redirects), policy)


def judge(address: str, *, policy: Policy, resolve: Resolve = system_resolve) -> Verdict:
    """What fetch would dial for this address, without dialling it. Raises nothing."""
    try:
        return Verdict(True, route_to(parse(address), policy, resolve, policy.dns_seconds).dials)
    except Failure as failure:
        return Verdict(False, (), failure.code, failure.detail)


@contextmanager
def _dialled(route: Route, deadline: Deadline, connect: Connect) -> Iterator[tuple[socket.socket, str]]:
    """A connection to the first of the route's addresses that takes one, and its IP. The deadline can cut it."""
    try:
        raw, peer = _first_connection(route.dials[:_MOST_DIALS], deadline, connect)
    except OSError as error:
        if route.proxy is None:
            raise
        raise Failure("no_way_out", f"the egress proxy does not answer: {error}") from error
    # The deadline holds a second handle: TLS takes the first one out of everybody's reach while it shakes hands.
    with raw, raw.dup() as lifeline, deadline.over(functools.partial(_shut, lifeline)):
        raw.settimeout(deadline.left())
        yield raw, peer


def _first_connection(dials: tuple[Dial, ...], deadline: Deadline, connect: Connect) -> tuple[socket.socket, str]:
    *others, last = dials
    for tried, dial in enumerate(others):
        with suppress(OSError):
            return connect(dial, deadline.left() / (len(dials) - tried)), dial[0]
    return connect(last, deadline.left()), last[0]


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def _asked(
    here: WebAddress,
    raw: socket.socket,
    route: Route,
    policy: Policy,
    deadline: Deadline,
    headers: dict[str, str],
    ask: Ask | None,
) -> Iterator[tuple[BaseHTTPResponse, dict[str, Any]]]:
    """The answer over the connection, its body still unread, and the facts of TLS."""
    target = here.target
    method, body, secrets = (ask.method, ask.body, dict(ask.secrets)) if ask else ("GET", None, {})
    if route.proxy and here.scheme == "https":
        open_tunnel(raw, here, route.proxy)
    elif route.proxy:
        headers, target = headers | route.proxy.headers, str(here)
    connection = _connection(here, raw, policy, deadline.left())
    response: BaseHTTPResponse | None = None
    try:
        connection.connect()
        tls = tls_facts(connection.sock)
        most = policy.max_header_bytes
        meter = Metered(connection.sock, most + io.DEFAULT_BUFFER_SIZE, "server_error", f"over {most} bytes of headers")
        connection.sock = meter
        said = headers | secrets
        connection.request(method, target, body=body, headers=said, preload_content=False, decode_content=False)
        response = connection.getresponse()
        meter.allow(2 * policy.max_bytes + _OVERHEAD, "too_large", "more bytes on the wire than the body may have")
        yield response, tls
    finally:
        if response is not None:
            response.close()
        connection.close()


class _Plain(HTTPConnection):
    raw: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.raw


class _Secure(HTTPSConnection):
    raw: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.raw


def _connection(here: WebAddress, raw: socket.socket, policy: Policy, timeout: float) -> _Plain | _Secure:
    """HTTP over the given socket: the name is what Host, SNI and the certificate are about, and is dialled no more."""
    connection = (
        _Plain(here.host, here.port, timeout=timeout)
        if here.scheme == "http"
        else _Secure(here.host, here.port, timeout=timeout, ssl_context=_trusted(policy.ca_file))
    )
    connection.raw = raw
    return connection


@functools.lru_cache(maxsize=4)
def _trusted(ca_file: str | None) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=ca_file)
    paths = ssl.get_default_verify_paths()
    # A bare machine may have no certificates of its own.
    if not context.cert_store_stats()["x509_ca"] and not (paths.capath and os.listdir(paths.capath)):
        context.load_verify_locations(certifi.where())
    return context


def _keep_secrets(here: WebAddress, route: Route, ask: Ask | None) -> None:
    """Raises Failure("refused") rather than have a secret go readable over a network that is not the desk's own."""
    if not ask or not ask.secrets or here.scheme == "https":
        return
    if route.proxy or not all(why_not_public(ip, ()) for ip, _ in route.dials):
        raise Failure("refused", f"a key would go to {here.authority} without encryption")


def _headers(here: WebAddress, policy: Policy, ask: Ask | None, known: Known | None) -> dict[str, str]:
    """What is sent and kept: no secret is among it."""
    return {
        "Host": here.authority,
        "User-Agent": policy.user_agent,
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate, br",
        "Connection": "close",
        **(ask.headers if ask else {}),
        **(known.headers if known and known.address == str(here) else {}),
    }


def _next_hop(here: WebAddress, location: str | None, redirects: int, policy: Policy) -> WebAddress:
    if location is None:
        raise Failure("server_error", "a redirect without a Location", retry=False)
    if redirects > policy.max_redirects:
        raise Failure("server_error", f"more than {policy.max_redirects} redirects", retry=False)
    return follow(here, as_utf8(location))


def _still_holds(response: BaseHTTPResponse, headers: dict[str, str]) -> bool:
    """Whether the answer is "not modified", and to our question: nobody else may say so."""
    return response.status == NOT_MODIFIED and not headers.keys().isdisjoint(CONDITIONS)


def _require_answer(
    response: BaseHTTPResponse, route: Route, here: WebAddress, redirects: list[dict[str, Any]], ask: Ask | None
) -> None:
    if route.proxy and response.status == 407:
        raise refusal(response.status)
    if ask:
        if response.status in _REDIRECTS:
            raise Failure("server_error", f"{here.authority} leads elsewhere, which no service should", retry=False)
        return
    if not 200 <= response.status < 300:
        raise failure_of(response.status, response.headers)
    if redirects and is_login_page(str(here)) and not is_login_page(redirects[0]["address"]):
        raise Failure("needs_login", f"led to {here}")


def _body(response: BaseHTTPResponse, policy: Policy, deadline: Deadline) -> bytes:
    announced = response.headers.get("Content-Length", "")
    if announced.isascii() and announced.isdigit() and int(announced[:20]) > policy.max_bytes:
        raise Failure("too_large", f"{announced[:20]} bytes announced")
    coding = response.headers.get("Content-Encoding", "")
    inflater = Inflater(coding, max_bytes=policy.max_bytes, max_ratio=policy.max_ratio)
    for chunk in response.stream(_CHUNK, decode_content=False):
        inflater.feed(chunk)
        deadline.left()
    # A body without a length ends when the connection does, which is also what the deadline's cut looks like.
    deadline.left()
    return inflater.finish()


@contextmanager
def _typed(deadline: Deadline) -> Iterator[None]:
    """Make a Failure of whatever the network, TLS and HTTP layers raise; past the deadline all of it is "timeout"."""
    try:
        yield
    except (Failure, HTTPError, http.client.HTTPException, OSError) as error:
        if isinstance(error, Failure) and error.code != "unreachable":
            raise
        if deadline.passed:
            raise deadline.failure() from error
        raise _failure(error) from error


def _failure(error: Exception) -> Failure:
    if isinstance(error, Failure):
        return error
    if isinstance(error, (TransferTimeout, TimeoutError)):
        return Failure("timeout", f"{type(error).__name__}: {error}")
    wrong = isinstance(error, ssl.SSLCertVerificationError)
    return Failure("certificate" if wrong else "unreachable", f"{type(error).__name__}: {error}")
