"""The people and the articles of the demo desk. All of them are invented, and so are the towns and the offices."""

from django.contrib.auth.hashers import make_password

from claims.demo.shapes import Article
from claims.models import User
from claims.terms import Role

ACCOUNTS = {
    "reporter": ("Inès", "Marchelier", Role.REPORTER),
    "reviewer": ("Owen", "Thackeray-Diop", Role.REVIEWER),
    "second": ("Clémence", "Vautier", Role.REVIEWER),
    "editor": ("Harriet", "Lindqvist", Role.EDITOR),
    "admin": ("Bastien", "Quémeneur", Role.ADMIN),
}

ARTICLES = (
    Article(
        "hospitals", "fr", "Radio Orvanne", "https://radio-orvanne.example/sante/urgences-saturees",
        "Lucie Bargemont", 3, 14, "second", ("vingt-six ans",),
    ),
    Article(
        "tell_barrad", "fr", "Le Courrier de l'Orvanne", "https://courrier-orvanne.example/monde/tell-barrad",
        "Agathe Rémusat", 1, 7, "reporter", ("400 mètres", "vingt jours"),
    ),
    Article(
        "dispatch", "en", "Halvern Dispatch", "https://halvern-dispatch.example/world/tell-barrad-army",
        "Staff reporters", 2, 6, "reporter",
    ),
    Article(
        "emissions", "en", "Coastline Weekly", "https://coastline-weekly.example/climate/report",
        "Morwenna Ashgrove", 1, 5, "reporter", ("18 metres",),
    ),
    Article(
        "jobs", "en", "The Tarnfield Ledger", "https://tarnfield-ledger.example/politics/unemployment",
        "Callum Brightwater", 4, 3, "reporter", ("a generation", "two years"),
    ),
    Article(
        "housing", "en", "The Tarnfield Ledger", "https://tarnfield-ledger.example/city/empty-homes",
        "Noor Pemberton", 6, 2, "reviewer", ("12 months", "95 kilometres"),
    ),
    Article(
        "classes", "fr", "Le Courrier de l'Orvanne", "https://courrier-orvanne.example/region/classes-pleines",
        "Yann Delcourt-Aït", 1, 1, "reporter", ("46 heures", "deux à trois ans"),
    ),
)  # fmt: skip


def hire(password: str) -> dict[str, User]:
    """The accounts by username. They share one password, so it is hashed once: hashing is slow on purpose."""
    hashed = make_password(password)
    return {
        username: User.objects.create(
            username=username,
            password=hashed,
            first_name=first,
            last_name=last,
            role=role,
        )
        for username, (first, last, role) in ACCOUNTS.items()
    }
