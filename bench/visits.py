"""Who opens which pages of the large desk: the addresses that the benchmark of the pages asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from urllib.parse import urlencode

from django.test import Client
from django.urls import reverse

from claims.models import Claim, Document, Outlet, Publication, User
from claims.terms import Role, Stage

#: Each page is asked for so often, at addresses that differ as far as it has them.
VISITS = 60
#: Common words, rare ones, an unfinished one, numbers, and what nobody wrote.
SEARCHES = (
    "transports", "budget des transports", "93 %", "3,5 milliards", "unemployment fell", "Velin 16", "vall",
    "logements vacants Montrelais", "clean water Kerval", "12 400", "Nowak", "drought", "school teachers lack",
)  # fmt: skip


@dataclass(frozen=True)
class Visit:
    client: Client
    address: str


def visits(seed: int = 3) -> dict[str, list[Visit]]:
    """Sixty visits to each main page, by a reporter, a reviewer and an editor in turn; public pages without a login."""
    random = Random(seed)
    desk = [_signed_in(role) for role in (Role.REPORTER, Role.REVIEWER, Role.EDITOR)]
    readers = [Client()]
    return {
        "home": _of(desk, lambda: reverse("home")),
        "desk": _of(desk, lambda: _with("desk", _view(random))),
        "desk, filtered": _of(desk, lambda: _with("desk", _filter(random))),
        "desk, searched": _of(desk, lambda: _with("desk", {"q": random.choice(SEARCHES)})),
        "document": _of(desk, lambda: reverse("document", args=[_some(Document, random)])),
        "claim": _of(desk, lambda: reverse("claim", args=[_some(Claim, random)])),
        "check": _of(readers, _checks(random)),
        "checks": _of(readers, lambda: _with("checks", _asked(random))),
        "corrections": _of(readers, lambda: _with("corrections", random.choice([{}, _before(random)]))),
    }


def _of(clients: list[Client], address: Callable[[], str]) -> list[Visit]:
    return [Visit(clients[number % len(clients)], address()) for number in range(VISITS)]


def _signed_in(role: Role) -> Client:
    client = Client()
    client.force_login(User.objects.filter(role=role)[0])
    return client


def _with(name: str, query: dict[str, object]) -> str:
    return f"{reverse(name)}?{urlencode(query)}"


def _some(model: type[Claim] | type[Document], random: Random) -> int:
    """The key of a row; the generator's keys have no holes."""
    return random.randint(1, model.objects.latest("pk").pk)


def _view(random: Random) -> dict[str, object]:
    return random.choice([{}, {"view": "waiting"}, {"view": "mine"}, _later(random)])


def _later(random: Random) -> dict[str, object]:
    """A page further down the list."""
    claim = Claim.objects.get(pk=_some(Claim, random))
    return {"after": f"{claim.touched_at.isoformat()}_{claim.pk}"}


def _filter(random: Random) -> dict[str, object]:
    """One to three of the filters together, now and then on a later page or in one of the views."""
    offered: dict[str, object] = {
        "stage": random.choice(Stage.values),
        "language": random.choice(["fr", "en"]),
        "outlet": random.choice(Outlet.objects.values_list("pk", flat=True)),
        "person": random.choice(User.objects.values_list("pk", flat=True)),
        "view": random.choice(["waiting", "mine", "unassigned"]),
    }
    names = random.sample(sorted(offered), random.randint(1, 3))
    return {name: offered[name] for name in names} | (_later(random) if random.random() < 0.3 else {})


def _checks(random: Random) -> Callable[[], str]:
    slugs = list(Claim.objects.published().values_list("slug", flat=True).order_by("pk"))
    return lambda: reverse("check", args=[random.choice(slugs)])


def _asked(random: Random) -> dict[str, object]:
    rated: dict[str, object] = {"rating": random.choice(["True", "Misleading", "Not verifiable"])}
    return random.choice([{}, {"q": random.choice(SEARCHES)}, rated, _before(random)])


def _before(random: Random) -> dict[str, object]:
    first = Publication.objects.latest("pk").pk
    publication = Publication.objects.get(pk=random.randint(1, first))
    return {"before": f"{publication.published_at.isoformat()}_{publication.pk}"}
