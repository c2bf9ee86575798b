"""A desk begins with one rating scale, which its admin may change: without one nobody could propose a verdict."""

from django.db import migrations

RATINGS = [
    # label, number in ClaimReview, tone, when to use it
    ("True", 5, "true", "The figure and what is said with it are right."),
    ("Mostly true", 4, "true", "The figure is right; a detail is missing or imprecise, and changes little."),
    ("Misleading", 3, "mixed", "The figure exists, but says something else than the claim makes of it."),
    ("Mostly false", 2, "false", "Something in it is right, the figure is not."),
    ("False", 1, "false", "The figure is wrong."),
    ("Contested", None, "open", "Sources that can be taken seriously disagree, and nothing decides between them."),
    ("Not verifiable", None, "open", "Nobody outside can know this figure, or nobody has published it."),
]


def load(apps, schema_editor):
    scale = apps.get_model("claims", "RatingScale").objects.create(name="Standard scale")
    rating = apps.get_model("claims", "Rating")
    rating.objects.bulk_create(
        rating(scale=scale, label=label, number=number, tone=tone, description=text, position=place)
        for place, (label, number, tone, text) in enumerate(RATINGS)
    )


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_guards")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
