"""Spreadsheets as CSV, in and out: whatever program wrote them, and no cell that runs as a formula when opened."""

import re
from typing import Literal

from tablib import Dataset, InvalidDimensions

Problem = Literal["not_text", "empty", "ragged"]

# Spreadsheets run a cell that begins like this, and some strip the apostrophe that other programs put in front.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_NEGATIVE = re.compile(r"-\d+(\.\d+)?")


class SheetError(ValueError):
    """The file cannot be read as a table; ``code`` says why."""

    def __init__(self, code: Problem) -> None:
        super().__init__(code)
        self.code = code


def disarm(cell: str) -> str:
    """The cell as a spreadsheet may open it: an apostrophe before what would run. A negative number stays one."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NEGATIVE.fullmatch(cell) else cell


def rearm(cell: str) -> str:
    """The cell as it was before ``disarm``; any other cell as it is."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def delimiter_of(text: str) -> str:
    """What stands between the cells, by the line of headings: a semicolon or a tab where there are more of these."""
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def table_of(data: bytes) -> Dataset:
    """The cells of a CSV file under their headings, as text. Raises SheetError.

    UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, which spreadsheets write in the West.
    """
    text = _decoded(data)
    if not text.strip():
        raise SheetError("empty")
    try:
        table = Dataset().load(text, format="csv", delimiter=delimiter_of(text))
    except InvalidDimensions as error:
        raise SheetError("ragged") from error
    found = Dataset(headers=[heading.strip() for heading in table.headers or []])
    for row in table:
        found.append([rearm("" if cell is None else str(cell)) for cell in row])
    return found


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SheetError("not_text")
