"""Texts in the wrong letters: what a server says, what the page says of itself, and what its bytes are."""

import codecs
from dataclasses import dataclass

FRENCH = "Le taux s’élève à 12,5 % à Besançon, où l’œuvre coûte 3 € ; « naïf », répète-t-on. "
WESTERN = "Le taux s'élève à 12,5 % à Besançon, où l'on répète : « naïf », déjà vu, ça va. "
GERMAN = "Die Quote stieg um 12,5 % in Köln, sagt die Behörde; größer wäre übertrieben. "
SPANISH = "La tasa subió un 12,5 % en Cádiz, según el señor Núñez; ¿y mañana? "
POLISH = "Wskaźnik wzrósł o 12,5 % w Łodzi, mówi urząd; źródło: żółta księga, część ósma. "
CZECH = "Podíl vzrostl o 12,5 % v Děčíně, říká úřad; příliš žluťoučký kůň. "
RUSSIAN = "Доля домов без отопления выросла до 12,5 % этой зимой, сообщает бюро в городе. "
GREEK = "Το ποσοστό αυξήθηκε κατά 12,5 % στην Αθήνα, λέει η υπηρεσία στατιστικής. "
TURKISH = "Oran İstanbul'da %12,5 arttı, diyor büro; ığdır, şişli, çağ. "
HEBREW = "שיעור הבתים ללא חימום עלה ל-12.5 % בחורף הזה, אומרת הלשכה בעיר. "
ARABIC = "ارتفعت نسبة المنازل من دون تدفئة إلى 12.5 % هذا الشتاء كما يقول المكتب. "
JAPANESE = "暖房のない住宅の割合はこの冬12.5％に上昇したと、市の統計局は発表した。"
CHINESE = "今年冬天没有暖气的住房比例上升到12.5％，市统计局说。"
TRADITIONAL = "今年冬天沒有暖氣的住房比例上升到12.5％，市統計局說。"
KOREAN = "올겨울 난방이 없는 주택의 비율이 12.5％로 늘었다고 시 통계국이 밝혔다. "
THAI = "สัดส่วนบ้านที่ไม่มีเครื่องทำความร้อนเพิ่มขึ้นเป็น 12.5 % ในฤดูหนาวนี้ "
VIETNAMESE = "Tỷ lệ nhà không có sưởi tăng lên 12,5 % mùa đông này, theo văn phòng. "
BALTIC = "Īpatsvars pieauga par 12,5 % šoziem, saka birojs; ķēde, ģimene, ūdens. "


@dataclass(frozen=True)
class Case:
    """Bytes, what the header says, and the words that must come out; "" where only a loud, counted loss is right."""

    name: str
    body: bytes
    header: str | None
    words: str


def page(text: str, encoding: str, meta: str = "", *, mark: bytes = b"", repeat: int = 8) -> bytes:
    """A page of this text in this encoding. meta: what it says of itself."""
    said = f"<meta charset='{meta}'>" if meta else ""
    html = f"<html><head>{said}<title>x</title></head><body><p>{text * repeat}</p></body></html>"
    return mark + html.encode(encoding)


#: Encoding -> a text that can be written in it.
TEXTS = {
    "utf-8": FRENCH, "cp1252": FRENCH, "iso-8859-1": WESTERN, "iso-8859-15": FRENCH.replace("’", "'"),
    "mac-roman": FRENCH, "cp850": WESTERN, "iso-8859-2": POLISH, "cp1250": CZECH, "iso-8859-5": RUSSIAN,
    "cp1251": RUSSIAN, "koi8-r": RUSSIAN, "cp866": RUSSIAN, "mac-cyrillic": RUSSIAN, "iso-8859-7": GREEK,
    "cp1253": GREEK, "iso-8859-9": TURKISH, "cp1254": TURKISH, "iso-8859-8": HEBREW, "cp1255": HEBREW,
    "iso-8859-6": ARABIC.replace("%", "%"), "cp1256": ARABIC, "shift_jis": JAPANESE, "euc-jp": JAPANESE,
    "iso-2022-jp": JAPANESE, "gb2312": CHINESE, "gbk": CHINESE, "gb18030": CHINESE, "big5": TRADITIONAL,
    "euc-kr": KOREAN, "cp874": THAI, "tis-620": THAI, "cp1257": BALTIC, "iso-8859-13": BALTIC,
    "iso-8859-4": BALTIC, "koi8-u": RUSSIAN, "cp949": KOREAN, "hz": CHINESE,
}  # fmt: skip
#: How the label is written on the web, where that is not Python's own name.
LABELS = {"mac-roman": "macintosh", "mac-cyrillic": "x-mac-cyrillic", "cp866": "ibm866", "cp874": "windows-874"}


def _label(encoding: str) -> str:
    return LABELS.get(encoding, encoding)


def _told() -> list[Case]:
    """Named in the header alone, in the page alone."""
    said = []
    for encoding, text in TEXTS.items():
        said.append(Case(f"{encoding}, says the header", page(text, encoding), _label(encoding), text))
        said.append(Case(f"{encoding}, says the page", page(text, encoding, _label(encoding)), None, text))
    return said


def _wide() -> list[Case]:
    cases = []
    for name, mark in (("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)):
        cases += [
            Case(f"{name} with its mark", page(FRENCH, name, mark=mark), None, FRENCH),
            Case(f"{name} with its mark, the header lies", page(FRENCH, name, mark=mark), "iso-8859-1", FRENCH),
            Case(f"{name} without its mark", page(FRENCH, name), None, FRENCH),
            Case(f"{name} without its mark, says the header", page(FRENCH, name), name, FRENCH),
            Case(f"{name} without its mark, the header lies", page(FRENCH, name), "utf-8", FRENCH),
        ]
    return cases


def _contradictions() -> list[Case]:
    """The header and the page disagree, or both are wrong."""
    utf8, latin = page(FRENCH, "utf-8", "iso-8859-1"), page(WESTERN, "iso-8859-1", "utf-8")
    return [
        Case("utf-8, both say Latin", utf8, "iso-8859-1", FRENCH),
        Case("utf-8, the header says Russian", page(FRENCH, "utf-8", "utf-8"), "koi8-r", FRENCH),
        Case("utf-8 with its mark, all say Japanese", page(FRENCH, "utf-8", "shift_jis", mark=codecs.BOM_UTF8),
             "shift_jis", FRENCH),
        Case("utf-8, the page says utf-16", page(FRENCH, "utf-8", "utf-16"), None, FRENCH),
        Case("Latin, the page says utf-8", latin, "iso-8859-1", WESTERN),
        Case("Latin, the header says utf-8", page(WESTERN, "iso-8859-1", "iso-8859-1"), "utf-8", WESTERN),
        Case("Latin, both say utf-8", page(WESTERN * 4, "iso-8859-1", "utf-8"), "utf-8", ""),
        Case("Latin, nobody says anything", page(WESTERN, "iso-8859-1"), None, WESTERN),
        Case("Windows, said to be Latin", page(FRENCH, "cp1252", "iso-8859-1"), "iso-8859-1", FRENCH),
        Case("Windows, said to be ASCII", page(FRENCH, "cp1252", "us-ascii"), "us-ascii", FRENCH),
        Case("German, nobody says anything", page(GERMAN, "cp1252"), None, GERMAN),
        Case("Spanish, nobody says anything", page(SPANISH, "cp1252"), None, SPANISH),
        Case("Russian, nobody says anything", page(RUSSIAN, "cp1251", repeat=20), None, RUSSIAN),
        Case("Korean, said to be the older", page(KOREAN, "cp949"), "ks_c_5601-1987", KOREAN),
        Case("Chinese, said to be the older", page(CHINESE, "gb18030"), "gb2312", CHINESE),
        Case("Vietnamese", page(VIETNAMESE, "utf-8"), "windows-1258", VIETNAMESE),
    ]  # fmt: skip


def _nonsense() -> list[Case]:
    """Labels that are none, and encodings that would let a page say what it does not show."""
    labels = ["unknown", "", "utf8mb4", "x-user-defined", "none", "\0", "é", "utf-8;", "'utf-8'", "a" * 500, "rot13"]
    labels += ["base64", "hex", "zlib", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs"]
    cases = [Case(f"charset={label[:12]!r}", page(FRENCH, "utf-8"), label, FRENCH) for label in labels]
    hidden = FRENCH + "+ADw-script+AD4-alert(1)+ADw-/script+AD4- "
    cases += [
        Case("utf-7, says the header", page(hidden, "utf-8"), "utf-7", "+ADw-script+AD4-"),
        Case("utf-7, says the page", page(hidden, "utf-8", "utf-7"), None, "+ADw-script+AD4-"),
        Case("utf-7, says its mark", page(hidden, "utf-8", mark=b"+/v8-"), None, "+ADw-script+AD4-"),
        Case("two encodings, one after the other", page(FRENCH, "utf-8") + page(WESTERN, "iso-8859-1"), None, ""),
        Case("the switch is after the first page of bytes",
             page("plain words 12 % ", "ascii", repeat=1000) + page(WESTERN, "cp1252"), None, "plain words 12 %"),
        Case("a mark in the middle", page(FRENCH, "utf-8") + codecs.BOM_UTF8 + page(GERMAN, "utf-8"), None, FRENCH),
        Case("half a character at the end", page(FRENCH, "utf-8") + "é".encode()[:1], None, ""),
        Case("half of a pair", page(FRENCH, "utf-8") + b"\xed\xa0\x80", None, ""),
        Case("too long a way to write it", page(FRENCH, "utf-8") + b"\xc0\xbcscript\xc0\xbe", None, ""),
        Case("zeros between", page("plain words 12 % ", "ascii").replace(b"words", b"wo\0rds"), None, "12 %"),
        Case("an escape that never ends", page(JAPANESE, "iso-2022-jp") + b"\x1b$B", "iso-2022-jp", JAPANESE),
        Case("all bytes there are", b"<html><body><p>" + bytes(range(256)) * 40 + b" 12 % ", None, ""),
        Case("the meta element comes late",
             b"<html><head><!--" + b"x" * 5000 + b"--><meta charset=koi8-r></head>" + RUSSIAN.encode("koi8-r") * 20,
             "koi8-r", RUSSIAN),
        Case("a meta element in a comment", b"<!-- <meta charset=koi8-r> -->" + page(FRENCH, "utf-8"), None, FRENCH),
        Case("the longer meta element", page(WESTERN, "iso-8859-15").replace(
            b"<head>", b"<head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'>"),
            None, WESTERN),
    ]  # fmt: skip
    return cases


CASES = [*_told(), *_wide(), *_contradictions(), *_nonsense()]
