"""The reader on the command line: scripts that pipe articles through it."""

import json
import subprocess
import sys
from pathlib import Path

from claims.figures.__main__ import lines

ROOT = Path(__file__).parents[2]


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, input=stdin, capture_output=True, timeout=60)


def test_module_prints_one_object_per_figure(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Entre 10 et 15 % des foyers, soit 3 000 maisons.", encoding="utf-8")
    done = run("-m", "claims.figures", "--lang", "fr", str(article))
    assert done.returncode == 0, done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert first == {
        "start": 6, "end": 16, "text": "10 et 15 %", "value": 10.0, "value_high": 15.0, "unit": "%",
        "kind": "share", "comparator": "between", "score": first["score"],
    }  # fmt: skip
    assert (second["text"], second["value"], second["value_high"], second["unit"]) == (
        "3 000 maisons",
        3000.0,
        None,
        "maisons",
    )


def test_offsets_count_the_characters_of_the_file_as_it_is() -> None:
    """Windows line ends would shift every highlight by one character a line."""
    text = "Un.\r\nDeux.\r\nIl y a 40 lits.\r\n"
    done = run("-m", "claims.figures", "--lang", "fr", stdin=text.encode())
    found = json.loads(done.stdout)
    assert text[found["start"] : found["end"]] == "40 lits"


def test_missing_language_is_guessed() -> None:
    assert json.loads(next(lines("Il y a dans la ville plus de 40 lits.", None)))["comparator"] == ">"


def test_unit_is_null_where_there_is_none() -> None:
    assert json.loads(next(lines("In all, 117 of them left.", "en")))["unit"] is None


def test_reader_loads_without_django() -> None:
    """The reader must run where no web framework is installed."""
    done = run("-c", "import claims.figures, sys; sys.exit('django' in sys.modules)")
    assert done.returncode == 0, done.stderr


def test_management_command_prints_the_same_without_a_database(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Plus de 40 % des lits sont vides.", encoding="utf-8")
    done = run("manage.py", "extract", "--lang", "fr", str(article))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == json.loads(next(lines("Plus de 40 % des lits sont vides.", "fr")))


def test_management_command_says_which_file_is_missing(tmp_path: Path) -> None:
    done = run("manage.py", "extract", str(tmp_path / "none.txt"))
    assert done.returncode == 1
    assert b"none.txt" in done.stderr
