"""What the desk has learnt about the order of suggestions."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0006_guess'),
    ]

    operations = [
        migrations.CreateModel(
            name='Ordering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=3, unique=True, verbose_name='language')),
                ('is_on', models.BooleanField(default=False, verbose_name='in use')),
                ('logged', models.PositiveIntegerField(default=0, verbose_name='logged')),
                ('dismissed', models.PositiveIntegerField(default=0, verbose_name='dismissed')),
                ('weights', models.JSONField(default=dict, verbose_name='learnt weights')),
                ('began_from', models.JSONField(default=dict, verbose_name='built-in weights')),
                ('built_in_precision', models.FloatField(null=True, verbose_name='precision of the built-in order')),
                ('learnt_precision', models.FloatField(null=True, verbose_name='precision of the learnt order')),
                ('learnt_at', models.DateTimeField(null=True, verbose_name='learnt at')),
                ('switched_at', models.DateTimeField(null=True, verbose_name='switched at')),
            ],
            options={
                'verbose_name': 'order of suggestions',
                'verbose_name_plural': 'orders of suggestions',
                'ordering': ['language'],
            },
        ),
        migrations.AddIndex(
            model_name='candidate',
            index=models.Index(condition=models.Q(('state', 'open'), _negated=True), fields=['decided_at'], name='candidate_decided'),
        ),
        migrations.AddField(
            model_name='ordering',
            name='switched_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='switched by'),
        ),
        migrations.AddConstraint(
            model_name='ordering',
            constraint=models.CheckConstraint(condition=models.Q(('is_on', False), models.Q(('learnt_at__isnull', False), ('switched_by__isnull', False)), _connector='OR'), name='ordering_in_use_is_learnt_and_switched_on_by_a_person'),
        ),
    ]
