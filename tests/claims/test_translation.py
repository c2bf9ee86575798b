"""The French interface: whole, well set, and what runs is what is written down.

Strings are gathered as `make messages` gathers them, but without GNU gettext: Python by Babel's own extractor,
templates by Django's `templatize`, whose calls are then read with a regular expression.
"""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog, Message, pofile
from babel.messages.extract import extract
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from django.utils.translation.template import templatize

from claims.forms import DeskFilter
from claims.forms.fields import VALUE_PROBLEMS
from claims.terms import Comparator, Kind

FOLDER = settings.BASE_DIR / "claims" / "locale" / "fr" / "LC_MESSAGES"
SOURCES = [settings.BASE_DIR / name for name in ("claims", "config", "worker")]
#: Which arguments are the text, for Babel.
SINGLE, PLURAL = None, (1, 2)
KEYWORDS = {"_": SINGLE, "gettext": SINGLE, "gettext_lazy": SINGLE, "ngettext": PLURAL, "ngettext_lazy": PLURAL}
LITERAL = r"""u?('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
CALL = re.compile(rf"\b(?:_|n?gettext)\({LITERAL}(?:,\s*{LITERAL})?")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
TAG = re.compile(r"<[^>]+>")
#: A line must not break here: before and inside French punctuation stands a space that holds (U+00A0, U+202F).
LOOSE = re.compile(r"(?<![\u00a0\u202f])[»]|[^\u00a0\u202f][;?!](?=\s|$)|[ \w]:(?=\s|$)|[ \d]%(?![(\w])|«(?!\u00a0)|'")


@pytest.fixture(scope="module")
def french() -> Catalog:
    with (FOLDER / "django.po").open("rb") as file:
        return pofile.read_po(file, locale="fr")


def messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    """Singular and plural alike."""
    return [text] if isinstance(text, str) else list(text)


def in_python(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        for _line, found, _comments, _context in extract("python", file, KEYWORDS, options={"encoding": "utf-8"}):
            yield forms(found)[0]


def in_template(path: Path) -> Iterator[str]:
    for first, _second in CALL.findall(templatize(path.read_text())):
        yield ast.literal_eval(first)


def in_sources() -> set[str]:
    """Every string that the code marks for translation; of two forms the singular."""
    found: set[str] = set()
    for folder in SOURCES:
        for path in folder.rglob("*.py"):
            found.update(in_python(path))
        for path in [*folder.rglob("templates/**/*.html"), *folder.rglob("templates/**/*.txt")]:
            found.update(in_template(path))
    return found


def test_strings_are_gathered_from_python_and_templates_alike() -> None:
    """A gatherer that finds nothing would let every other test here pass."""
    found = in_sources()
    assert {"Money needs its currency as three letters, for example EUR.", "%(count)s job will run again."} <= found
    assert {"Sign in", "logged %(when)s by %(who)s", "%(n)s figure found", "not given"} <= found


def test_every_string_of_the_interface_is_in_the_catalog_and_nothing_else(french: Catalog) -> None:
    """A French reader would meet an English sentence. `make messages` puts both right: see docs/translating.md."""
    known = {forms(message.id)[0] for message in messages(french)}
    wanted = in_sources()
    assert not wanted - known, "not in the catalog yet"
    assert not known - wanted, "no longer in the code"
    assert not french.obsolete


def test_every_string_has_a_translation_that_somebody_has_read(french: Catalog) -> None:
    """An empty one shows English; a fuzzy one is a guess at a sentence that has changed, and shows English too."""
    assert not [message.id for message in messages(french) if message.fuzzy]
    assert not [message.id for message in messages(french) if not all(forms(message.string))]


def test_plurals_have_as_many_forms_as_french_has(french: Catalog) -> None:
    """Readers would see "0 chiffres" or an error."""
    plural = [message for message in messages(french) if not isinstance(message.id, str)]
    assert plural
    assert french.num_plurals == 2
    assert {len(message.string) for message in plural} == {2}


def test_placeholders_and_markup_survive_translation(french: Catalog) -> None:
    """A page with a lost or misspelt placeholder fails, or shows a sentence with a hole."""
    for message in messages(french):
        original = "".join(forms(message.id))
        for form in forms(message.string):
            assert set(PLACEHOLDER.findall(form)) == set(PLACEHOLDER.findall(original)), message.id
            assert sorted(TAG.findall(form)) == sorted(TAG.findall(original)), message.id


def test_french_punctuation_holds_together(french: Catalog) -> None:
    """A line would begin with a colon or with half a pair of quotation marks."""
    loose = [form for message in messages(french) for form in forms(message.string) if LOOSE.search(TAG.sub("", form))]
    assert loose == []


def test_what_runs_is_what_is_written(french: Catalog) -> None:
    """Without compiling, a corrected translation would never be seen: the compiled file is committed."""
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    written: dict[str | tuple[str, int], str] = {}
    for message in messages(french):
        if isinstance(message.id, str):
            written[message.id] = message.string
        else:
            written |= {(message.id[0], number): form for number, form in enumerate(message.string)}
    stored = {key: text for key, text in compiled._catalog.items() if key}
    assert stored == written


@pytest.mark.django_db
def test_a_reader_whose_browser_asks_for_french_gets_french(client: Client) -> None:
    page = client.get(reverse("account_login"), headers={"accept-language": "fr-FR,fr;q=0.9,en;q=0.5"}).content.decode()
    assert '<html lang="fr">' in page
    assert re.search(r"<button[^>]*>\s*Se connecter\s*</button>", page)
    assert "Lire les vérifications publiées</a>\u00a0: " in page


@pytest.mark.django_db
@pytest.mark.parametrize("languages", ["en-GB,en", "sv", ""])
def test_everybody_else_gets_english(client: Client, languages: str) -> None:
    page = client.get(reverse("account_login"), headers={"accept-language": languages}).content.decode()
    assert '<html lang="en">' in page
    assert re.search(r"<button[^>]*>\s*Sign in\s*</button>", page)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["checks", "corrections", "method"])
def test_public_pages_speak_french(client: Client, name: str) -> None:
    page = client.get(reverse(name), headers={"accept-language": "fr"}).content.decode()
    assert '<html lang="fr">' in page
    assert "Aller au contenu" in page
    assert "Skip to the content" not in page


@pytest.mark.django_db
def test_choices_follow_the_reader_and_not_the_first_import() -> None:
    """Labels that are turned into text when the server starts would stay in one language for everybody."""
    with override("fr"):
        assert "À modifier" in str(DeskFilter()["stage"])
    with override("en"):
        assert "Changes requested" in str(DeskFilter()["stage"])


def test_errors_name_fields_and_choices_as_the_form_does(french: Catalog) -> None:
    """Somebody told to choose « Variation » must find that very word on the page."""
    with override("fr"):
        change, between = str(Kind.CHANGE.label), str(Comparator.BETWEEN.label)
        measured = french["What is measured"].string
        assert f"«\u00a0{measured}\u00a0»" in str(VALUE_PROBLEMS["trailing_words"])
    points = french["Percentage points measure a change. Choose “Change”, or the unit %."].string
    assert f"«\u00a0{change}\u00a0»" in points
    assert f"«\u00a0{between}\u00a0»" in french["“Between” needs an upper value as well."].string
