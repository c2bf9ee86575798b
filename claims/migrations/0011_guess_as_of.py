"""The day for which a level holds is guessed and measured like the other fields."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0010_search_by_figure'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='guess',
            name='guess_field_known',
        ),
        migrations.AlterField(
            model_name='guess',
            name='field',
            field=models.CharField(choices=[('figure', 'The figure itself'), ('value', 'Value'), ('unit', 'Unit'), ('kind', 'Kind'), ('comparator', 'Comparator'), ('extent', 'Level or increment'), ('measured', 'What is measured'), ('share_of', 'Share of'), ('place', 'Place'), ('period', 'Period'), ('as_of', 'As of'), ('claimant', 'Claimant'), ('said_on', 'Said on')], max_length=10, verbose_name='field'),
        ),
        migrations.AddConstraint(
            model_name='guess',
            constraint=models.CheckConstraint(condition=models.Q(('field__in', ['figure', 'value', 'unit', 'kind', 'comparator', 'extent', 'measured', 'share_of', 'place', 'period', 'as_of', 'claimant', 'said_on'])), name='guess_field_known'),
        ),
    ]
