"""A desk brings its spreadsheet: every line becomes a claim with its figure, or says why not."""

from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models.functions import Now
from django.test import Client

from claims.actions import importing, intake
from claims.models import Claim, Document, ImportedRow, Job
from claims.terms import Comparator, Kind, Progress
from tests import factories
from worker import tasks

pytestmark = pytest.mark.django_db

ADDRESS = "/claims/import/"
QUOTE = factories.QUOTE


@pytest.fixture
def editor(settings: Any, tmp_path: Path) -> Client:
    settings.FIGURECHECK_BLOBS = tmp_path / "blobs"
    client = Client()
    client.force_login(factories.editor())
    return client


def upload(client: Client, sheet: str | bytes, *, language: str = "en", ticket: str = "") -> Any:
    data = sheet.encode() if isinstance(sheet, str) else sheet
    file = SimpleUploadedFile("claims.csv", data, "text/csv")
    sent = {"ticket": ticket or str(uuid4()), "language": language, "file": file}
    return client.post(ADDRESS, sent, follow=True)


def work() -> None:
    for pk in list(Job.objects.values_list("pk", flat=True)):
        tasks.run_job(pk)


def break_off(document: Document) -> None:
    raise RuntimeError("the worker dies here")


# ── What becomes of a line ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_line_becomes_a_claim_once_its_document_is_read(editor: Client) -> None:
    """The whole way: the worker reads, the quote is found in the frozen text, the number was never typed again."""
    sheet = "Quote,Value,Claimant,Said on,Share of\n"
    sheet += f'"{QUOTE}",93 %,Mayor of Lindau,2021-11-08,the town\'s trees\n'
    assert "1 line, 0 logged" in upload(editor, sheet).text
    work()
    claim = Claim.objects.get()
    assert (claim.figure.value, claim.figure.unit, claim.figure.kind) == (Decimal(93), "%", Kind.SHARE)
    assert (claim.claimant.name, claim.figure.share_of) == ("Mayor of Lindau", "the town's trees")
    assert (claim.logged_by, claim.appearances.get().quote) == (factories.editor(), QUOTE)
    shown = editor.get(f"{ADDRESS}{ImportedRow.objects.get().ticket}/").text
    assert "1 line, 1 logged" in shown
    assert claim.get_absolute_url() in shown


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("3,5 milliards d'euros", "fr", (Decimal(3_500_000_000), "EUR", Kind.MONEY, Comparator.EQUAL)),
        ("more than 52 districts", "en", (Decimal(52), "districts", Kind.COUNT, Comparator.MORE)),
        ("1.234,5 km²", "de", (Decimal("1234.5"), "km2", Kind.MEASURE, Comparator.EQUAL)),
        ("one in five", "en", (Decimal(20), "%", Kind.SHARE, Comparator.EQUAL)),
    ],
)
def test_values_are_understood_as_in_every_form(
    editor: Client, typed: str, language: str, expected: tuple[Any, ...]
) -> None:
    upload(editor, f'quote;value\n"{QUOTE}";"{typed}"\n', language=language)
    work()
    figure = Claim.objects.get().figure
    assert (figure.value, figure.unit, figure.kind, figure.comparator) == expected


def test_lines_of_one_article_share_its_document(editor: Client) -> None:
    """Ten figures of one article are fetched once; an article that was read before is not fetched again."""
    address = "https://news.example.org/trees"
    sheet = f"address,quote,value\n{address},one 1%,1%\n{address},two 2%,2%\n"
    upload(editor, sheet)
    upload(editor, sheet)
    assert Document.objects.count() == 1
    assert ImportedRow.objects.count() == 4
    assert Job.objects.count() == 1


def test_a_document_that_is_read_already_gives_its_claims_at_once(editor: Client) -> None:
    known = factories.document()
    Document.objects.filter(pk=known.pk).update(address="https://news.example.org/trees")
    shown = upload(editor, f'address,quote,value\nnews.example.org/trees,"{QUOTE}",93 %\n')
    assert "1 line, 1 logged" in shown.text
    assert Claim.objects.get().appearances.get().document == known


def test_a_quote_that_is_not_there_says_so_and_holds_up_nothing(editor: Client) -> None:
    known = factories.document()
    Document.objects.filter(pk=known.pk).update(address="https://news.example.org/trees")
    sheet = "address,quote,value\nhttps://news.example.org/trees,94% of the trees,94 %\n"
    shown = upload(editor, sheet + f'https://news.example.org/trees,"{QUOTE}",93 %\n').text
    assert "2 lines, 1 logged" in shown
    assert "The quote does not stand in the document like this" in shown
    assert "words=94%25%20of%20the%20trees" in shown


def test_a_document_that_cannot_be_read_tells_its_lines(editor: Client) -> None:
    upload(editor, "address,quote,value\nhttps://news.example.org/gone,one 1%,1%\n")
    intake.fail(Document.objects.get(), "not_found")  # type: ignore[arg-type]
    shown = editor.get(f"{ADDRESS}{ImportedRow.objects.get().ticket}/").text
    assert Document.objects.get().get_problem_display() in shown.replace("&#x27;", "'")
    assert "hx-trigger" not in shown


def test_an_upload_that_is_sent_twice_counts_once(editor: Client) -> None:
    ticket, sheet = str(uuid4()), f'quote,value\n"{QUOTE}",93 %\n'
    upload(editor, sheet, ticket=ticket)
    upload(editor, sheet, ticket=ticket)
    assert ImportedRow.objects.count() == 1
    work()
    work()
    assert Claim.objects.count() == 1


# ── What is wrong with a file ───────────────────────────────────────────────────────────────────────────────────────


def test_every_wrong_cell_is_named_and_nothing_is_taken(editor: Client) -> None:
    """Who mends one cell at a time uploads fifty times."""
    sheet = f'quote,value,said on\n"{QUOTE}",93 %,2021-11-08\nx,very many,2021-02-30\n,7,\n'
    answer = upload(editor, sheet)
    assert answer.status_code == 422
    for cell in ('<th scope="row">3</th><td>Value</td>', '<th scope="row">3</th><td>Said on</td>'):
        assert cell in answer.text
    assert '<th scope="row">4</th><td>Quote</td>' in answer.text
    assert not ImportedRow.objects.exists()
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        (b"", "The submitted file is empty|The file is empty"),
        (b"a,b\n1,2\n", "among them Quote and Value"),
        (b"quote,value\n", "There is no line under the headings"),
        (b"quote,value\n" + b"x 1,1\n" * 501, "500 lines at most"),
        (b"quote,value\nx 1,1,2,3\n", "more cells than there are headings"),
        (b"PK\x03\x04\x00\x00quote", "not a table in text form"),
        (b"quote,value\n" + b"x" * (2 * 1024 * 1024), "more than 2 MB"),
    ],
)
def test_a_file_that_is_no_such_table_says_what_to_do(editor: Client, sheet: bytes, told: str) -> None:
    answer = upload(editor, sheet)
    assert answer.status_code == 422
    assert any(each in answer.text for each in told.split("|")), answer.text
    assert not ImportedRow.objects.exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_whatever_program_wrote_it(editor: Client, encoding: str, mark: str) -> None:
    """Headings in French too, since that is what a French desk's spreadsheet has."""
    sheet = mark.join(["Citation", "Valeur", "Lieu"]) + "\r\n" + mark.join(["À Aléria 7 maires", "7", "Aléria"])
    upload(editor, sheet.encode(encoding), language="fr")
    row = ImportedRow.objects.get()
    assert (row.quote, row.typed["figure"]["place"]) == ("À Aléria 7 maires", "Aléria")


def test_a_worker_that_breaks_off_in_between_loses_no_line(editor: Client) -> None:
    """Claims are logged in the transaction that freezes the text: either both are there or the job runs again."""
    upload(editor, f'quote,value\n"{QUOTE}",93 %\n')
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importing, "settle", break_off)
        work()
    assert Document.objects.get().progress != Progress.DONE
    Job.objects.update(run_after=Now())  # as if the wait before another attempt were over
    work()
    assert Document.objects.get().progress == Progress.DONE
    assert ImportedRow.objects.get().claim_id is not None


def test_the_page_of_an_upload_asks_as_often_for_many_lines_as_for_few(
    editor: Client, django_assert_num_queries: Any
) -> None:
    for lines in (1, 30):
        sheet = "quote,value\n" + "".join(f"line {number} of 7,7\n" for number in range(lines))
        ticket = str(uuid4())
        upload(editor, sheet, ticket=ticket)
        work()
        address = f"{ADDRESS}{ImportedRow.objects.latest('pk').ticket}/"
        with django_assert_num_queries(4):
            editor.get(address)
