"""`manage.py gate`: an operator learns what would be dialled for an address, and nothing is dialled for it."""

import io
import json
import sys
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.loopback import dialled_for_real


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """The lines of the answer. The command runs without a database: the test has none."""
    with dialled_for_real() as seen:
        call_command("gate", *arguments)
    assert seen == []
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_address_gets_one_line_with_what_would_be_dialled(capsys: pytest.CaptureFixture[str]) -> None:
    """The keys are for scripts as well."""
    names = "--resolve=news.example=93.184.216.34,2606:4700::1,inner.example=10.0.0.1"
    good, bad, port, literal = said(
        capsys, names, "https://News.example/a", "http://inner.example/", "http://news.example:22/", "http://127.1/"
    )
    assert good == {
        "address": "https://News.example/a",
        "allowed": True,
        "dials": ["93.184.216.34:443", "[2606:4700::1]:443"],
        "reason": None,
    }
    assert bad["reason"] == "refused: 10.0.0.1 is in 10.0.0.0/8"
    assert port["reason"] == "wrong_port: port 22"
    assert literal["reason"] == "refused: 127.0.0.1 is in 127.0.0.0/8"
    assert [(each["allowed"], each["dials"]) for each in (bad, port, literal)] == [(False, None)] * 3


def test_a_name_may_be_said_to_lead_nowhere_and_the_option_be_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = said(
        capsys,
        *(
            "--resolve",
            "a.example=",
            "--resolve",
            "B.example.=93.184.216.34,::1",
            "--resolve",
            "c.example=93.184.216.34",
        ),
        *("http://a.example/", "http://b.example/", "http://c.example./"),
    )
    assert first["reason"] == "unreachable: a.example: no address"
    assert second["reason"] == "refused: ::1 is outside 2000::/3"
    assert third["dials"] == ["93.184.216.34:80"]


def test_addresses_are_read_from_standard_input_whatever_they_hold(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lists of hostile addresses hold bytes that no text holds."""
    lines = b"http://127.0.0.1\t@x/\r\n\n \nhttp://\xff/\nhttp://93.184.216.34/"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    found = said(capsys)
    assert [each["allowed"] for each in found] == [False, False, False, True]
    assert [each["address"] for each in found] == [
        "http://127.0.0.1\t@x/",
        " ",
        "http://\udcff/",
        "http://93.184.216.34/",
    ]


def test_it_speaks_of_this_desks_settings(capsys: pytest.CaptureFixture[str], settings: Any) -> None:
    """What an operator has opened is open, and behind a proxy all that is dialled is the proxy."""
    settings.FIGURECHECK_FETCH_PORTS, settings.FIGURECHECK_FETCH_ALLOWED_NETWORKS = [8080], ["10.0.0.0/24"]
    assert said(capsys, "http://10.0.0.7:8080/")[0]["dials"] == ["10.0.0.7:8080"]
    settings.FIGURECHECK_EGRESS_PROXY = "http://10.0.0.9:3128"
    assert said(capsys, "--resolve=news.example=", "http://news.example:8080/")[0]["dials"] == ["10.0.0.9:3128"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FIGURECHECK_EGRESS_PROXY", "proxy:3128"),
        ("FIGURECHECK_FETCH_ALLOWED_NETWORKS", ["10.0.0.1/8"]),
        ("FIGURECHECK_CONTACT", "desk@example.org\r\nX: y"),
    ],
)
def test_a_setting_that_cannot_be_read_is_told_in_words(settings: Any, name: str, value: Any) -> None:
    """Else every document would fail one by one, or a header carry what was never meant to be sent."""
    setattr(settings, name, value)
    with pytest.raises(CommandError):
        call_command("gate", "http://news.example/")


def test_words_that_are_no_name_and_address_are_refused() -> None:
    with pytest.raises(CommandError, match="NAME=ADDRESS"):
        call_command("gate", "--resolve", "93.184.216.34", "http://news.example/")
