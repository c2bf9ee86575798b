"""The benchmarks load, and what they measure on is a desk that the rules allow. Nothing here is timed."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from random import Random

import pytest
from django.conf import settings
from django.db import connection

from bench.__main__ import NAMES
from bench.desk_load import Loader
from bench.pages import _bytes
from bench.results import Row, below, percentile, store, table
from bench.texts import LANGUAGES, article, page
from bench.visits import visits
from claims.chain import prove
from claims.content import check_content
from claims.models import Candidate, Claim, Correction, History, Publication
from claims.terms import Stage
from config.connections import DATABASE, embedded_admin
from tests.servers import TestDatabase

#: Every foreign key with its tables and columns, in the order of the key.
FOREIGN_KEYS = """
SELECT k.conname, k.conrelid::regclass::text, k.confrelid::regclass::text,
    (SELECT array_agg(quote_ident(a.attname) ORDER BY n) FROM unnest(k.conkey) WITH ORDINALITY u(number, n)
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
    (SELECT array_agg(quote_ident(a.attname) ORDER BY n) FROM unnest(k.confkey) WITH ORDINALITY u(number, n)
     JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number)
FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid::regclass::text LIKE 'claims_%'
"""


@pytest.fixture(scope="module")
def made(django_db_setup: TestDatabase, django_db_blocker: pytest.FixtureRequest) -> Iterator[Loader]:
    """A desk of 300 made-up claims, in two steps; filled once for this file, and gone after it."""
    with django_db_blocker.unblock():
        loader = Loader(f"{embedded_admin(settings.DATA)} dbname={DATABASE}")
        loader.grow_to(120)
        loader.grow_to(300)
    yield loader
    with django_db_blocker.unblock():
        django_db_setup.restore()


@pytest.fixture
def loader(made: Loader, db: None) -> Loader:
    """That desk, for a test that reads it."""
    return made


@pytest.mark.parametrize("name", NAMES)
def test_each_benchmark_can_be_asked_for_by_its_name(name: str) -> None:
    """`make bench NAME=x` finds it."""
    assert callable(import_module(f"bench.{name}").measure)


def test_the_made_up_desk_breaks_no_foreign_key(loader: Loader) -> None:
    """Else pages would be measured on rows that cannot be: COPY went past the keys and the triggers."""
    with connection.cursor() as cursor:
        cursor.execute(FOREIGN_KEYS)
        for name, table_name, other, columns, others in cursor.fetchall():
            same = " AND ".join(f"o.{theirs} = t.{ours}" for ours, theirs in zip(columns, others, strict=True))
            whole = " AND ".join(f"t.{column} IS NOT NULL" for column in columns)
            cursor.execute(
                f"SELECT count(*) FROM {table_name} t WHERE {whole} AND NOT EXISTS (SELECT FROM {other} o WHERE {same})"
            )
            assert cursor.fetchone() == (0,), name


def test_the_made_up_history_proves_itself(loader: Loader) -> None:
    """Its links are those that the trigger would have written: chained, and telling of every row as it stands."""
    proof = prove()
    assert (proof.bad, proof.first, proof.claims) == (0, None, 300)
    assert proof.links == History.objects.count() > 300 * 5


def test_the_made_up_desk_has_every_stage_and_what_belongs_to_it(loader: Loader) -> None:
    """A page of a stage that the desk does not have would be measured empty."""
    assert set(Claim.objects.values_list("stage", flat=True)) == set(Stage.values)
    assert Correction.objects.exists()
    assert Candidate.objects.filter(claim__isnull=False).count() == 300


def test_made_up_quotes_stand_in_their_documents(loader: Loader) -> None:
    """The trigger that holds this was off while the rows were copied."""
    for claim in Claim.objects.prefetch_related("appearances__document"):
        (place,) = claim.appearances.all()
        assert place.document.text[place.start : place.end] == place.quote


def test_made_up_checks_hold_what_a_real_proposal_would(loader: Loader) -> None:
    """Else public pages would be measured on contents that no desk writes."""
    shown = Publication.objects.filter(number=1).select_related("verdict__rating__scale", "verdict__figure", "claim")
    for publication in shown[:20]:
        verdict = publication.verdict
        made = check_content(
            publication.claim, rating=verdict.rating, explanation=verdict.explanation, found=verdict.figure
        )
        assert verdict.content == made


def test_made_up_verdicts_carry_the_databases_own_digest(loader: Loader) -> None:
    """A digest that were none would be refused by the trigger that was off; it is that of the proposal as stored."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), count(*) FILTER (WHERE digest = encode(sha256(convert_to(jsonb_build_array(claim_id,"
            " number, rating_id, explanation, correction_kind, correction_reason, content)::text, 'UTF8')), 'hex'))"
            " FROM claims_verdict"
        )
        verdicts, sealed = cursor.fetchone()
    assert verdicts == sealed > 100


def test_every_page_that_is_measured_can_be_opened(loader: Loader) -> None:
    """One visit each, so that a renamed address or filter is found here and not after minutes of filling a desk."""
    for name, chosen in visits().items():
        for visit in chosen[:3]:
            response = visit.client.get(visit.address)
            assert response.status_code == 200, f"{name}: {visit.address}"
            assert _bytes(response)[0] >= len(response.content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_made_up_articles_know_where_their_figures_stand(language: str) -> None:
    """The reader's speed is measured on them, and candidates are made from these places."""
    found = article(Random(5), language, 5_000)
    assert 5_000 <= len(found.text) < 5_500
    assert len(found.facts) > 10
    for fact in found.facts:
        assert found.text[fact.start : fact.end][0].isdigit()
        assert fact.sentence_start <= fact.start < fact.end <= fact.sentence_end
    assert found.text.split("\n\n")[0].encode() in page(found)


def test_the_same_seed_makes_the_same_article() -> None:
    """Two runs can be compared."""
    assert article(Random(1), "fr", 900) == article(Random(1), "fr", 900)
    assert article(Random(1), "fr", 900) != article(Random(2), "fr", 900)


def test_a_result_is_printed_and_kept(tmp_path: Path) -> None:
    """The table is what a person reads, the file what a later run is compared with."""
    rows = [below("home: p95", 12.5, "ms", 50), below("desk: p95", 70, "ms", 50), Row("load", 1.0, "")]
    printed = table(rows).splitlines()
    assert [line.split()[-1] for line in printed] == ["met", "yes", "NO", "1"]
    kept = store("pages", rows, tmp_path).read_text()
    assert '"met": false' in kept
    assert '"aim": "< 50"' in kept
    assert '"met": null' in kept


def test_percentiles_are_those_of_the_values() -> None:
    """A p95 that leaves out the slowest twentieth, and not more."""
    hundred = list(range(1, 101))
    assert (percentile(hundred, 0.5), percentile(hundred, 0.95), percentile([7], 0.95)) == (50, 95, 7)
