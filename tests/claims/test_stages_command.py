"""docs/stages.md is generated: it may not say anything else than the table of stages."""

from pathlib import Path

from django.conf import settings

from claims.management.commands.stages import page
from claims.terms import NEXT_STAGES, Stage


def test_the_page_is_what_the_command_prints():
    """People would read of moves that the desk refuses, or miss some: `manage.py stages > docs/stages.md` mends it."""
    assert (Path(settings.BASE_DIR) / "docs" / "stages.md").read_text(encoding="utf-8") == page()


def test_the_page_draws_every_move_once():
    """A move that the table allows could be missing in the drawing."""
    diagram = page().partition("```text\n")[2]
    assert diagram.count("▶") == sum(map(len, NEXT_STAGES.values()))
    assert all(str(stage.label) in diagram for stage in Stage)
