"""Lines that break programs: what no database takes, what is no number, what turns a page round, what is a command."""

from itertools import product

CONTROLS = [chr(code) for code in (*range(32), 127, *range(128, 160))]
FORMATS = [chr(code) for code in (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
                                  *range(0x2060, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC))]  # fmt: skip
SPACES = [chr(code) for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)]
NO_CHARACTERS = [
    "\ud800", "\udbff", "\udc00", "\udfff", "\ud800\ud800", "\udc00\ud800", "\ud83c", "a\udfff b", "￾", "￿",
    "\U0001fffe", "\U0010ffff", "", "\U000f0000",
]  # fmt: skip
NUMBERS = """
0 -0 +0 00 007 1 -1 1. .1 1.0.0 1,000 1.000 1'000 1_000 1e3 1E+3 1e400 -1e400 1e-400 1e99999999
1E400000000 0x1F 0b1 0o7 NaN nan -nan inf Infinity -Infinity ² ³ ¹ ½ ⅓ ↉ ① ⑨ ⓪ Ⅻ ↂ 〇 一二三 ١٢٣ ۱۲۳ १२३ １２３
𝟗𝟗 𝟬 ꘡ 9² 2² m² 10⁶ 10⁻⁶ −1 –1 —1 ±1 ~1 ≈1 1/0 1/2 0/0 1:1 1-2 1--2 1…2 12% 12\u202f% % %% %s %d %n %%
{} {0} ${} $1 #1 №1 1st 1er 1º 1ª 1.2.3.4 1e 1e+ e1 1,2,3 1 2 3 99999999999999999999 9223372036854775807
9223372036854775808 -9223372036854775809 2147483648 4294967296 1.7976931348623157e309 0.1+0.2 1,5e 1٫5
1٬000 ٪ 12٪ ‰ ‱ 1‰ 1‱ ∞ -∞ √2 π 1⁄2
""".split()
COMMANDS = [
    "' OR 1=1 --", "'; DROP TABLE claims_claim; --", "\" OR \"\"=\"", "') OR ('1'='1", "1; SELECT pg_sleep(9)", "\\",
    "\\\\", "%27", "%00", "%u0000", "$$", "$1", "{{ 7*7 }}", "{% debug %}", "{# x #}", "${7*7}", "<%= 7 %>", "#{7}",
    "`id`", "$(id)", "| id", "; id", "&& id", "../../../../etc/passwd", "..\\..\\windows", "file:///etc/passwd",
    "/dev/null", "CON", "NUL", "~", "*", "?", "[a", "(a", "a{99999}", "(a+)+$", "^$", ".*", "\\b", "(?i)", "&", "|",
    "!", ":*", "a:*", "a & | b", "((", "'a' <-> 'b'", "=1+1", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0", "\t=1",
    "\r=1", "＝1", "DROP", "NULL", "null", "None", "undefined", "true", "false", "True", "[object Object]", "[]", "{}",
    "\"", "'", "''", "``", "´", "\u2018\u2019", "\u201c\u201d", "«»",
]  # fmt: skip
SCRIPTS = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>", "\"><script>alert(1)</script>", "' onmouseover='alert(1)", "javascript:alert(1)",
    "<a href='javascript:alert(1)'>x</a>", "<iframe srcdoc='<script>alert(1)</script>'>", "<!--", "-->", "<!-- --!>",
    "]]>", "<![CDATA[", "<?xml version='1.0'?>", "<!DOCTYPE html>", "</title>", "</textarea>", "</style>", "</head>",
    "<base href=//evil.example>", "<math><mtext></form>", "&lt;script&gt;", "&#0;", "&#x0;", "&#xd800;", "&#x110000;",
    "&#99999999999;", "&nosuch;", "&amp;amp;", "&nbsp;", "%3Cscript%3E", "\\u003cscript\\u003e", "\\x3cscript\\x3e",
    "<\x00script>", "<scr\x00ipt>", "＜script＞", "<ſcript>", "<<script>", "<script",
    "data:text/html,<script>alert(1)</script>", "//evil.example", "\\\\evil.example", "http://[", "http://%",
    "http://a:99999/",
]  # fmt: skip
TURNED = [
    f"{mark}{words}"
    for mark, words in product("\u202a\u202b\u202d\u202e\u2066\u2067\u2068", ("93 %", "עברית 93 %", "a\nb"))
]
WRITTEN = [
    "∂x ≤ ∑√9 ≈ 3 ÷ 1", "¼ of ¥£€¢ § ¶", "Щёлково: ЪЫЬ 93", "٤٢ من ٩٣ في المئة",
    "市場の九割三分が反対", "統計處說九成三", "통계청은 93%",
    "\U0002000b\U00020b9f\U0002123d", "ﷺ ﷽", "ﬁve ﬂats ﬃ", "Straße STRASSE straẞe", "İzmir ılık Iğdır", "ǅep ǆep Ǆep",
    "ά \u03b1\u0301", "Å \u212b A\u030a", "é e\u0301", "각 \u1100\u1161\u11a8", "རྐྱེན", "క్షత్రియ", "น้ำท่วม", "क्षेत्र",
    "\U0001f468\u200d\U0001f33e 93 %", "\U0001f3f4\u200d\u2620\ufe0f", "\U0001f1eb\U0001f1f7\U0001f1eb",
    "\U0001f44e\U0001f3fe",
    "9\ufe0f\u20e3", "\U0001f333 \U0001f332 93 %", "♻\ufe0f", "(╭☞ ⊙ )", "ɹǝqɯnu ∀", "93\u0336\u0332\u0353 \u0489%",
    "\u0301", "\u200d", "\ufe0f", "\u034f", "\u115f", "\u3164", "\uffa0", "\u2800", "\U000e0041", "\U000e007f",
]  # fmt: skip
LONG = [
    *("9" * 5000, "9." * 2500, "9," * 2500, "9 " * 2500, "-" * 5000, " " * 5000 + "x", "\n" * 5000 + "x", "a" * 5000),
    *("é" * 5000, "🌳" * 2500, "<" * 5000, "&" * 5000, "%" * 5000, "'" * 5000, "\\" * 5000, "((" * 2500, "1e" * 2500),
    *("²" * 5000, "\0" * 5000, "x\0" * 2500, "half of " * 600, "twenty-" * 700),
]  # fmt: skip
WHITE = ["", " ", "\t", "\n", "\r\n", " \n ", *SPACES]

LINES = [
    *WHITE,
    *(f"a{mark}b 93 %" for mark in (*CONTROLS, *FORMATS, *SPACES, *NO_CHARACTERS)),
    *CONTROLS,
    *NO_CHARACTERS,
    *NUMBERS,
    *COMMANDS,
    *SCRIPTS,
    *TURNED,
    *WRITTEN,
    "a" + "\u0301" * 400,
    *LONG,
]
