"""Work and housing in an invented country: two ways of counting the unemployed, three of counting empty homes."""

from typing import Any

from claims.demo.days import Days
from claims.demo.shapes import Case, Piece, Ruling, figure
from claims.demo.story import approve, article_edited, propose, publish
from claims.terms import ClaimantKind, Comparator, Extent, Kind, SourceKind, Stance

MINISTER = "Tessa Okonvale"
STATISTICS = "Statistics Brennmark"


def cases(on: Days) -> list[Case]:
    return [_unemployment(on), _jobs(on), _empty_homes(on), _rents(on)]


def _unemployment(on: Days) -> Case:
    fall: dict[str, Any] = {
        "unit": "pp",
        "measured": "fall in the unemployment rate over two years",
        "place": "Brennmark",
        **on.quarter(),
    }
    return Case(
        article="jobs",
        quote="unemployment in Brennmark has fallen by 2.3 points in two years",
        words="2.3 points",
        statement="Unemployment in Brennmark has fallen by 2.3 points in two years.",
        figure=figure(Kind.CHANGE, "2.3", **fall),
        claimant=MINISTER,
        claimant_kind=ClaimantKind.PERSON,
        days=1.1,
        evidence=(
            Piece(
                "register_count.html",
                Stance.SUPPORTS,
                "Ministry of Labour of Brennmark",
                SourceKind.GOVERNMENT,
                "The register of job seekers has shrunk by 2.3 points of the labour force.",
                "2.3 points fewer than two years before",
                address="https://labour.example/facts",
                figure=figure(Kind.CHANGE, "2.3", **fall),
            ),
            Piece(
                "labour_survey.html",
                Stance.REFUTES,
                STATISTICS,
                SourceKind.STATISTICS,
                "The survey of 21,400 households puts the fall between 0.9 and 1.3 points.",
                address="https://statistics.example/labour/survey",
                figure=figure(Kind.CHANGE, low="0.9", high="1.3", **fall),
            ),
            Piece(
                "register_rule.html",
                Stance.CONTEXT,
                "Institute for Work and Income",
                SourceKind.ACADEMIC,
                "A new rule took about 61,000 people with vouchers off the register; four in five found no job.",
                address="https://work-income.example/notes/register",
                by="reviewer",
            ),
        ),
        rulings=(
            Ruling(
                "False",
                "The number of registered job seekers has shrunk by 2.3 points, the unemployment rate has not.\n\n"
                "The labour force survey, which asks people instead of counting files, puts the fall between 0.9 and"
                " 1.3 points: about half of what the minister said.\n\n"
                "Most of the difference comes from a rule that took people with training vouchers off the register."
                " Four in five of them had found no job a year later.",
                figure(Kind.CHANGE, low="0.9", high="1.3", **fall),
            ),
        ),
        story=(propose, approve, publish, article_edited),
        edited="1.3 points",
        proposer="second",
        approver="reviewer",
        assignee="second",
        repeated=(
            (
                "housing",
                "Unemployment, which the government says has fallen by 2.3 points in two years",
                "2.3 points",
            ),
        ),
    )


def _jobs(on: Days) -> Case:
    return Case(
        article="jobs",
        quote="184,000 more people are in work than a year ago",
        words="184,000 more people",
        statement="184,000 more people in Brennmark are in work than a year ago.",
        figure=figure(
            Kind.COUNT,
            "184000",
            unit="people",
            extent=Extent.INCREMENT,
            measured="people in work, change over a year",
            place="Brennmark",
            **on.quarter(),
        ),
        claimant=MINISTER,
        claimant_kind=ClaimantKind.PERSON,
        days=0.02,
    )


def _empty_homes(on: Days) -> Case:
    homes: dict[str, Any] = {
        "unit": "homes",
        "measured": "homes that stand empty",
        "place": "Tarnfield",
        "as_of": on.said(6, 2),
    }
    return Case(
        article="housing",
        quote="About 16,000 homes stand empty in Tarnfield",
        words="16,000 homes",
        statement="About 16,000 homes stand empty in Tarnfield.",
        figure=figure(Kind.COUNT, "16000", comparator=Comparator.ABOUT, **homes),
        claimant="Idris Pellow",
        claimant_kind=ClaimantKind.PERSON,
        days=2.2,
        evidence=(
            Piece(
                "dwelling_register.html",
                Stance.SUPPORTS,
                STATISTICS,
                SourceKind.STATISTICS,
                "Nobody is registered in 16,900 dwellings, 2,100 of which changed hands lately.",
                address="https://statistics.example/dwellings/tarnfield",
                figure=figure(Kind.COUNT, "16900", **homes),
            ),
            Piece(
                "meters.html",
                Stance.CONTEXT,
                "University of Lindry",
                SourceKind.ACADEMIC,
                "Read off the electricity meters, 15,200 homes show next to no use in twelve months.",
                address="https://lindry.example/urban/working-papers/8",
                figure=figure(Kind.COUNT, "15200", **homes),
                by="second",
            ),
            Piece(
                "landlords.txt",
                Stance.REFUTES,
                "Tarnfield Landlords' Association",
                SourceKind.PARTY,
                "The association knows of 11,000 homes that have been empty for more than a year.",
                figure=figure(Kind.COUNT, "11000", comparator=Comparator.ABOUT, **homes),
                by="second",
            ),
        ),
        rulings=(
            Ruling(
                "Mostly true",
                "Two independent counts, the dwelling register and the electricity meters, give 15,200 to 16,900 empty"
                " homes. The mayor's round number lies in the middle.\n\n"
                "What it does not say: some 2,100 of them are only between two tenants or two owners. The landlords'"
                " 11,000 are the homes that have been empty for more than a year, which answers another question.",
                figure(Kind.COUNT, low="15200", high="16900", **homes),
            ),
        ),
        story=(propose, approve, publish),
        approver="editor",
        assignee="reviewer",
    )


def _rents(on: Days) -> Case:
    rise: dict[str, Any] = {
        "unit": "%",
        "measured": "rise in rents over a year",
        "place": "Tarnfield",
        **on.span(on.ago(365), on.ago(1)),
    }
    return Case(
        article="housing",
        quote="Rents in the city have risen by 12.4 percent in a year",
        words="12.4 percent",
        statement="Rents in Tarnfield have risen by 12.4 percent in a year.",
        figure=figure(Kind.CHANGE, "12.4", **rise),
        claimant="Keyhole",
        claimant_kind=ClaimantKind.ORGANISATION,
        days=0.2,
        evidence=(
            Piece(
                "keyhole.html",
                Stance.SUPPORTS,
                "Keyhole",
                SourceKind.PARTY,
                "The barometer gives 12.4 percent for asking rents. What is let at once is not in it, and what stays"
                " online for long counts several times.",
                "Rents of flats that were let within a day are not included.",
                address="https://keyhole.example/barometer/tarnfield",
            ),
            Piece(
                "rent_index.html",
                Stance.REFUTES,
                STATISTICS,
                SourceKind.STATISTICS,
                "Rents in new contracts have risen by 7.9 percent, in all contracts by 4.4 percent.",
                address="https://statistics.example/rents",
                figure=figure(Kind.CHANGE, low="4.4", high="7.9", **rise),
            ),
        ),
        rulings=(
            Ruling(
                "Misleading",
                "12.4 percent is what people ask for in the listings of one site, not what tenants pay.\n\n"
                "According to the rent index, rents have risen by 7.9 percent in new contracts and by 4.4 percent in"
                " all of them.",
                figure(Kind.CHANGE, low="4.4", high="7.9", **rise),
            ),
        ),
        story=(propose,),
        assignee="second",
    )
