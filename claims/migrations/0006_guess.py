"""What the reader offered and what people saved, kept like everything else that happened: rows are only ever added."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


ONLY_ADDED = """
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON claims_guess
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON claims_guess FROM figurecheck_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0005_gate'),
    ]

    operations = [
        migrations.CreateModel(
            name='Guess',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(blank=True, max_length=3, verbose_name='language')),
                ('field', models.CharField(choices=[('figure', 'The figure itself'), ('value', 'Value'), ('unit', 'Unit'), ('kind', 'Kind'), ('comparator', 'Comparator'), ('extent', 'Level or increment'), ('measured', 'What is measured'), ('share_of', 'Share of'), ('place', 'Place'), ('period', 'Period'), ('claimant', 'Claimant'), ('said_on', 'Said on')], max_length=10, verbose_name='field')),
                ('offered', models.TextField(blank=True, verbose_name='offered')),
                ('saved', models.TextField(blank=True, verbose_name='saved')),
                ('confidence', models.FloatField(null=True, verbose_name='confidence')),
                ('outcome', models.CharField(choices=[('kept', 'Kept'), ('changed', 'Altered'), ('cleared', 'Emptied'), ('filled_in', 'Filled in'), ('missed', 'Missed')], max_length=9, verbose_name='outcome')),
                ('confirmed', models.BooleanField(default=False, verbose_name='confirmed')),
                ('reader', models.CharField(blank=True, max_length=80, verbose_name='read with')),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='decided at')),
            ],
            options={
                'verbose_name': 'guess',
                'verbose_name_plural': 'guesses',
                'ordering': ['pk'],
            },
        ),
        migrations.AddIndex(
            model_name='candidate',
            index=models.Index(condition=models.Q(('state', 'dismissed')), fields=['decided_at'], name='candidate_dismissed_at'),
        ),
        migrations.AddField(
            model_name='guess',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who'),
        ),
        migrations.AddField(
            model_name='guess',
            name='candidate',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='guesses', to='claims.candidate', verbose_name='candidate'),
        ),
        migrations.AddField(
            model_name='guess',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='guesses', to='claims.claim', verbose_name='claim'),
        ),
        migrations.AddIndex(
            model_name='guess',
            index=models.Index(fields=['at'], name='guess_at'),
        ),
        migrations.AddConstraint(
            model_name='guess',
            constraint=models.CheckConstraint(condition=models.Q(('field__in', ['figure', 'value', 'unit', 'kind', 'comparator', 'extent', 'measured', 'share_of', 'place', 'period', 'claimant', 'said_on'])), name='guess_field_known'),
        ),
        migrations.AddConstraint(
            model_name='guess',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ['kept', 'changed']), models.Q(('offered', ''), _negated=True), models.Q(('saved', ''), _negated=True)), models.Q(('outcome', 'cleared'), ('saved', ''), models.Q(('offered', ''), _negated=True)), models.Q(('offered', ''), ('outcome__in', ['filled_in', 'missed']), models.Q(('saved', ''), _negated=True)), _connector='OR'), name='guess_outcome_fits'),
        ),
        migrations.AddConstraint(
            model_name='guess',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('candidate__isnull', True), ('field', 'figure'), ('outcome', 'missed')), models.Q(models.Q(('outcome', 'missed'), _negated=True), ('candidate__isnull', False)), _connector='OR'), name='guess_missed_has_no_candidate'),
        ),
        migrations.AddConstraint(
            model_name='guess',
            constraint=models.CheckConstraint(condition=models.Q(('confirmed', False), ('outcome', 'kept'), _connector='OR'), name='guess_confirmed_is_kept'),
        ),
        migrations.RunSQL(ONLY_ADDED, migrations.RunSQL.noop),
    ]
