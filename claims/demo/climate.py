"""Official series: one figure that held until its source was revised, and one that is being researched."""

from typing import Any

from claims.demo.days import Days
from claims.demo.shapes import Case, Piece, Ruling, figure
from claims.demo.story import add_later, approve, propose, publish, reopen
from claims.terms import ClaimantKind, Kind, SourceKind, Stance


def cases(on: Days) -> list[Case]:
    return [_emissions(on), _summer(on)]


def _emissions(on: Days) -> Case:
    fall: dict[str, Any] = {
        "unit": "%",
        "measured": "fall in greenhouse gas emissions since 2005",
        "place": "Brennmark",
        **on.year(),
    }
    return Case(
        article="emissions",
        quote="Greenhouse gas emissions in Brennmark have fallen by 31 percent since 2005",
        words="31 percent",
        statement="Greenhouse gas emissions in Brennmark have fallen by 31 percent since 2005.",
        figure=figure(Kind.CHANGE, "31", **fall),
        claimant="Rowan Achterveld",
        claimant_kind=ClaimantKind.PERSON,
        days=0.3,
        evidence=(
            Piece(
                "inventory.html",
                Stance.SUPPORTS,
                "Brennmark Environment Agency",
                SourceKind.STATISTICS,
                "The national inventory gives a fall of 31.2 percent, give or take one point.",
                "Total emissions without land use, change from 2005: −31.2 %.",
                address="https://environment.example/inventory",
                figure=figure(Kind.CHANGE, "31.2", **fall),
            ),
        ),
        later_evidence=(
            Piece(
                "inventory_revised.html",
                Stance.REFUTES,
                "Brennmark Environment Agency",
                SourceKind.STATISTICS,
                "The new edition counts methane from closed landfills in all years; the fall becomes 27.4 percent.",
                "Earlier editions are superseded.",
                address="https://environment.example/inventory",
                figure=figure(Kind.CHANGE, "27.4", **fall),
                by="editor",
            ),
        ),
        rulings=(
            Ruling(
                "True",
                "The national inventory says the same: 31.2 percent, with an uncertainty of one point either way.\n\n"
                "It counts emissions inside the country. What Brennmark imports is made, and counted, elsewhere.",
                figure(Kind.CHANGE, low="30.2", high="32.2", **fall),
            ),
        ),
        story=(propose, approve, publish, reopen, add_later),
        note="The agency has published a new edition of the inventory, with another method for landfills.",
        assignee="reviewer",
    )


def _summer(on: Days) -> Case:
    warming: dict[str, Any] = {
        "unit": "°C",
        "measured": "summer temperature above the average of the last century",
        "place": "Brennmark",
        **on.year(),
    }
    return Case(
        article="emissions",
        quote=f"The summer of {on.words('en')['last_year']} was 1.7 °C warmer than the average of the last century",
        words="1.7 °C",
        statement="Last year's summer in Brennmark was 1.7 °C warmer than the average of the last century.",
        figure=figure(Kind.MEASURE, "1.7", **warming),
        claimant="Weather Office of Brennmark",
        claimant_kind=ClaimantKind.ORGANISATION,
        days=1.6,
        evidence=(
            Piece(
                "summer.html",
                Stance.SUPPORTS,
                "Weather Office of Brennmark",
                SourceKind.STATISTICS,
                "The bulletin gives 1.7 °C above the last century, and 0.8 °C above the last thirty years.",
                "Difference from the mean of the last century: +1.7 °C.",
                address="https://weather.example/bulletins/summer",
            ),
        ),
        assignee="reporter",
    )
