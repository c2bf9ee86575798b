"""Claims are found by the value of their figure."""

import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0009_capture'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='figure',
            index=models.Index(fields=['value', 'unit'], name='figure_by_value'),
        ),
        migrations.AddIndex(
            model_name='figure',
            index=django.contrib.postgres.indexes.GistIndex(models.Func(models.F('low'), models.F('high'), models.Value('[]'), function='numrange', output_field=django.contrib.postgres.fields.ranges.DecimalRangeField()), condition=models.Q(('low__isnull', False)), name='figure_by_interval'),
        ),
    ]
