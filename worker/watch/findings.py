"""What a second look at an address found: one word for it, from what is known of the page and what was served now."""

import re
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from claims.terms import Finding
from worker.errors import Failure
from worker.watch.difference import Difference, difference, figures_differ

#: Of the known text must still stand, or it is not that page any more.
_OTHER_PAGE: Final = 0.3
#: A wall that lets the first paragraphs through takes at least this share away.
_TAKEN_AWAY: Final = 0.2
#: A page of an error, of a wall or of a consent says little.
_SHORT: Final = 2_500
_SHORTER: Final = 700
#: New sentences of a wall are its own offers; with more of them, somebody wrote an article.
_OFFERS: Final = 12

_PERMANENT = {301, 308}
_FRONT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:index\.\w+|home/?|accueil/?)?", re.IGNORECASE)
_NOT_FOUND = re.compile(
    r"\b404\b|(?:page|article|document|content|file|story) (?:was |is |could |can)?(?:not|cannot|no longer|n't)(?: be)? (?:found|available|exist\w*|here)"
    r"|(?:page|article|document|content|story)\b.{0,60}\b(?:does not exist|doesn't exist|no longer exists|has been (?:removed|deleted|moved)|is no longer available|cannot be found|can't be found|could not be found|isn't available)"
    r"|we (?:can't|cannot|could not|couldn't) find|nothing (?:was )?found|not found"
    r"|(?:page|article|document|contenu|ressource)s?\b.{0,60}\b(?:introuvables?|n'existe (?:pas|plus)|n'est (?:pas|plus) (?:disponible|en ligne|accessible)|a été (?:supprimée?|retirée?|déplacée?)|inexistante?)"
    r"|erreur 404|oups|n'a pas (?:pu être|été) trouvée?|aucun résultat"
    r"|seite (?:wurde )?nicht gefunden|página no (?:encontrada|existe)|pagina non trovata|página não encontrada|pagina niet gevonden",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"subscri(?:be|ption|bers?)\b|(?:sign|log) ?in to (?:read|continue|view)|create (?:a|your) (?:free )?account|members? only|unlock this|to continue reading|keep reading"
    r"|free articles?|already a (?:member|subscriber)|register to (?:read|continue)|start your (?:free )?trial|for full access"
    r"|abonn(?:ez-vous|és?|ement|é)\b|pour lire la suite|la suite (?:est|de cet article)|il vous reste|réservée? aux|connectez-vous pour|déjà inscrit|accès illimité|créez (?:un|votre) compte|essai gratuit|sans engagement"
    r"|nur für abonnenten|jetzt (?:abonnieren|weiterlesen)|suscr[ií]bete|abb[oó]nati|assine (?:já|agora)|alleen voor abonnees",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\bcookies?\b|\bconsent\w*|consentement|\btraceurs?\b|\btrackers?\b|your privacy|vie privée|accept (?:all|and)|accepter et|tout (?:accepter|refuser)|reject all|manage (?:my )?(?:choices|preferences|options)|gérer (?:mes )?(?:choix|préférences)|(?:our|nos) \d* ?(?:partners|partenaires)|rgpd|gdpr",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"(?:enable|requires?|turn on|activate|need|without) java ?script|javascript (?:is (?:disabled|required)|to run|must)|(?:activer|activez|nécessite|sans) java ?script|javascript (?:est (?:désactivé|requis|nécessaire))"
    r"|checking (?:if the site connection|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|loading\.{3}|chargement (?:en cours|\.{3})|vérification (?:de votre navigateur|que vous êtes)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Served:
    """What an address gave. text: as the reader leaves it. redirects: {"address", "status", "headers"} of each hop.

    title: of the page. page: all of its words, "" where they are not at hand.
    """

    text: str
    final_address: str
    title: str = ""
    redirects: list[dict[str, Any]] = field(default_factory=list)
    page: str = ""


@dataclass(frozen=True)
class Judgement:
    """detail: a code that says more, "" for none: see terms.LOOK_DETAILS. found: what differs, where that was asked."""

    finding: Finding
    detail: str = ""
    found: Difference | None = None


def judge_failure(failure: Failure) -> Judgement:
    """What it means that nothing was served."""
    if failure.code == "needs_login":
        return Judgement(Finding.PAYWALLED, "login")
    if failure.code == "not_found":
        return Judgement(Finding.GONE, "status")
    if failure.code == "unreachable" and not failure.retry:
        return Judgement(Finding.GONE, "name")
    return Judgement(Finding.UNREACHABLE, failure.code)


def judge(known: Served, served: Served, *, language: str) -> Judgement:
    """What was served beside what is known of the address."""
    found = difference(known.text, served.text, known_page=known.page, seen_page=served.page)
    if not found:
        moved = _moved(known.final_address, served)
        return Judgement(Finding.MOVED if moved else Finding.UNCHANGED, "permanent" if moved else "", found)
    detail = _other_page(known.final_address, served) if found.kept < _OTHER_PAGE else ""
    if detail:
        return Judgement(_MEANS[detail], detail, found)
    if _walled(known.text, served, found, language):
        return Judgement(Finding.PAYWALLED, "subscribe", found)
    return Judgement(Finding.CHANGED, "", found)


_MEANS = {
    "not_found_page": Finding.SOFT_404,
    "front_page": Finding.SOFT_404,
    "script": Finding.UNREACHABLE,
    "consent": Finding.PAYWALLED,
    "subscribe": Finding.PAYWALLED,
}


def _other_page(known_address: str, served: Served) -> str:
    """Which page that is no source stands in the place of the known one; "" where it may well be one."""
    beginning = f"{served.title}\n{served.text[:600]}"
    size = len(served.text)
    if size < _SHORT and _NOT_FOUND.search(beginning):
        return "not_found_page"
    if _is_front(served.final_address) and not _is_front(known_address):
        return "front_page"
    if size < _SHORTER and _SCRIPT.search(served.text):
        return "script"
    if size < _SHORT and len(_CONSENT.findall(served.text)) >= 3:
        return "consent"
    return "subscribe" if size < _SHORT and len(_WALL.findall(served.text)) >= 2 else ""


def _walled(known_text: str, served: Served, found: Difference, language: str) -> bool:
    """The beginning still stands, the rest is behind an offer. An edited sentence is a change all the same."""
    if 1 - found.kept < _TAKEN_AWAY or len(found.added) > _OFFERS:
        return False
    if len(_WALL.findall(served.text)) <= len(_WALL.findall(known_text)):
        return False
    return not any(edit.before and edit.after and figures_differ(edit, language) for edit in found.edits)


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    return bool(_FRONT.fullmatch(parts.path)) and not parts.query


def _moved(known_address: str, served: Served) -> bool:
    """Every hop says "for good", and it is not merely the same address written otherwise."""
    statuses = [hop["status"] for hop in served.redirects]
    permanent = bool(statuses) and all(status in _PERMANENT for status in statuses)
    return permanent and _place(served.final_address) != _place(known_address)


def _place(address: str) -> tuple[str, str, str]:
    """An address without what sites change about themselves: https, www, a slash at the end."""
    parts = urlsplit(address)
    return (parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query)
