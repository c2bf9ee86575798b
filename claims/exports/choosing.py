"""Which stored copies leave with a claim, a check or the whole desk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Prefetch, QuerySet, Sum
from django.utils import timezone

from claims import VERSION
from claims.exports import attaching, telling
from claims.models import Appearance, Blob, Capture, Claim, Document, Evidence, Look, Publication
from claims.parcels import signing
from claims.parcels.parcel import Copy, Parcel
from claims.terms import Origin

SOFTWARE = f"Figurecheck {VERSION}"

#: Captures by their key, each with what it proves.
Found = dict[int, tuple[Capture, list[dict[str, Any]]]]

_LONG = ("claim__search", "claim__search_text")
_CHUNK = 500  # captures of the whole desk that are in memory at once


def signature() -> signing.Sign | None:
    """The desk's own, as of now, where it has a key. Raises ImproperlyConfigured when the key cannot be used."""
    if not settings.FIGURECHECK_SIGNING_KEY:
        return None
    key = signing.load(settings.FIGURECHECK_SIGNING_KEY)
    return signing.Sign(key, SOFTWARE, timezone.now())


@dataclass(frozen=True)
class Stored:
    """count, size (bytes): copies that would leave with a claim. damaged: of these, as they were last read back."""

    count: int
    size: int
    damaged: int
    confidential: int


def stored(claim: Claim, pieces: Iterable[Evidence], places: Iterable[Appearance]) -> Stored:
    """What a claim's page says of its copies before anybody asks for them: those of its evidence and of the articles
    where it stands, which the page has loaded. One query, and one for later looks at a check's sources."""
    proofs = {piece.capture.pk: piece.capture for piece in pieces if piece.capture}
    articles = (place.document.capture for place in places)
    own = proofs | {capture.pk: capture for capture in articles if capture}
    if claim.publication_id:
        looks = Look.objects.filter(watch__claims=claim, capture__isnull=False)
        seen = Capture.objects.filter(pk__in=looks.values("capture")).only("sha256", "size")
        own |= {capture.pk: capture for capture in seen}
    hashes = {capture.sha256 for capture in own.values()}
    damaged = set(Blob.objects.damaged().filter(sha256__in=hashes).values_list("sha256", flat=True))
    return Stored(
        count=len(own),
        size=sum(capture.size for capture in own.values()),
        damaged=sum(capture.sha256 in damaged for capture in own.values()),
        confidential=len({piece.capture_id for piece in pieces if piece.capture_id and piece.source.confidential}),
    )


def of_claim_rows(claim: int) -> QuerySet[Capture]:
    """The captures that leave with the claim of this number."""
    proofs = Evidence.objects.filter(claim=claim, capture__isnull=False)
    articles = Document.objects.filter(appearances__claim=claim, capture__isnull=False)
    # United, and not one or the other: PostgreSQL would look through every capture of the desk.
    looks = Look.objects.filter(watch__claims=claim, capture__isnull=False)
    every = proofs.values("capture").union(articles.values("capture"), looks.values("capture"))
    return Capture.objects.filter(pk__in=every)


def of_claim(claim: Claim) -> Parcel:
    """Everything the desk holds on a claim, for the desk: confidential sources, withdrawn pieces, later looks too."""
    pieces = list(Evidence.objects.filter(claim=claim, capture__isnull=False).select_related("capture", "source"))
    places = list(_appearances(claim).filter(document__capture__isnull=False))
    found: Found = {}
    for place in places:
        _prove(found, place.document.capture, telling.place(place))
    for look in Look.objects.filter(watch__claims=claim, capture__isnull=False).select_related("capture", "watch"):
        _prove(found, look.capture, telling.look(look))
    for piece in pieces:
        piece.claim = claim
        _prove(found, piece.capture, telling.piece(piece))
    secret = {piece.capture_id for piece in pieces if piece.source.confidential}
    return _parcel(claim.statement, telling.about_claim(claim), found, confidential=len(secret))


def of_check(found: list[Publication]) -> Parcel:
    """What readers of a check may see of its copies; ``found``: its editions, as ``published.editions`` gives them.

    Said in the words of the approved editions. Copies of a source that is confidential, then or now, stay behind; so do
    articles that were pasted or uploaded.
    """
    newest = found[0].verdict.content
    said = {piece["id"]: piece for edition in reversed(found) for piece in edition.verdict.content["evidence"]}
    rows = Evidence.objects.filter(pk__in=said, capture__isnull=False).select_related("capture", "source")
    kept: Found = {}
    secret: set[int] = set()
    for place, told in _public_places(found):
        _prove(kept, place.document.capture, told)
    for row in rows.order_by("pk"):
        if row.source.confidential or said[row.pk].get("confidential"):
            secret.add(row.capture_id or 0)
        else:
            _prove(kept, row.capture, telling.public_piece(said[row.pk]))
    # The same bytes may have come from somebody confidential and from somebody else: then they stay behind as well.
    hidden = {capture.sha256 for capture in Capture.objects.filter(pk__in=secret)} if secret else set()
    kept = {key: value for key, value in kept.items() if value[0].sha256 not in hidden}
    return _parcel(newest["statement"], telling.about_check(found), kept, public=True, withheld=len(secret))


def of_desk(since: date | None = None) -> Parcel | None:
    """Every capture of the desk, or those from this day on (UTC); None when there is none. Walked through in pieces."""
    begin = datetime.combine(since, time(), UTC) if since else datetime.min.replace(tzinfo=UTC)
    captures = Capture.objects.filter(captured_at__gte=begin)
    told = captures.aggregate(count=Count("pk"), size=Sum("size"), latest=Max("captured_at"))
    if not told["count"]:
        return None
    captures = captures.filter(captured_at__lte=told["latest"])
    secret = captures.filter(evidence__source__confidential=True).distinct().count()
    about = {"kind": "desk", **({"since": since.isoformat()} if since else {})}
    return Parcel(
        title=settings.FIGURECHECK_DESK_NAME,
        about=about,
        copies=_Walk(captures),
        desk=settings.FIGURECHECK_DESK_NAME,
        confidential=secret,
        **told,
    )


class _Walk:
    """All of these captures with what they prove; a number of queries per piece that does not grow with it."""

    def __init__(self, captures: QuerySet[Capture]) -> None:
        pieces = Evidence.objects.select_related("source", "claim").defer(*_LONG)
        places = Appearance.objects.select_related("claim").defer(*_LONG)
        articles = Document.objects.select_related("outlet").defer("text")
        self._captures = captures.order_by("captured_at", "pk").prefetch_related(
            Prefetch("evidence_set", pieces),
            Prefetch("document_set", articles),
            Prefetch("document_set__appearances", places),
            *attaching.NEEDED,
        )

    def __iter__(self) -> Iterator[Copy]:
        for capture in self._captures.iterator(chunk_size=_CHUNK):
            uses = [telling.piece(piece) for piece in capture.evidence_set.all()]
            for document in capture.document_set.all():
                uses += [telling.place(place) for place in document.appearances.all()] or [telling.document(document)]
            yield _copy(capture, uses, {}, public=False)


def _appearances(claim: Claim) -> QuerySet[Appearance]:
    rows = Appearance.objects.filter(claim=claim).select_related("document__outlet", "document__capture", "claim")
    return rows.defer("document__text")


def _public_places(found: list[Publication]) -> list[tuple[Appearance, dict[str, Any]]]:
    """The articles that the check quotes, where the copy is what their own address served, in the check's words."""
    told = {
        (place["address"], place["quote"]): place for e in reversed(found) for place in e.verdict.content["appearances"]
    }
    rows = _appearances(found[0].claim).filter(document__capture__origin=Origin.ADDRESS)
    pairs = [(row, told.get((row.document.address, row.quote))) for row in rows]
    names = "title outlet published_on quote".split()
    return [(row, {"as": "document", **{name: place[name] for name in names}}) for row, place in pairs if place]


def _prove(found: Found, capture: Capture | None, use: dict[str, Any]) -> None:
    assert capture is not None  # noqa: S101  (asked for so)
    found.setdefault(capture.pk, (capture, []))[1].append(use)


def _parcel(
    title: str,
    about: dict[str, Any],
    found: Found,
    *,
    public: bool = False,
    **counts: int,
) -> Parcel:
    ordered = sorted(found.values(), key=lambda pair: (pair[0].captured_at, pair[0].pk))
    attaching.prepare(capture for capture, _uses in ordered)
    damaged = Blob.objects.damaged().filter(sha256__in={capture.sha256 for capture, _uses in ordered})
    states = dict(damaged.values_list("sha256", "state"))
    return Parcel(
        title=" ".join(title.split()),
        about=about,
        copies=[_copy(capture, uses, states, public=public) for capture, uses in ordered],
        count=len(ordered),
        size=sum(capture.size for capture, _uses in ordered),
        latest=max((capture.captured_at for capture, _uses in ordered), default=None),
        desk=settings.FIGURECHECK_DESK_NAME,
        **counts,
    )


def _copy(capture: Capture, uses: Iterable[dict[str, Any]], states: dict[str, str], *, public: bool) -> Copy:
    """public: without the name that a file had on somebody's computer."""
    proves = tuple(uses)
    return Copy(
        sha256=capture.sha256,
        size=capture.size,
        captured_at=capture.captured_at,
        served=capture.origin == Origin.ADDRESS,
        media_type=capture.media_type,
        charset=capture.charset,
        file_name="" if public else capture.file_name,
        address=capture.address,
        final_address=capture.final_address,
        status=capture.status,
        headers=capture.headers,
        request_headers=capture.request_headers,
        redirects=capture.redirects,
        peer=capture.peer or "",
        tls=capture.tls,
        tools=capture.tools,
        title=telling.title(proves),
        proves=proves,
        attached=attaching.attached(capture, public=public),
        damage=states.get(capture.sha256, ""),
    )
