"""Who holds what in an invented city: figures without an official series, where each side counts in its own way."""

from typing import Any

from claims.demo.days import Days
from claims.demo.shapes import Asked, Case, Piece, Ruling, figure
from claims.demo.story import approve, contest, propose, publish, send_back
from claims.terms import ClaimantKind, Comparator, ContactWay, Extent, Kind, SourceKind, SourceLevel, Stance

ARMY = "État-major de l'armée régulière"
OBSERVATORY = "Observatoire indépendant des lignes de front"
MISSION = "Mission conjointe de suivi de la trêve"


def cases(on: Days) -> list[Case]:
    return [_territory(on), _districts(on), _deaths(on)]


def _territory(on: Days) -> Case:
    area: dict[str, Any] = {
        "unit": "%",
        "measured": "territoire tenu par l'armée",
        "share_of": "la superficie de Tell Barrad",
        "place": "Tell Barrad",
        "as_of": on.said(1, 7),
    }
    return Case(
        article="tell_barrad",
        quote="L'état-major a annoncé lundi soir que ses troupes contrôlent désormais 93 % de la superficie de Tell"
        " Barrad",
        words="93 %",
        statement="L'armée contrôle 93 % de la superficie de Tell Barrad.",
        figure=figure(Kind.SHARE, "93", **area),
        claimant=ARMY,
        claimant_kind=ClaimantKind.ORGANISATION,
        days=0.1,
        evidence=(
            Piece(
                "army_communique.txt",
                Stance.SUPPORTS,
                ARMY,
                SourceKind.PARTY,
                "Le communiqué donne 93 %, calculés sur les limites administratives, terrain d'aviation compris.",
                "La superficie est calculée sur les limites administratives, terrain d'aviation compris.",
            ),
            Piece(
                "observatory_map.html",
                Stance.REFUTES,
                OBSERVATORY,
                SourceKind.NGO,
                "Le relevé rue par rue donne 85 % à l'armée ; 6 % de la superficie sont encore disputés.",
                address="https://lignes-de-front.example/tell-barrad/61",
                figure=figure(Kind.SHARE, "85", **area),
                level=SourceLevel.PRIMARY,
            ),
            Piece(
                "truce_mission.html",
                Stance.REFUTES,
                MISSION,
                SourceKind.INTERNATIONAL,
                "L'analyse d'images satellite situe la part tenue par l'armée entre 88 et 90 %.",
                address="https://mission-treve.example/rapports/19",
                figure=figure(Kind.SHARE, low="88", high="90", **area),
                by="reviewer",
                level=SourceLevel.PRIMARY,
            ),
            Piece(
                "city_area.html",
                Stance.CONTEXT,
                "Institut national de cartographie",
                SourceKind.STATISTICS,
                "Trois dixièmes de la commune n'ont pas d'habitants : terrain d'aviation, friches, terres agricoles.",
                address="https://carto.example/communes/tell-barrad",
                by="reviewer",
            ),
        ),
        asked=(
            Asked(
                ContactWay.EMAIL,
                "Bureau de presse de l'état-major",
                3,
                "Nos chiffres portent sur la commune entière. Nous tenons les rues disputées.",
                1,
            ),
        ),
        rulings=(
            Ruling(
                "Misleading",
                "L'armée tient la plus grande part de la ville, mais pas 93 %. Les deux relevés indépendants que nous"
                " avons pu consulter donnent de 85 à 90 %.\n\n"
                "L'écart tient à la manière de compter : l'état-major attribue à ses troupes les rues où l'on se bat"
                " encore, et part d'une superficie dont trois dixièmes n'ont pas d'habitants.\n\n"
                "Aucune des sources n'est sans intérêt dans l'affaire ; c'est pourquoi nous donnons un intervalle.",
                figure(Kind.SHARE, low="85", high="90", **area),
            ),
        ),
        story=(propose, approve, publish),
        assignee="reviewer",
        repeated=(
            (
                "dispatch",
                "a day after the general staff said that they now hold 93 percent of the city's area",
                "93 percent",
            ),
        ),
    )


def _districts(on: Days) -> Case:
    offensive = on.span(on.said(1, 28), on.said(1, 7))
    districts: dict[str, Any] = {"measured": "quartiers repris par l'armée", "place": "Tell Barrad", **offensive}
    return Case(
        article="tell_barrad",
        quote="52 quartiers de plus sont passés sous contrôle gouvernemental depuis le début de l'offensive",
        words="52 quartiers de plus",
        statement="L'armée a repris 52 quartiers de plus à Tell Barrad depuis le début de l'offensive.",
        figure=figure(Kind.COUNT, "52", unit="quartiers", extent=Extent.INCREMENT, **districts),
        claimant=ARMY,
        claimant_kind=ClaimantKind.ORGANISATION,
        days=1.2,
        evidence=(
            Piece(
                "observatory_map.html",
                Stance.REFUTES,
                OBSERVATORY,
                SourceKind.NGO,
                "31 quartiers sont passés à l'armée depuis le début de l'offensive ; les quartiers disputés ne sont"
                " comptés pour personne.",
                figure=figure(Kind.COUNT, "31", unit="quartiers", extent=Extent.INCREMENT, **districts),
            ),
            Piece(
                "city_area.html",
                Stance.CONTEXT,
                "Institut national de cartographie",
                SourceKind.STATISTICS,
                "La commune comprend 118 quartiers, dont 12 n'ont pas d'habitants.",
            ),
        ),
        rulings=(
            Ruling(
                "False",
                "L'Observatoire ne compte que 31 quartiers de plus.",
                figure(Kind.COUNT, "31", unit="quartiers", extent=Extent.INCREMENT, **districts),
            ),
        ),
        story=(propose, send_back),
        note="Une seule source pour 31, et elle ne compte pas les quartiers disputés. Peut-on donner un intervalle ?"
        " Et dire d'où part l'état-major pour arriver à 52.",
        proposer="second",
        approver="reviewer",
        assignee="second",
        repeated=(("dispatch", "52 more districts had been taken since the offensive began", "52 more districts"),),
    )


def _deaths(on: Days) -> Case:
    deaths: dict[str, Any] = {
        "unit": "victimes",
        "measured": "civils tués pendant l'offensive",
        "place": "Tell Barrad",
        **on.span(on.said(1, 28), on.said(1, 7)),
    }
    return Case(
        article="tell_barrad",
        quote="« Nous ne déplorons pas plus de 40 victimes civiles »",
        words="40 victimes",
        statement="L'offensive sur Tell Barrad n'a pas fait plus de 40 morts civils.",
        figure=figure(Kind.COUNT, "40", comparator=Comparator.AT_MOST, **deaths),
        claimant="Samir Haddouche",
        claimant_kind=ClaimantKind.PERSON,
        days=2.3,
        evidence=(
            Piece(
                "army_communique.txt",
                Stance.SUPPORTS,
                ARMY,
                SourceKind.PARTY,
                "Le communiqué parle de 40 personnes au plus « portées à la connaissance de l'état-major ».",
                figure=figure(Kind.COUNT, "40", comparator=Comparator.AT_MOST, **deaths),
            ),
            Piece(
                "hospitals_committee.txt",
                Stance.REFUTES,
                "Comité des hôpitaux de Tell Barrad",
                SourceKind.EYEWITNESS,
                "Les registres de trois hôpitaux et une estimation pour deux autres donnent de 250 à 400 morts.",
                figure=figure(Kind.COUNT, low="250", high="400", **deaths),
            ),
            Piece(
                "truce_mission.html",
                Stance.CONTEXT,
                MISSION,
                SourceKind.INTERNATIONAL,
                "La Mission n'a pas eu accès aux hôpitaux de l'est et ne publie pas de bilan.",
            ),
        ),
        rulings=(
            Ruling(
                "Contested",
                "Deux bilans s'opposent et rien ne permet aujourd'hui de trancher : aucun des deux n'est accompagné"
                " d'une liste de noms, et personne d'extérieur n'a eu accès aux registres.",
                figure(Kind.COUNT, low="40", high="400", **deaths),
            ),
        ),
        story=(propose, contest),
        note="Nous ne sommes pas d'accord : faut-il publier un intervalle aussi large, ou attendre les registres ?",
        assignee="editor",
    )
