"""What changes on a page without anybody changing what it says: stamps, counters, advertisements, lists of links.

Everything here looks at one unit, folded to lower case with single spaces, and at short ones alone where words could be
those of an article: a date within a sentence is what the source says, one beside "updated" is the page's own.
"""

import re
from typing import Final

#: Longer units are prose, whatever words they hold.
_MOST_WORDS: Final = 24
_LONGEST: Final = 500  # characters; what is matched is short, so that no page can make matching slow

#: Of the languages that the reader of figures knows, in full and as they are cut.
_MONTHS = (
    "jan(?:uary|vier|uari?|eiro)?|gennaio|enero|feb(?:ruary|ruari?|rero|braio)?|f[ée]v(?:r|rier|ereiro)?|mar(?:ch|s|zo|ço)?|märz|maart"
    "|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may[o]?|mai(?:o)?|mei|maggio|june?|jun(?:i|io|ho)|juin|giugno|july?|jul(?:i|io|ho)|juil(?:let)?|luglio"
    "|aug(?:ust|ustus)?|ao[uû]t|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:embro|tembre)?|o[ckg]t(?:ober|obre|ubre)?|out(?:ubro)?|ottobre"
    "|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embro)?|d[ée]c(?:embre)?|dic(?:iembre|embre)?"
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_UNITS_OF_TIME = (
    "seconds?|secondes?|min(?:ute)?s?|hours?|hrs?|heures?|h|days?|jours?|weeks?|semaines?|months?|mois|years?|ans?"
)
_STAMP = re.compile(
    rf"\b(?:(?:{_DAYS}),? )?(?:le )?\d{{1,2}}(?:er|st|nd|rd|th)?[. ] ?(?:of |de )?(?:{_MONTHS})\b\.?,?(?: (?:de )?\d{{4}}\b)?"
    rf"|\b(?:(?:{_DAYS}),? )?(?:{_MONTHS})\b\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?"
    r"|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:t\d\d:\d\d(?::\d\d)?(?:\.\d+)?z?)?"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)\b"
    r"|\b\d{1,2} ?(?::|h) ?\d\d(?::\d\d)?(?: ?(?:am|pm|a\.m\.|p\.m\.))?(?: ?(?:utc|gmt|cet|cest|bst|est|edt))?\b|\b\d{1,2} ?(?:am|pm)\b"
    rf"|\b\d{{1,4}} (?:{_UNITS_OF_TIME}) ago\b|\bil y a (?:\d{{1,4}}|un|une) (?:{_UNITS_OF_TIME})\b"
    rf"|\b(?:{_DAYS})\b|\b(?:today|yesterday|aujourd'hui|hier|just now|à l'instant)\b"
)
#: Words that stand beside the date of a page, and leave nothing of their own.
_BESIDE_STAMP = re.compile(
    r"\b(?:first |last )?(?:published|updated|modified|posted|revised|reviewed|created|update|changed)\b"
    r"|\b(?:dernière )?(?:publiée?|mise? à jour|modifiée?|actualisée?|posté|créée?|modification|actualisation)\b"
    r"|\b(?:next )?review (?:due)?|\b(?:stand|veröffentlicht|aktualisiert|zuletzt|am|um|uhr|vom|publicado|actualizado|última|actualización|el|las"
    r"|pubblicato|aggiornato|il|alle|ore|atualizado|em|às|gepubliceerd|bijgewerkt|op|om|laatst)\b"
    r"|\b(?:date|time|page|article|last|on|at|the|le|la|à|a|l'|du|de|par|and|et)\b"
)
_ABOUT_PAGE = re.compile(
    r"\b(?:published|updated|modified|posted|last reviewed|publiée?|mise? à jour|modifiée? le|actualisée? le|page generated"
    r"|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt)\b"
)
_NUMBER = r"\d[\d., ]*(?: ?(?:k|m|mille|million))?"
_COUNTED = (
    r"views?|vues?|reads?|lectures?|shares?|partages?|likes?|j'aime|comments?|commentaires?|réactions?|reactions?"
    r"|visitors? online|visiteurs? en ligne|followers|readers? online|lecteurs? en ligne|claps|retweets"
    r"|people (?:are )?(?:reading|online)|personnes en ligne|replies|réponses|fois partagé|times shared"
)
_COUNTER = re.compile(
    rf"\W*(?:{_COUNTED})(?: on this article)? ?[:(]? ?{_NUMBER}\)?\W*|\W*{_NUMBER} (?:{_COUNTED})\W*(?:{_NUMBER} (?:{_COUNTED})\W*)*"
    rf"|(?:this |cette |cet )?(?:page|article|document) .{{0,30}}\b(?:viewed|read|visited|seen|vue?|lue?|visitée?|consultée?) {_NUMBER} (?:times|fois)\b.{{0,20}}"
    rf"|(?:read|viewed|lu|vu|consulté) {_NUMBER} (?:times|fois)\.?"
    rf"|(?:reading time|read time|temps de lecture|lecture) ?:? ?{_NUMBER} ?(?:min(?:ute)?s?)?\.?|{_NUMBER} ?min(?:ute)?s? (?:read|de lecture)\.?"
)
#: A label is one where it stands alone or before a sign: "Advertising fell by 12%" is what a source says.
_LABELLED = r"(?: ?[:|·>-].*)?"
_ADVERTISEMENT = re.compile(
    r"(?:advertisement|advertising|sponsored(?: content)?|promoted|paid content|publicité|annonce|contenu sponsorisé|sponsorisé"
    rf"|notre partenaire|anzeige|publicidad|pubblicità|advertentie){_LABELLED}"
)
_INVITATION = re.compile(
    rf"(?:see also|more on this|related(?: articles?| stories| links)?|recommended(?: for you)?|most read|trending(?: now)?|newsletters?|voir aussi|sur le même sujet|les plus lus|imprimer|partager){_LABELLED}"
    r"|(?:read (?:more|also|next)\b|also read\b|you may also like|follow us\b|share (?:this|on)\b|sign up (?:for|to) (?:our|the|your)|subscribe (?:to (?:our|the)|now)|download (?:our|the) app"
    r"|listen to this (?:article|story)|click here|back to top|skip to|print this|send by e?-?mail|(?:à )?lire (?:aussi|également)\b|suivez-nous|partagez|partager (?:cet|cette|l'|sur|par)\b"
    r"|abonnez-vous|inscrivez-vous|recevez (?:notre|nos|la|chaque)|téléchargez (?:notre|l')|écouter (?:cet|l')|cliquez ici|retour en haut|envoyer par (?:e-?mail|courriel)).*"
)
_OPENS_LINKS = re.compile(
    r"\W*(?:related (?:articles|stories|content|links)|more (?:stories|news|from .{1,40})|read next|most (?:read|popular)|recommended(?: for you)?"
    r"|you may also like|trending(?: now)?|latest (?:news|articles)|see also|also in the news"
    r"|sur le même (?:sujet|thème)|(?:à )?lire (?:aussi|également)|les (?:articles les )?plus (?:lus|populaires|consultés)|articles? (?:liés|associés|similaires)"
    r"|à la une|voir aussi|dernières (?:actualités|nouvelles)|recommandés? pour vous|dans la même rubrique)\W*",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"(?:©|\(c\) |copyright (?:©|\(c\)|\d{4})|all rights reserved|tous droits réservés).*")
_COOKIES = re.compile(r"\b(?:cookies?|traceurs?)\b")
_ASKS = re.compile(
    r"\b(?:accept|consent|agree|policy|refuse|preferences|settings|continue|accepte\w*|consente\w*|politique|refuse\w*|préférences|paramètre\w*"
    r"|continu\w*|nous utilisons|we use|ce site utilise|this (?:site|website) uses)\b"
)


def is_noise(key: str) -> bool:
    """Whether the unit says nothing that a source could be quoted for."""
    if not any(map(str.isalnum, key)):
        return True
    if len(key) > _LONGEST:
        return False
    if _COOKIES.search(key) and _ASKS.search(key):
        return "%" not in key  # a banner asks; who counts how many accept is a source
    if len(key.split()) > _MOST_WORDS:
        return False
    return any(pattern.fullmatch(key) for pattern in (_COUNTER, _ADVERTISEMENT, _INVITATION, _RIGHTS))


def without_stamps(key: str) -> str:
    """The unit without the dates and times of the page: all of them beside words such as "updated", and a unit that
    holds nothing else. Those in a sentence stay."""
    if len(key) > _LONGEST or len(key.split()) > _MOST_WORDS:
        return key
    bare = " ".join(_STAMP.sub(" ", key).split())
    if bare == key:
        return key
    rest = _BESIDE_STAMP.sub(" ", bare)
    if not any(map(str.isalnum, rest)):
        return ""
    return bare if _ABOUT_PAGE.search(key) else key


def opens_links(line: str) -> bool:
    """Whether the line is the title of a list of other articles."""
    return bool(_OPENS_LINKS.fullmatch(" ".join(line.split())))
