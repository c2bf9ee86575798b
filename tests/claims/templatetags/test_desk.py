"""How values look on every page, where remembering them could show the wrong ones."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import override

from claims.templatetags.desk import ago, shortened


def test_a_moment_is_told_in_the_language_of_each_reader() -> None:
    """Words that were made for one reader would be shown to the next, who reads another language."""
    moment = timezone.now() - timedelta(days=40)
    told = {}
    for language in ("en", "fr", "en"):
        with override(language):
            told[language] = ago(moment)
    assert "1\xa0month ago" in told["en"]
    assert "il y a 1\xa0mois" in told["fr"]
    assert told["en"].partition("title=")[2] != told["fr"].partition("title=")[2]


def test_a_moment_that_was_just_now_grows_old() -> None:
    """Remembered as "just now", yesterday's change would look like one of this minute."""
    assert "just now" in ago(timezone.now())
    assert "2\xa0minutes ago" in ago(timezone.now() - timedelta(seconds=130))


def test_only_a_text_that_is_too_long_is_cut() -> None:
    """A statement without its last word says something else."""
    assert shortened("93 % of it", 10) == "93 % of it"
    assert shortened("93 % of it", 9) == "93 % of …"
