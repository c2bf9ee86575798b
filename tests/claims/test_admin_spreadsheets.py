"""Outlets and sources as CSV: every cell comes back as it was, none runs as a formula, and errors say what to do."""

import csv
import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from claims.admin.spreadsheets import MAX_ROWS
from claims.models import Outlet, Source
from claims.sheets import disarm, rearm
from claims.terms import Role, SourceKind
from tests import factories

RUNS = (
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "''=cmd|' /C calc'!A0",
    "--1",
)


@pytest.fixture
def operator(client: Client) -> Client:
    client.force_login(factories.person(Role.ADMIN))
    return client


def exported(client: Client, noun: str = "outlet") -> str:
    return client.get(reverse(f"admin:claims_{noun}_export")).content.decode()


def preview(client: Client, text: str | bytes, noun: str = "outlet") -> HttpResponse:
    data = text if isinstance(text, bytes) else text.encode()
    file = SimpleUploadedFile("list.csv", data, content_type="text/csv")
    return client.post(reverse(f"admin:claims_{noun}_import"), {"import_file": file, "format": "0", "resource": "0"})


def imported(client: Client, text: str | bytes, noun: str = "outlet") -> None:
    """Through both pages, as an operator does it."""
    form = preview(client, text, noun).context["confirm_form"]
    answer = client.post(reverse(f"admin:claims_{noun}_process_import"), form.initial)
    assert answer.status_code == 302, answer.text


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20))
def test_any_cell_comes_back_as_it_was(cell: str) -> None:
    assert rearm(disarm(cell)) == cell


@pytest.mark.parametrize("cell", RUNS)
def test_no_cell_begins_a_formula(cell: str) -> None:
    assert disarm(cell).startswith("'")
    assert rearm(disarm(cell)) == cell


@pytest.mark.parametrize("cell", ["-1", "-12.5", "93", "", "a=b", "l'Écho", "'quoted'"])
def test_numbers_and_ordinary_words_are_left_alone(cell: str) -> None:
    assert disarm(cell) == cell
    assert rearm(cell) == cell


@pytest.mark.django_db
def test_what_was_exported_is_imported_again(operator: Client) -> None:
    for number, cell in enumerate(RUNS):
        Outlet.objects.create(name=f"{number} {cell.strip()}", hosts=["one.example.org", "two.example.org"], note=cell)
    Outlet.objects.create(name='The "Daily", of Lindau', note="two\nlines; and commas, too", country="DE")
    before = list(Outlet.objects.order_by("pk").values())
    text = exported(operator)
    Outlet.objects.update(note="", hosts=[], country="")
    imported(operator, text)
    assert list(Outlet.objects.order_by("pk").values()) == before


@pytest.mark.django_db
def test_no_cell_of_an_export_runs(operator: Client) -> None:
    for number, cell in enumerate(RUNS):
        Source.objects.create(name=f"{cell.strip()} {number}", interests=cell)
    rows = list(csv.reader(io.StringIO(exported(operator, "source").removeprefix("\ufeff"))))
    assert rows[0] == ["name", "kind", "level", "repeats", "confidential", "country", "interests", "address"]
    assert len(rows) == len(RUNS) + 1
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r＝＋－＠")]


@pytest.mark.django_db
def test_nothing_changes_before_it_is_confirmed(operator: Client) -> None:
    shown = preview(operator, "name,country\nLindau Post,DE\n")
    assert "Lindau Post" in shown.text
    assert "Confirm import" in shown.text
    assert not Outlet.objects.exists()


@pytest.mark.django_db
def test_a_known_name_is_updated_in_any_case_and_nothing_is_deleted(operator: Client) -> None:
    Outlet.objects.create(name="Lindau Post", note="kept")
    Outlet.objects.create(name="Untouched")
    imported(operator, "name,country\n LINDAU  post ,DE\nNew One,FR\n")
    assert set(Outlet.objects.values_list("name", "country", "note")) == {
        ("LINDAU post", "DE", "kept"),
        ("Untouched", "", ""),
        ("New One", "FR", ""),
    }


@pytest.mark.django_db
def test_a_file_of_a_spreadsheet_with_semicolons_is_read(operator: Client) -> None:
    imported(operator, "\ufeffname;hosts\r\nÉcho du Lac;www.Echo.example.org, https://lac.example.org/une\r\n")
    assert Outlet.objects.get(name="Écho du Lac").hosts == ["echo.example.org", "lac.example.org"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("title,country\nX,DE\n", "one of them “name”"),
        ("", "empty"),
        ("name\n" + "".join(f"Outlet {n}\n" for n in range(MAX_ROWS + 1)), "rows at most"),
        ("name,country\nX,DE,more\n", "more cells than"),
        ("name\nCaf\xe9\n".encode("latin-1"), "CSV UTF-8"),
        (b"name\n\x00\xff\xfe", "CSV UTF-8"),
        ("name\n", "No valid data"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(operator: Client, data: str | bytes, told: str) -> None:
    answer = preview(operator, data)
    assert told in answer.context["form"].errors["import_file"][0]
    assert "Traceback" not in answer.text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("noun", "text", "told"),
    [
        ("outlet", "name,country\n,DE\n", "This field cannot be blank."),
        ("outlet", "name,country\nX,Germany\n", "at most 2 characters"),
        ("outlet", "name,hosts\nX,not a host\n", "is no host name"),
        ("source", "name,kind\nX,witchcraft\n", "is not a valid choice"),
        ("source", "name,address\nX,nowhere\n", "Enter a valid URL."),
    ],
)
def test_a_row_that_is_wrong_says_where_and_nothing_is_stored(
    operator: Client, noun: str, text: str, told: str
) -> None:
    answer = preview(operator, text, noun)
    assert told in answer.text
    assert "confirm_form" not in answer.context
    assert "Traceback" not in answer.text
    assert not Outlet.objects.exists()
    assert not Source.objects.exists()


@pytest.mark.django_db
def test_a_kind_that_the_file_leaves_out_gets_its_default(operator: Client) -> None:
    imported(operator, "name\nOffice of Figures\n", "source")
    assert Source.objects.get().kind == SourceKind.OTHER


@pytest.mark.django_db
def test_confirming_twice_imports_once_and_says_so(operator: Client) -> None:
    form = preview(operator, "name\nLindau Post\n").context["confirm_form"]
    page = reverse("admin:claims_outlet_process_import")
    assert "1 new" in operator.post(page, form.initial, follow=True).text
    assert "imported already" in operator.post(page, form.initial, follow=True).text
    assert Outlet.objects.count() == 1


@pytest.mark.django_db
def test_an_import_that_no_longer_fits_stores_no_row_and_does_not_claim_to(
    operator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the preview and the confirmation the rules changed: here, by a desk that allows no new outlets."""
    form = preview(operator, "name\nLindau Post\nLindau News\n").context["confirm_form"]

    def refuse(outlet: Outlet) -> None:
        if outlet.name == "Lindau News":
            raise ValidationError("No more outlets.")

    monkeypatch.setattr(Outlet, "clean", refuse)
    answer = operator.post(reverse("admin:claims_outlet_process_import"), form.initial, follow=True)
    assert "Nothing was imported" in answer.text
    assert not Outlet.objects.exists()


@pytest.mark.django_db
def test_only_admins_import_and_export(client: Client) -> None:
    client.force_login(factories.editor())
    Outlet.objects.create(name="Lindau Post")
    assert client.get(reverse("admin:claims_outlet_export")).status_code == 302
    assert preview(client, "name\nX\n").status_code == 302
    forged = {"import_file_name": "x", "original_file_name": "x", "format": "0", "resource": "0"}
    assert client.post(reverse("admin:claims_outlet_process_import"), forged).status_code == 302
    assert Outlet.objects.count() == 1
