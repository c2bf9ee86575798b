"""Loads the demo desk, once and whole."""

from datetime import timedelta
from uuid import uuid4

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone

from claims.actions import claiming, intake
from claims.actions.claiming import Place
from claims.demo import climate, conflict, economy, services
from claims.demo.cast import ARTICLES, hire
from claims.demo.days import Days, typeset
from claims.demo.files import article as text_of
from claims.demo.shapes import Article, Case, Desk
from claims.demo.story import add, ask
from claims.figures import read
from claims.frozen import clean
from claims.models import Candidate, Claim, Document, Job, User, Watch
from claims.terms import JobState, Origin


def load(password: str) -> bool:
    """Fill the desk; ``password`` is that of all five accounts. False, with nothing changed, when it is there already.

    One transaction: a crash in the middle leaves nothing but stored copies without a row, which the next try finds.
    """
    with transaction.atomic():
        if User.objects.filter(username="reporter").exists():
            return False
        desk = Desk(hire(password), Days(timezone.localdate()))
        documents = {article.name: _take_in(article, desk) for article in ARTICLES}
        for topic in (services, conflict, climate, economy):
            for case in topic.cases(desk.on):
                _tell(case, documents, desk)
        for article in ARTICLES:
            _dismiss(article, documents[article.name], desk)
        # No site stands behind these addresses: a look would only find that.
        Watch.objects.update(due_at=Now() + timedelta(days=365))
    return True


def _take_in(article: Article, desk: Desk) -> Document:
    """As an upload, read at once: the worker is no part of this."""
    text = text_of(article.name, language=article.language, on=desk.on)
    document = intake.take_in_bytes(
        text.encode(),
        by=desk.people[article.added_by],
        ticket=uuid4(),
        origin=Origin.FILE,
        media_type="text/plain",
        file_name=f"{article.name}.txt",
        address=article.address,
    )
    published_on = desk.on.printed(article.weekday, article.days)
    frozen = clean(text)
    intake.freeze(
        document,
        text=frozen,
        title=frozen.partition("\n")[0],
        outlet=article.outlet,
        author=article.author,
        published_on=published_on,
        language=article.language,
        reader="plain 1",
        readings=read(frozen, article.language, published=published_on),
    )
    # The reading was asked for like any other, and is done.
    Job.objects.filter(document=document).update(state=JobState.DONE, finished_at=Now())
    document.refresh_from_db()
    return document


def _tell(case: Case, documents: dict[str, Document], desk: Desk) -> None:
    claim = _log(case, documents[case.article], desk)
    for name, quote, words in case.repeated:
        place, candidate = _find(documents[name], quote, words)
        claiming.add_appearance(claim, place, by=desk.people["reporter"], candidate=candidate)
    for piece in case.evidence:
        add(piece, claim, desk)
    for asked in case.asked:
        ask(asked, claim, desk)
    for step in case.story:
        step(claim, case, desk)
    if case.assignee:
        claiming.assign(claim, desk.people[case.assignee], by=desk.people["editor"])
    # A desk on which everything happened just now looks dead. History keeps the real times.
    Claim.objects.filter(pk=claim.pk).update(touched_at=timezone.now() - timedelta(days=case.days))


def _log(case: Case, document: Document, desk: Desk) -> Claim:
    place, candidate = _find(document, case.quote, case.words)
    case.figure.as_written = document.text[place.figure_start : place.figure_end]
    said_on = next(desk.on.said(each.weekday, each.days) for each in ARTICLES if each.name == case.article)
    return claiming.log_claim(
        place,
        by=desk.people["reporter"],
        ticket=uuid4(),
        statement=typeset(case.statement, document.language),
        figure=case.figure,
        claimant=case.claimant,
        claimant_kind=case.claimant_kind,
        said_on=said_on,
        candidate=candidate,
    )


def _find(document: Document, quote: str, words: str) -> tuple[Place, Candidate | None]:
    """Where the quote and its figure stand, and the candidate that the reader made of it. Raises ValueError."""
    quote, words = typeset(quote, document.language), typeset(words, document.language)
    start = document.text.index(quote)
    figure = start + quote.index(words)
    place = Place(document, start, start + len(quote), figure, figure + len(words))
    return place, document.candidates.filter(start__lt=figure + len(words), end__gt=figure).first()


def _dismiss(article: Article, document: Document, desk: Desk) -> None:
    """Figures that are no claims: a distance, a delay. All others stay open for a person to decide."""
    for words in article.dismissed:
        start = document.text.index(typeset(words, article.language))
        for candidate in document.candidates.filter(start__lt=start + len(words), end__gt=start):
            intake.dismiss(candidate, by=desk.people["reporter"])
