"""What holds for the repository as a whole, and what no reviewer should have to look for."""

import ast
import re
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_MODULE = 400


def _files() -> list[Path]:
    """All that is tracked, or would be with the next commit."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this is no git repository", allow_module_level=True)
    return [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]


FILES = _files()
PYTHON = [path for path in FILES if path.suffix == ".py"]
SOURCE = [path for path in PYTHON if path.relative_to(ROOT).parts[0] in ("claims", "config", "worker")]
TEMPLATES = [path for path in FILES if path.suffix == ".html" and "templates" in path.parts]
STYLES = [path for path in FILES if path.suffix == ".css"]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def line_of(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def test_the_lists_are_not_empty() -> None:
    """Every test below would hold of nothing."""
    assert min(len(SOURCE), len(TEMPLATES), len(STYLES)) > 0
    assert Path(__file__) in PYTHON


# ── Where things are ────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_module_is_named_after_what_it_is_about() -> None:
    """A drawer for everything fills up until nobody finds anything in it."""
    drawers = {"utils", "util", "helpers", "helper", "misc", "common", "shared", "tools", "stuff", "lib"}
    assert [name(path) for path in PYTHON if {path.stem, path.parent.name} & drawers] == []


def test_every_module_can_be_read_at_one_sitting() -> None:
    lengths = {name(path): len(path.read_text().splitlines()) for path in SOURCE if path.parent.name != "migrations"}
    assert {path: lines for path, lines in lengths.items() if lines >= LONGEST_MODULE} == {}


def test_tests_stand_where_their_source_stands() -> None:
    """A folder of tests is named after a package; what crosses them all has a folder of its own."""
    packages = [path.parent.relative_to(ROOT).parts for path in PYTHON if path.name == "__init__.py"]
    across = [("journeys",), ("faults",), ()]
    astray = []
    for path in PYTHON:
        if path.is_relative_to(ROOT / "tests"):
            folder = path.parent.relative_to(ROOT / "tests").parts
            if folder not in across and not any(package[-len(folder) :] == folder for package in packages):
                astray.append(name(path))
    assert astray == []


# ── What is told to nobody ──────────────────────────────────────────────────────────────────────────────────────────

# In pieces, so that this file is not its own first finding.
TELLTALES = [
    r"\bpy" + r"pi\b",
    r"python" + r"hosted",
    r"registry\." + r"npm",
    r"(?<![\w.])/wo" + r"rk/",
    r"(?<![\w.])/ro" + r"ot/",
    r"(?<![\w.])/ho" + r"me/\w",
    r"--(extra-)?index" + r"-url\b",
    r"BEGIN [A-Z ]*PRIVATE" + r" KEY",
]


def test_no_file_names_a_package_registry_a_machine_or_a_key() -> None:
    """Where packages come from is the business of whoever installs; paths of one machine are wrong on every other."""
    telltale = re.compile("|".join(TELLTALES), re.IGNORECASE)
    found = []
    for path in FILES:
        if path.suffix in {".png", ".ico", ".woff2", ".mo", ".pdf"}:
            continue
        text = path.read_text(errors="replace")
        found += [f"{name(path)}:{line_of(text, hit.start())} {hit[0]}" for hit in telltale.finditer(text)]
    assert found == []


def test_every_locked_package_is_held_by_its_hash() -> None:
    for lock in ("base.txt", "dev.txt"):
        entries = re.split(r"\n(?=\S)", (ROOT / "requirements" / lock).read_text())
        pinned = [entry for entry in entries if "==" in entry.partition("\n")[0]]
        assert len(pinned) > 20
        assert [entry.partition("\n")[0] for entry in pinned if "--hash=sha256:" not in entry] == []


# ── What the code may use ───────────────────────────────────────────────────────────────────────────────────────────

CLIENTS = (
    "requests urllib3 httpx aiohttp urllib.request http.client socket ftplib smtplib telnetlib websocket playwright"
)


def _imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, by statement or by name in a string."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in (
            "import_module",
            "__import__",
            "import_string",
        ):
            yield from (part.value for part in node.args if isinstance(part, ast.Constant))


def _uses(path: Path, modules: str) -> set[str]:
    return {found for found in _imports(path) for module in modules.split() if f"{found}.".startswith(f"{module}.")}


OBJECT_STORES = "boto3 botocore s3transfer storages"


def test_only_the_buckets_speak_to_an_object_store() -> None:
    """It is the desk's own, like its database: no address that anybody gives may ever lead there."""
    buckets = ROOT / "claims" / "buckets.py"
    assert {name(path): used for path in SOURCE if path != buckets and (used := _uses(path, OBJECT_STORES))} == {}
    assert _uses(buckets, OBJECT_STORES), "this test looks for the wrong names"


def test_only_the_gate_opens_connections() -> None:
    """Every address that anybody gives goes through the checks of worker/fetch.py, because nothing else can fetch."""
    gate = ROOT / "worker" / "fetch.py"
    looked = [path for path in SOURCE if path.relative_to(ROOT).parts[0] != "config" and path != gate]
    assert {name(path): used for path in looked if (used := _uses(path, CLIENTS))} == {}
    assert _uses(gate, CLIENTS), "this test looks for the wrong names"


def test_nothing_happens_behind_a_signal() -> None:
    """Who reads an action sees all that it does."""
    signals = "django.dispatch django.db.models.signals django.core.signals"
    assert {name(path): used for path in SOURCE if (used := _uses(path, signals))} == {}


# ── Pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────

_COMMENT = re.compile(r"{#.*?#}|{% comment\b.*?{% endcomment %}|<!--.*?-->", re.DOTALL)
_TRANSLATED = re.compile(r"{% blocktrans(?:late)?\b.*?{% endblocktrans(?:late)? %}", re.DOTALL)
#: Blocks that fill an attribute of the page that they extend.
_ATTRIBUTE = re.compile(r"{% block \w*(?:class|attributes|type) %}.*?{% endblock %}", re.DOTALL)
_TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")
#: The same in every language.
_NAMES = {"SHA", "sha", "HTML", "PDF", "JSON", "CSV", "ClaimReview", "Figurecheck"}
_SAID = {"alt", "aria-label", "aria-description", "placeholder", "title"}
_SILENT = {"script", "style", "kbd", "code"}
_DATA = {"application/json", "application/ld+json"}


class Page(HTMLParser):
    """The words, attributes and scripts of a template whose tags have been taken out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[tuple[int, str]] = []
        self.loose: list[tuple[int, str]] = []
        self.silent = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        found = dict(attrs)
        self.silent += tag in _SILENT
        self.said += [(line, value or "") for key, value in attrs if key in _SAID]
        self.loose += [(line, f"{key}=") for key, _ in attrs if key == "style" or key.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in found and found.get("type") not in _DATA):
            self.loose.append((line, f"<{tag}>"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append((self.getpos()[0], data))


def _blank(found: re.Match[str]) -> str:
    """Nothing but the line ends, so that a finding still names its line."""
    return "\n" * found[0].count("\n")


def page(path: Path) -> Page:
    text = path.read_text()
    for hidden in (_COMMENT, _TRANSLATED, _ATTRIBUTE, _TAG):
        text = hidden.sub(_blank, text)
    return Page(text)


def test_every_word_on_a_page_can_be_translated() -> None:
    found = {}
    for path in TEMPLATES:
        for line, words in page(path).said:
            if bare := set(_WORD.findall(words)) - _NAMES:
                found[f"{name(path)}:{line}"] = bare
    assert found == {}


def test_no_page_carries_styles_or_scripts_of_its_own() -> None:
    """The content security policy refuses them: what they do would silently not happen."""
    assert {f"{name(path)}:{line}": what for path in TEMPLATES for line, what in page(path).loose} == {}


def test_a_script_address_is_only_what_people_drag_to_their_bookmarks() -> None:
    assert [name(path) for path in TEMPLATES if "javascript:" in path.read_text()] == [
        "claims/templates/document/new.html"
    ]


_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\("
    r"|(?<=[:\s])(?:white|black|red|green|blue|yellow|orange|purple|pink|brown|gr[ae]y|silver|gold|navy|teal)(?=[\s;,}])",
    re.IGNORECASE,
)


def _layer(style: str, layer: str) -> tuple[int, int]:
    """Where a layer's block begins and ends."""
    start = style.index("{", style.index(f"@layer {layer} {{"))
    depth = 0
    for place in range(start, len(style)):
        depth += {"{": 1, "}": -1}.get(style[place], 0)
        if depth == 0:
            return start, place
    raise ValueError(f"the layer {layer} does not end")


def test_every_colour_is_a_token() -> None:
    """So that light, dark and print stay complete, and the contrast is checked in one place."""
    found = []
    for path in STYLES:
        style = re.sub(r"/\*.*?\*/", _blank, path.read_text(), flags=re.DOTALL)
        start, end = _layer(style, "tokens")
        assert _COLOUR.search(style, start, end), "this test looks for the wrong thing"
        hits = [hit for hit in _COLOUR.finditer(style) if not start < hit.start() < end]
        found += [f"{name(path)}:{line_of(style, hit.start())} {hit[0]}" for hit in hits]
    assert found == []
