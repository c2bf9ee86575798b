"""Hospitals and schools of an invented region: one check that was corrected, one claim nobody can check."""

from typing import Any

from claims.demo.days import Days
from claims.demo.shapes import Case, Piece, Ruling, figure
from claims.demo.story import add_later, approve, close_not_checkable, correct, propose, publish, reopen
from claims.terms import ClaimantKind, Comparator, CorrectionKind, Kind, SourceKind, Stance


def cases(on: Days) -> list[Case]:
    return [_beds(on), _classes(on), _parents(on)]


def _beds(on: Days) -> Case:
    beds: dict[str, Any] = {
        "unit": "%",
        "measured": "lits d'hôpital fermés en cinq ans",
        "share_of": "les lits ouverts il y a cinq ans",
        "place": "Orvanne",
        **on.span(on.ago(5 * 365), on.said(3, 14)),
    }
    return Case(
        article="hospitals",
        quote="« Un lit d'hôpital sur six a fermé en cinq ans dans l'Orvanne »",
        words="Un lit d'hôpital sur six",
        statement="Un lit d'hôpital sur six a fermé en cinq ans dans l'Orvanne.",
        figure=figure(Kind.SHARE, "16.7", **beds),
        claimant="Fédération des hôpitaux de l'Orvanne",
        claimant_kind=ClaimantKind.ORGANISATION,
        days=3.1,
        evidence=(
            Piece(
                "beds_federation.txt",
                Stance.SUPPORTS,
                "Fédération des hôpitaux de l'Orvanne",
                SourceKind.PARTY,
                "Dans les 23 établissements adhérents, le nombre de lits est passé de 9 180 à 7 650.",
                "Sources : déclarations de nos 23 établissements adhérents.",
            ),
            Piece(
                "beds_court.html",
                Stance.CONTEXT,
                "Cour régionale des comptes",
                SourceKind.GOVERNMENT,
                "Un peu plus d'un tiers des lits fermés ont été remplacés par des places de jour.",
                address="https://cour-comptes-orvanne.example/hopital-de-jour",
            ),
        ),
        later_evidence=(
            Piece(
                "beds_agency.html",
                Stance.REFUTES,
                "Agence régionale de santé de l'Orvanne",
                SourceKind.STATISTICS,
                "Tous établissements réunis, la baisse est comprise entre 11 et 12 %.",
                address="https://sante-orvanne.example/capacites",
                figure=figure(Kind.SHARE, low="11", high="12", **beds),
                by="second",
            ),
        ),
        rulings=(
            Ruling(
                "Mostly true",
                "Les déclarations des établissements donnent 16,7 % de lits en moins, soit un sur six. Un tiers de ces"
                " lits a cependant été remplacé par des places de jour.",
                figure(Kind.SHARE, low="16", high="17", **beds),
            ),
            Ruling(
                "Mostly false",
                "Des lits ont bien fermé, mais pas un sur six. Sur l'ensemble des établissements de la région, la"
                " baisse est comprise entre 11 et 12 %, soit un lit sur neuf environ.\n\n"
                "Le chiffre de la Fédération ne porte que sur ses 23 adhérents, qui ont fermé plus de lits que les"
                " autres. Un peu plus d'un tiers des lits fermés ont par ailleurs été remplacés par des places de"
                " jour.",
                figure(Kind.SHARE, low="11", high="12", **beds),
                CorrectionKind.ERROR,
                "Nous avions appliqué à toute la région un chiffre qui ne vaut que pour les adhérents de la Fédération."
                " L'agence de santé, qui compte tous les établissements, donne de 11 à 12 %.",
            ),
        ),
        story=(propose, approve, publish, reopen, add_later, correct, approve, publish),
        note="Une lectrice signale que le chiffre ne porte que sur les établissements adhérents.",
        proposer="second",
        approver="reviewer",
        assignee="second",
    )


def _classes(on: Days) -> Case:
    classes: dict[str, Any] = {
        "unit": "%",
        "measured": "classes de plus de 30 élèves",
        "share_of": "les classes des collèges du Valmerac",
        "place": "Valmerac",
        "as_of": on.said(1, 1),
    }
    return Case(
        article="classes",
        quote="Dans les collèges du Valmerac, 27 % des classes comptent plus de 30 élèves",
        words="27 %",
        statement="Dans les collèges du Valmerac, 27 % des classes comptent plus de 30 élèves.",
        figure=figure(Kind.SHARE, "27", **classes),
        claimant="Syndicat des enseignants du Valmerac",
        claimant_kind=ClaimantKind.ORGANISATION,
        days=0.4,
        evidence=(
            Piece(
                "class_sizes.html",
                Stance.SUPPORTS,
                "Service statistique du ministère de l'Éducation",
                SourceKind.STATISTICS,
                "1 007 classes sur 3 785 comptent plus de 30 élèves, soit 26,6 %.",
                address="https://stat-education.example/valmerac/effectifs",
                figure=figure(Kind.SHARE, "26.6", **classes),
            ),
            Piece(
                "teachers_union.txt",
                Stance.CONTEXT,
                "Syndicat des enseignants du Valmerac",
                SourceKind.PARTY,
                "171 collèges sur 214 ont répondu ; les collèges privés n'ont pas été interrogés.",
            ),
        ),
        rulings=(
            Ruling(
                "True",
                "Le constat de rentrée du ministère donne 26,6 %, que le syndicat arrondit à 27 %.\n\n"
                "Les deux relevés n'ont pas le même périmètre, puisque l'enquête syndicale laisse le privé de côté,"
                " mais ils arrivent au même résultat.",
                figure(Kind.SHARE, "26.6", comparator=Comparator.ABOUT, **classes),
            ),
        ),
        story=(propose, approve),
        assignee="editor",
    )


def _parents(on: Days) -> Case:
    return Case(
        article="classes",
        quote="« Neuf parents sur dix nous disent qu'ils sont satisfaits de l'accueil »",
        words="Neuf parents sur dix",
        statement="Neuf parents sur dix sont satisfaits de l'accueil dans les collèges du Valmerac.",
        figure=figure(
            Kind.SHARE,
            "90",
            unit="%",
            measured="parents satisfaits de l'accueil",
            share_of="les parents d'élèves",
            place="Valmerac",
        ),
        claimant="Solène Aubrac-Tison",
        claimant_kind=ClaimantKind.PERSON,
        days=1.4,
        story=(close_not_checkable,),
        assignee="reporter",
    )
