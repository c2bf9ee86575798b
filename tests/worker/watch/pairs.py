"""Pairs of pages, before and after, each with what a person would call the difference. Written for this project.

A pair is what an address served when a check was published, and what it serves now. The sites have different layouts,
since a reader that finds the article in one may miss it in another.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from claims.terms import Finding

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Served:
    body: str = ""
    status: int = 200
    kind: str = HTML
    location: str = ""


@dataclass(frozen=True)
class Pair:
    """figure: whether a number that could be quoted is another one now. also: other paths that the site serves."""

    name: str
    label: Finding
    before: Served
    after: Served
    figure: bool = False
    path: str = "/2024/05/trees"
    also: dict[str, Served] = field(default_factory=dict)


# ── Articles ────────────────────────────────────────────────────────────────────────────────────────────────────────

TREES = [
    "The mayor of Lindau said on Monday that 93% of the town's trees survived the drought of 2021.",
    "He added that 52 more districts had asked for the same programme, at a cost of 3.5 million euros.",
    "The gardeners count every tree on public ground, a work that takes eleven weeks and forty volunteers.",
    "A spokeswoman for the water board said the figures had been checked by two offices before they were released.",
    "Opposition members asked why the count leaves out the woods around the lake, which belong to the state.",
]
CHOMAGE = [
    "Le taux de chômage s’établit à 7,1 % de la population active en France métropolitaine au troisième trimestre.",
    "Le nombre de chômeurs augmente de 64 000 par rapport au trimestre précédent, pour atteindre 2,3 millions de personnes.",
    "Parmi les jeunes de 15 à 24 ans, le taux recule de 0,4 point mais reste supérieur à son niveau d’avant la crise.",
    "Le taux d’emploi des 15-64 ans est stable, à 68,1 %, un niveau proche du plus haut observé depuis 1975.",
    "Ces résultats sont provisoires ; ils seront révisés lors de la prochaine publication, prévue en février.",
]
ALEP = [
    "L’armée affirme avoir repris le contrôle de 93 % du territoire de la ville, selon un communiqué diffusé vendredi.",
    "D’après l’état-major, 52 quartiers supplémentaires ont été repris depuis le début de l’offensive, à la mi-novembre.",
    "Une organisation d’observation, citée par plusieurs agences, évalue cette part à 85 % et évoque des combats en cours.",
    "Les Nations unies estiment que 40 000 civils ont quitté leurs maisons en une semaine, sans pouvoir le vérifier sur place.",
    "Aucune source indépendante n’a pu se rendre dans les quartiers concernés pour établir un décompte.",
]
BUDGET = [
    "The council will spend $4.2 billion on roads over the next five years, the largest programme in its history.",
    "Two thirds of the money comes from the state; the rest is borrowed at an interest rate of 3.1%.",
    "Engineers found that 1,240 of the 3,600 bridges need repair, and 87 of them at once.",
    "The auditor had warned in her report that costs per kilometre had risen by 18% since the last programme.",
    "A vote on the plan is expected before the summer, after hearings in each of the nine districts.",
]
ARTICLES = {
    "trees": ("en", "The council counts its trees", TREES),
    "chomage": ("fr", "Le chômage progresse au troisième trimestre", CHOMAGE),
    "alep": ("fr", "L’armée dit contrôler la quasi-totalité de la ville", ALEP),
    "budget": ("en", "Council adopts record road programme", BUDGET),
}
WORDS = {
    "en": {"by": "By", "published": "Published on", "updated": "Last updated", "views": "views", "comments": "Comments",
           "related": "Related articles", "ad": "Advertisement", "share": "Share this article", "rights": "All rights reserved",
           "letter": "Sign up for our newsletter", "home": "Home", "read": "min read"},
    "fr": {"by": "Par", "published": "Publié le", "updated": "Mis à jour le", "views": "vues", "comments": "Commentaires",
           "related": "Sur le même sujet", "ad": "Publicité", "share": "Partager cet article", "rights": "Tous droits réservés",
           "letter": "Inscrivez-vous à notre lettre d’information", "home": "Accueil", "read": "min de lecture"},
}  # fmt: skip
FURNITURE = {
    "day": "3 May 2024", "time": "10:12", "views": "1,204", "comments": "34", "ad": "Garden shears, half price: 19 euros",
    "links": ("Ten trees to plant in autumn", "How the lake got its name", "The mayor in five dates"),
    "remarks": ("Well said.", "I counted 12 dead ones in my street alone."), "banner": "", "minutes": "4", "year": "2024",
}  # fmt: skip


def news(article: str, paragraphs: list[str] | None = None, title: str = "", **furniture: object) -> Served:
    """A newspaper: header, menu, byline with dates, article, share counts, links, comments, footer."""
    language, headline, standing = ARTICLES[article]
    w, f = WORDS[language], FURNITURE | furniture
    body = "\n".join(f"<p>{each}</p>" for each in (paragraphs or standing))
    links = "".join(f'<li><a href="/a{n}">{each}</a></li>' for n, each in enumerate(f["links"]))  # type: ignore[arg-type]
    remarks = "".join(f'<li class="comment"><p>{each}</p></li>' for each in f["remarks"])  # type: ignore[attr-defined]
    return Served(
        f"""<!doctype html><html lang="{language}"><head><title>{title or headline} – The Lake Gazette</title></head><body>
{f["banner"]}<header><a href="/">{w["home"]}</a><nav><ul><li><a href="/town">Town</a></li><li><a href="/lake">Lake</a></li></ul></nav></header>
<main><article><h1>{title or headline}</h1>
<p class="byline">{w["by"]} Ana Weber · {w["published"]} <time>{f["day"]}</time> · {w["updated"]} {f["day"]}, {f["time"]} · {f["minutes"]} {w["read"]}</p>
<div class="share">{w["share"]} <span>{f["views"]} {w["views"]}</span></div>
{body}
<div class="ad">{w["ad"]}: {f["ad"]}</div>
</article></main>
<aside><h2>{w["related"]}</h2><ul>{links}</ul></aside>
<section id="comments"><h2>{w["comments"]} ({f["comments"]})</h2><ul>{remarks}</ul></section>
<footer><p>{w["letter"]}</p><p>© {f["year"]} The Lake Gazette. {w["rights"]}</p></footer></body></html>"""
    )


def bare(article: str, paragraphs: list[str] | None = None, **furniture: object) -> Served:
    """A page of divs without a word about what is what, the furniture in the middle of it."""
    language, headline, standing = ARTICLES[article]
    w, f = WORDS[language], FURNITURE | furniture
    body = "".join(f"<div class=t>{each}</div>" for each in (paragraphs or standing))
    links = "".join(f"<div><a href=/x>{each}</a></div>" for each in f["links"])  # type: ignore[attr-defined]
    return Served(
        f"""<html lang={language}><head><title>{headline}</title></head><body><div>{headline}</div>
<div>{w["updated"]}: {f["day"]} {f["time"]}</div><div>{f["views"]} {w["views"]}</div>
{body}<div>{w["ad"]}</div><div>{w["related"]}</div>{links}<div>© {f["year"]}</div></body></html>"""
    )


def statistics(rows: list[tuple[str, str]], language: str = "en", note: str = "", day: str = "12 March 2024") -> Served:
    """A statistics office: a table and a note."""
    w = WORDS[language]
    title = "Unemployment rate by region" if language == "en" else "Taux de chômage par région"
    cells = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in rows)
    text = note or (
        "Seasonally adjusted figures for the population aged fifteen and over, measured by the labour force survey."
        if language == "en"
        else "Données corrigées des variations saisonnières, population de quinze ans ou plus, enquête Emploi."
    )
    return Served(
        f"""<!doctype html><html lang="{language}"><head><title>{title}</title></head><body><main><h1>{title}</h1>
<p>{text}</p><table><tr><th>Region</th><th>%</th></tr>{cells}</table>
<p>{w["updated"]} {day}</p></main></body></html>"""
    )


def plain(text: str) -> Served:
    return Served(text, kind="text/plain; charset=utf-8")


def edited(paragraphs: list[str], old: str, new: str) -> list[str]:
    """The paragraphs with one thing said otherwise."""
    assert sum(old in each for each in paragraphs) == 1, old
    return [each.replace(old, new) for each in paragraphs]


def page(language: str, title: str, *paragraphs: str) -> Served:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return Served(
        f'<!doctype html><html lang="{language}"><head><title>{title}</title></head><body><main><h1>{title}</h1>{body}</main></body></html>'
    )


GERMAN = [
    "Die Zahl der Arbeitslosen ist im März um 45.000 auf 2,77 Millionen gesunken, teilte die Bundesagentur mit.",
    "Die Arbeitslosenquote liegt damit bei 6,0 Prozent und somit 0,3 Punkte höher als im Vorjahr.",
    "Die Nachfrage der Betriebe nach neuen Kräften bleibt schwach, sagte die Vorsitzende des Vorstands.",
    "Für 250.000 Menschen wurde im Januar Kurzarbeitergeld gezahlt, das sind etwas mehr als im Dezember.",
]
SPANISH = [
    "El paro registrado bajó en marzo en 33.405 personas y se sitúa en 2,7 millones, según el ministerio.",
    "Es la cifra más baja para un mes de marzo desde 2008, aunque el descenso es menor que el de hace un año.",
    "La afiliación media a la Seguridad Social sube en 193.585 personas y supera los 20,9 millones de ocupados.",
    "Los sindicatos piden prudencia, porque buena parte del empleo creado depende de las vacaciones de Semana Santa.",
]
REGIONS = [("Brittany", "5.9"), ("Occitania", "8.6"), ("Normandy", "6.8"), ("Grand Est", "7.2"), ("Corsica", "6.4")]
FRONT = page(
    "en", "The Lake Gazette",
    "Storm warning for the weekend: the lake rose by 40 centimetres in two days, and the ferry is closed.",
    "School starts with 1,200 new pupils, and the town looks for thirty teachers who speak two languages.",
    "The football club wins for the fifth time in a row and now leads the table by four points.",
)  # fmt: skip


# ── Unchanged ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _unchanged() -> Iterator[tuple[str, Served, Served]]:
    for article in ARTICLES:
        yield f"the same bytes: {article}", news(article), news(article)
        yield f"date and time of the page: {article}", news(article), news(article, day="9 June 2024", time="18:40")
    for article in ("trees", "chomage"):
        yield f"views and number of comments: {article}", news(article), news(article, views="31,877", comments="112")
        yield (
            f"another advertisement, with prices: {article}",
            news(article),
            news(article, ad="Tyres from 49,90 euros, -30 %"),
        )
        yield (
            f"other links beside it: {article}",
            news(article),
            news(article, links=("Flood of 1999", "42 ways to cook fish")),
        )
        yield (
            f"new remarks of readers: {article}",
            news(article),
            news(article, remarks=("93% is a lie, it is 61%!", "Bravo.")),
        )
        yield (
            f"bare page, stamps and counters: {article}",
            bare(article),
            bare(article, day="1 July 2025", time="07:01", views="99,120"),
        )
        yield f"bare page, other links: {article}", bare(article), bare(article, links=("Snow in May", "The 7 bridges"))
    yield "year in the footer", news("alep"), news("alep", year="2027")
    yield (
        "a banner for cookies",
        news("budget"),
        news("budget", banner='<div id="cookie-bar">We use cookies. Accept all or manage your preferences.</div>'),
    )
    yield (
        "une bannière de cookies",
        news("alep"),
        news(
            "alep",
            banner='<div role="dialog"><p>Nous utilisons des cookies pour mesurer l’audience. Tout accepter ou paramétrer mes choix.</p></div>',
        ),
    )
    yield (
        "everything around it at once",
        news("trees"),
        news(
            "trees",
            day="1 January 2026",
            time="00:01",
            views="9",
            comments="0",
            ad="A boat",
            links=("x y z",),
            remarks=(),
            year="2026",
            minutes="5",
        ),
    )
    typographic = [each.replace("’", "'").replace(" %", "\u00a0%") for each in CHOMAGE]
    yield "apostrophes et espaces insécables", news("chomage"), news("chomage", typographic)
    yield (
        "markup alone",
        news("budget"),
        news("budget", [f"<span>{each[:20]}</span><b>{each[20:]}</b>" for each in BUDGET]),
    )
    yield "another layout, the same words", news("trees"), bare("trees")
    yield "a table with another stamp", statistics(REGIONS), statistics(REGIONS, day="28 November 2024")
    yield (
        "paragraphs in another order",
        news("budget"),
        news("budget", [BUDGET[0], BUDGET[2], BUDGET[1], BUDGET[4], BUDGET[3]]),
    )
    yield "plain text with another line width", plain("\n\n".join(TREES)), plain("\r\n\r\n".join(TREES) + "\n\n")
    yield "relative time", news("trees", day="3 hours ago", time=""), news("trees", day="2 days ago", time="")
    yield "temps relatif", news("alep", day="il y a 3 heures", time=""), news("alep", day="hier", time="")


def _hard() -> Iterator[tuple[str, Finding, Served, Served]]:
    """Where the furniture stands in the middle of the text, or looks like it, and in other languages."""

    def with_(*more: str, at: int = 2, article: str = "trees") -> Served:
        standing = ARTICLES[article][2]
        return news(article, [*standing[:at], *more, *standing[at:]])

    same, other = Finding.UNCHANGED, Finding.CHANGED
    yield (
        "a link between paragraphs",
        same,
        with_("Read also: 42% of lakes are warming"),
        with_("Read also: Why 12 bridges were closed"),
    )
    yield (
        "un renvoi entre deux paragraphes",
        same,
        with_("Lire aussi : 52 quartiers, 3 histoires", article="alep"),
        with_("À lire aussi : Le prix du pain monte de 12 %", article="alep"),
    )
    yield (
        "viewed so many times",
        same,
        with_("This page has been viewed 1,233 times.", at=5),
        with_("This page has been viewed 98,112 times.", at=5),
    )
    yield (
        "page consultée tant de fois",
        same,
        with_("Cette page a été consultée 812 fois.", at=5, article="chomage"),
        with_("Cette page a été consultée 9 412 fois.", at=5, article="chomage"),
    )
    yield "people online now", same, with_("312 people are reading", at=0), with_("7 people are reading", at=0)
    yield "an advertisement between paragraphs", same, with_("Advertisement"), with_("Advertisement: 30% off all tyres")
    yield "a sponsored line comes", same, with_(), with_("Sponsored: The savings account with 3.2% interest")
    yield (
        "a newsletter box comes",
        same,
        with_(),
        with_("Sign up for our newsletter and get the five best stories of the week.", at=5),
    )
    yield (
        "listen to the article",
        same,
        with_("Listen to this article · 4 min", at=0),
        with_("Listen to this article · 5 min", at=0),
    )
    yield (
        "the time of the last update, in words",
        same,
        with_("Page last reviewed: 4 May 2024. Next review due: 4 May 2027.", at=5),
        with_("Page last reviewed: 9 June 2025. Next review due: 9 June 2028.", at=5),
    )
    yield (
        "an author's line with its date",
        same,
        with_("By Ana Weber and Luc Petit, updated 4 May 2024 at 9:15 am", at=0),
        with_("By Ana Weber and Luc Petit, updated 11 May 2024 at 10:40 pm", at=0),
    )
    yield "weather in the header", same, with_("Lindau 14°C", at=0), with_("Lindau 21°C", at=0)
    yield (
        "an offer without a word that says so",
        same,
        with_(),
        with_("The new shears of Grün cut branches of 4 cm: 39 euros at your dealer."),
    )
    yield (
        "a caption",
        other,
        with_("Photo: 93 of 100 trees in the park are healthy."),
        with_("Photo: 39 of 100 trees in the park are healthy."),
    )
    yield (
        "an amendment at the end",
        other,
        with_(),
        with_("This article was amended on 4 May 2024 to correct the number of districts.", at=5),
    )
    yield (
        "signatures of a petition",
        other,
        with_("12,304 people have signed the petition so far."),
        with_("52,118 people have signed the petition so far."),
    )
    yield (
        "a list of figures",
        other,
        page("en", "Key numbers", "<ul><li>Trees: 4,120</li><li>Dead: 288</li><li>Planted: 310</li></ul>", *TREES),
        page("en", "Key numbers", "<ul><li>Trees: 4,120</li><li>Dead: 310</li><li>Planted: 288</li></ul>", *TREES),
    )
    yield "a year in a sentence", other, with_(), news("trees", edited(TREES, "drought of 2021", "drought of 2022"))
    yield (
        "an advertising market",
        other,
        with_("Advertising spending in the town fell by 12% last year."),
        with_("Advertising spending in the town fell by 2% last year."),
    )
    yield (
        "related costs",
        other,
        with_("Related costs rose by 18% in the same time."),
        with_("Related costs rose by 81% in the same time."),
    )
    yield (
        "un partenaire",
        other,
        with_("Partenaire du projet, la région verse 12 millions d’euros.", article="alep"),
        with_("Partenaire du projet, la région verse 21 millions d’euros.", article="alep"),
    )
    yield (
        "how many accept cookies",
        other,
        with_("A study found that 52% of visitors accept cookies without reading."),
        with_("A study found that 25% of visitors accept cookies without reading."),
    )
    yield (
        "une annonce",
        other,
        with_("Annonce du ministre : le seuil passe à 43 %.", article="alep"),
        with_("Annonce du ministre : le seuil passe à 34 %.", article="alep"),
    )
    yield (
        "visitors of a museum",
        other,
        page("en", "Key numbers", "<ul><li>Visitors: 412,000</li><li>Days open: 310</li></ul>", *TREES),
        page("en", "Key numbers", "<ul><li>Visitors: 214,000</li><li>Days open: 310</li></ul>", *TREES),
    )
    yield (
        "a table under a title for links",
        other,
        page(
            "en",
            "Regions",
            *TREES,
            "See also",
            "<table><tr><td>Brittany</td><td>5.9</td></tr><tr><td>Normandy</td><td>6.8</td></tr></table>",
        ),
        page(
            "en",
            "Regions",
            *TREES,
            "See also",
            "<table><tr><td>Brittany</td><td>5.9</td></tr><tr><td>Normandy</td><td>7.8</td></tr></table>",
        ),
    )
    yield (
        "a deadline that is the news",
        other,
        with_("The law comes into force on 3 May 2024."),
        with_("The law comes into force on 3 May 2025."),
    )
    yield (
        "ein Datum der Seite",
        same,
        page("de", "Arbeitsmarkt im März", "Stand: 28.03.2024", *GERMAN),
        page("de", "Arbeitsmarkt im März", "Stand: 02.04.2024", *GERMAN),
    )
    yield (
        "eine Zahl",
        other,
        page("de", "Arbeitsmarkt im März", *GERMAN),
        page("de", "Arbeitsmarkt im März", *edited(GERMAN, "6,0 Prozent", "6,4 Prozent")),
    )
    yield (
        "eine Seite, die es nicht gibt",
        Finding.SOFT_404,
        page("de", "Arbeitsmarkt im März", *GERMAN),
        page("de", "Fehler", "Die gewünschte Seite wurde nicht gefunden."),
    )
    yield (
        "página no encontrada",
        Finding.SOFT_404,
        page("es", "El paro baja", *SPANISH),
        page("es", "Página no encontrada", "La página que busca no existe o ha cambiado de dirección."),
    )
    yield (
        "una cifra",
        other,
        page("es", "El paro baja", *SPANISH),
        page("es", "El paro baja", *edited(SPANISH, "2,7 millones", "2,9 millones")),
    )
    yield (
        "nur für Abonnenten",
        Finding.PAYWALLED,
        page("de", "Arbeitsmarkt im März", *GERMAN),
        page(
            "de",
            "Arbeitsmarkt im März",
            GERMAN[0],
            "Jetzt weiterlesen: nur für Abonnenten.",
            "Testen Sie jetzt vier Wochen für 1 Euro.",
        ),
    )


# ── Changed ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _figures() -> Iterator[tuple[str, Served, Served]]:
    """A figure is another one, by as little as one digit."""
    yield "93% becomes 98%", news("trees"), news("trees", edited(TREES, "93%", "98%"))
    yield "93 % devient 83 %", news("alep"), news("alep", edited(ALEP, "93 %", "83 %"))
    yield "7,1 % devient 7,2 %", news("chomage"), news("chomage", edited(CHOMAGE, "7,1 %", "7,2 %"))
    yield "3.5 million becomes 3.5 billion", news("trees"), news("trees", edited(TREES, "3.5 million", "3.5 billion"))
    yield "52 more becomes 52", news("trees"), news("trees", edited(TREES, "52 more districts", "52 districts"))
    yield "1,240 becomes 1,420", news("budget"), news("budget", edited(BUDGET, "1,240", "1,420"))
    yield "a figure in words", news("trees"), news("trees", edited(TREES, "eleven weeks", "seven weeks"))
    yield (
        "3.1% becomes 3.1 points",
        news("budget"),
        news("budget", edited(BUDGET, "an interest rate of 3.1%", "3.1 points above the base rate")),
    )
    yield (
        "one figure and everything around it",
        news("alep"),
        news(
            "alep", edited(ALEP, "40 000", "4 000"), day="8 August 2025", views="12", ad="Un canapé", links=("a b c",)
        ),
    )
    yield (
        "0,4 point devient 0,6 point, page nue",
        bare("chomage"),
        bare("chomage", edited(CHOMAGE, "0,4 point", "0,6 point")),
    )
    yield "87 becomes 78, bare page", bare("budget"), bare("budget", edited(BUDGET, "and 87 of", "and 78 of"))
    yield (
        "a cell of a table",
        statistics(REGIONS),
        statistics([(n, "8.9" if n == "Occitania" else v) for n, v in REGIONS]),
    )
    yield (
        "deux cellules échangées",
        statistics(REGIONS, "fr"),
        statistics([("Brittany", "8.6"), ("Occitania", "5.9"), *REGIONS[2:]], "fr"),
    )
    yield "a row more in a table", statistics(REGIONS), statistics([*REGIONS, ("Réunion", "17.8")])
    yield "plain text", plain("\n\n".join(TREES)), plain("\n\n".join(edited(TREES, "93%", "94%")))
    yield (
        "a figure in the headline",
        news("trees", title="93% of trees survive"),
        news("trees", title="61% of trees survive"),
    )
    yield "the comparator", news("chomage"), news("chomage", edited(CHOMAGE, "s’établit à 7,1 %", "dépasse 7,1 %"))
    yield (
        "a new paragraph with a figure",
        news("alep"),
        news("alep", [*ALEP, "Samedi, le ministère a porté ce chiffre à 97 %."]),
    )
    yield (
        "a figure behind a banner",
        news("budget"),
        news(
            "budget",
            edited(BUDGET, "18%", "8%"),
            banner="<div>We use cookies. Accept all or manage your preferences.</div>",
        ),
    )
    yield (
        "subscribe box and a figure",
        news("trees"),
        news("trees", [*edited(TREES, "93%", "39%"), "Subscribe now for full access and keep reading."]),
    )


def _words() -> Iterator[tuple[str, Served, Served]]:
    """What the source says has changed, and no number in it."""
    yield "a sentence taken out", news("trees"), news("trees", [*TREES[:3], TREES[4]])
    yield (
        "une phrase ajoutée",
        news("alep"),
        news("alep", [*ALEP, "Le porte-parole a ensuite retiré sa déclaration et présenté ses excuses."]),
    )
    yield "an attribution", news("budget"), news("budget", edited(BUDGET, "Engineers found", "Campaigners claimed"))
    yield (
        "a retraction on top",
        news("trees"),
        news("trees", ["Correction: this article was wrong and has been withdrawn by the editors.", *TREES]),
    )
    yield (
        "une note de rectification",
        news("chomage"),
        news(
            "chomage",
            ["Rectificatif : une erreur s’est glissée dans le tableau, les données ont été corrigées.", *CHOMAGE],
        ),
    )
    yield "a negation", news("trees"), news("trees", edited(TREES, "had been checked", "had not been checked"))
    yield "a day within a sentence", news("alep"), news("alep", edited(ALEP, "à la mi-novembre", "le 3 octobre"))
    yield "another article under the address", news("trees"), news("budget")
    yield (
        "the note under a table",
        statistics(REGIONS),
        statistics(
            REGIONS, note="Provisional figures, not adjusted for the season, which later publications will replace."
        ),
    )
    yield "half of it gone, no offer", news("budget"), news("budget", BUDGET[:2])


# ── Elsewhere, behind a wall, gone ──────────────────────────────────────────────────────────────────────────────────

WALL_EN = (
    "You have read your last free article this month.",
    "Subscribe now to keep reading. Already a subscriber? Log in to continue.",
)
WALL_FR = (
    "Cet article est réservé aux abonnés.",
    "Abonnez-vous pour lire la suite, sans engagement. Déjà abonné ? Connectez-vous.",
)
CONSENT_EN = page(
    "en", "Before you continue",
    "We value your privacy. We and our 842 partners use cookies and trackers to store information on your device.",
    "You can accept all, reject all or manage your choices at any time in our cookie policy.",
)  # fmt: skip
CONSENT_FR = page(
    "fr", "Votre vie privée",
    "Avec votre consentement, nos 156 partenaires et nous utilisons des cookies ou traceurs pour stocker des informations.",
    "Vous pouvez tout accepter, tout refuser ou gérer vos choix, ou vous abonner pour lire sans traceurs.",
)  # fmt: skip


def _walled() -> Iterator[tuple[str, Served, Served]]:
    yield "status 401", news("trees"), Served("log in", 401)
    yield "status 402", news("trees"), Served("pay", 402)
    yield "status 403", news("alep"), Served("no", 403)
    yield "the first paragraph and an offer", news("budget"), news("budget", [BUDGET[0], *WALL_EN])
    yield "deux paragraphes et une offre", news("alep"), news("alep", [*ALEP[:2], *WALL_FR])
    yield "nothing but an offer", news("trees"), page("en", "The council counts its trees", *WALL_EN)
    yield (
        "rien qu’une offre",
        news("chomage"),
        page("fr", "Le chômage progresse", *WALL_FR, "Accès illimité à tous les articles."),
    )
    yield "a wall of consent", news("trees"), CONSENT_EN
    yield "un mur de consentement", news("alep"), CONSENT_FR
    yield (
        "le chapeau coupé",
        news("chomage"),
        news("chomage", [CHOMAGE[0], CHOMAGE[1][:60] + "…", "Il vous reste 80 % de cet article à lire.", WALL_FR[1]]),
    )


def _soft_404() -> Iterator[tuple[str, Served, Served]]:
    yield (
        "page not found",
        news("trees"),
        page(
            "en",
            "Page not found",
            "Sorry, we could not find what you were looking for.",
            "Try the search or go back to the front page.",
        ),
    )
    yield (
        "page introuvable",
        news("alep"),
        page(
            "fr",
            "Page introuvable",
            "La page que vous cherchez n’existe plus ou a été déplacée.",
            "Retournez à l’accueil ou utilisez la recherche.",
        ),
    )
    yield (
        "oups",
        news("chomage"),
        page("fr", "Oups !", "Erreur 404 : ce contenu n’est plus disponible.", "Voici nos derniers articles."),
    )
    yield (
        "no longer available",
        news("budget"),
        page(
            "en", "The Lake Gazette", "This article is no longer available.", "It may have been removed by its author."
        ),
    )
    yield (
        "cet article a été supprimé",
        news("alep"),
        page("fr", "La Gazette", "Cet article a été supprimé par la rédaction.", "Consultez nos autres actualités."),
    )
    yield (
        "404 with the menu of the site",
        bare("trees"),
        Served(
            '<html><head><title>404</title></head><body><nav><a href="/">Home</a> <a href="/lake">Lake</a></nav><div>404 – nothing found here</div></body></html>'
        ),
    )


def _unreachable() -> Iterator[tuple[str, Served, Served]]:
    yield "status 500", news("trees"), Served("oh", 500)
    yield "status 502", news("alep"), Served("<html><body>Bad gateway</body></html>", 502)
    yield (
        "a page for scripts alone",
        news("trees"),
        Served(
            '<html><head><title>App</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>'
        ),
    )
    yield (
        "please enable JavaScript",
        news("budget"),
        page("en", "The Lake Gazette", "You need to enable JavaScript to run this app."),
    )
    yield (
        "activez JavaScript",
        news("chomage"),
        page("fr", "Chargement", "Veuillez activer JavaScript pour afficher cette page."),
    )
    yield (
        "a robot check",
        news("budget"),
        page("en", "Just a moment", "Checking your browser before you can go on. Verify that you are a human."),
    )
    yield "nothing at all", news("alep"), Served("")


def pairs() -> list[Pair]:
    made = [Pair(name, Finding.UNCHANGED, *sides) for name, *sides in _unchanged()]
    made += [Pair(name, Finding.CHANGED, *sides, figure=True) for name, *sides in _figures()]
    made += [Pair(name, Finding.CHANGED, *sides) for name, *sides in _words()]
    made += [Pair(name, Finding.PAYWALLED, *sides) for name, *sides in _walled()]
    made += [Pair(name, Finding.SOFT_404, *sides) for name, *sides in _soft_404()]
    made += [Pair(name, Finding.UNREACHABLE, *sides) for name, *sides in _unreachable()]
    made += [Pair(name, label, *sides, figure=label == Finding.CHANGED) for name, label, *sides in _hard()]
    new, gone = "/trees/93-percent", Served("gone", 410)
    to_new = {new: news("trees")}
    made += [
        Pair("moved for good (301)", Finding.MOVED, news("trees"), Served(status=301, location=new), also=to_new),
        Pair("moved for good (308)", Finding.MOVED, news("trees"), Served(status=308, location=new), also=to_new),
        Pair("moved for good, page rearranged", Finding.MOVED, news("trees"), Served(status=301, location=new), also={new: news("trees", day="1 May 2026", views="2")}),
        Pair("for now elsewhere (302)", Finding.UNCHANGED, news("trees"), Served(status=302, location=new), also=to_new),
        Pair("a slash more", Finding.UNCHANGED, news("trees"), Served(status=301, location="/2024/05/trees/"), also={"/2024/05/trees/": news("trees")}),
        Pair("moved and edited", Finding.CHANGED, news("trees"), Served(status=301, location=new), True, also={new: news("trees", edited(TREES, "93%", "92%"))}),
        Pair("led to the front page", Finding.SOFT_404, news("trees"), Served(status=302, location="/"), also={"/": FRONT}),
        Pair("mené à l’accueil", Finding.SOFT_404, news("alep"), Served(status=301, location="/fr/"), also={"/fr/": FRONT}),
        Pair("status 404", Finding.GONE, news("trees"), Served("nothing", 404)),
        Pair("status 410", Finding.GONE, news("alep"), gone),
        Pair("status 404 with a long page", Finding.GONE, news("budget"), Served(news("trees").body, 404)),
    ]  # fmt: skip
    return made
