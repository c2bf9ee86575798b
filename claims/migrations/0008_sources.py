"""Sources that repeat one another, the desk's policy, and attempts to reach the claimant."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


SOURCES = """
-- Two changes that would close a circle together take turns, so that the second one sees the first.
CREATE FUNCTION claims_guard_source() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    at bigint := NEW.repeats_id;
BEGIN
    IF at IS NULL THEN
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('claims_source.repeats', 0));
    WHILE at IS NOT NULL LOOP
        IF at = NEW.id THEN
            RAISE check_violation USING MESSAGE = 'figurecheck: sources cannot repeat one another in a circle';
        END IF;
        SELECT repeats_id INTO at FROM claims_source WHERE id = at;
    END LOOP;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_source BEFORE INSERT OR UPDATE OF repeats_id ON claims_source
    FOR EACH ROW EXECUTE FUNCTION claims_guard_source();
"""

CONTACTS = """
CREATE FUNCTION claims_guard_contact() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF OLD.answer <> '' OR to_jsonb(NEW) - ARRAY['answer', 'answered_on'] <> to_jsonb(OLD) - ARRAY['answer', 'answered_on']
    THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: an attempt to reach a claimant is answered once, else kept';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_contact BEFORE UPDATE ON claims_contact FOR EACH ROW EXECUTE FUNCTION claims_guard_contact();
CREATE TRIGGER zz_record AFTER INSERT OR UPDATE OR DELETE ON claims_contact
    FOR EACH ROW EXECUTE FUNCTION claims_record('claim_id');
REVOKE DELETE, TRUNCATE ON claims_contact FROM figurecheck_app;
REVOKE DELETE, TRUNCATE ON claims_policy FROM figurecheck_app;
"""


def begin(apps, schema_editor):
    apps.get_model("claims", "Policy").objects.create(id=1)


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0007_ordering'),
    ]

    operations = [
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ticket', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('asked_on', models.DateField(verbose_name='asked on')),
                ('way', models.CharField(choices=[('email', 'E-mail'), ('phone', 'Telephone'), ('letter', 'Letter'), ('in_person', 'In person'), ('form', 'Form on their site'), ('network', 'Social network')], max_length=9, verbose_name='by')),
                ('addressee', models.CharField(max_length=200, verbose_name='whom')),
                ('answer', models.TextField(blank=True, verbose_name='answer')),
                ('answered_on', models.DateField(blank=True, null=True, verbose_name='answered on')),
                ('added_at', models.DateTimeField(auto_now_add=True, verbose_name='added at')),
            ],
            options={
                'verbose_name': 'attempt to reach the claimant',
                'verbose_name_plural': 'attempts to reach the claimant',
                'ordering': ['asked_on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Policy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('independent_sources', models.PositiveSmallIntegerField(default=1, help_text='How many a verdict needs. Sources that repeat one another count as one.', verbose_name='independent sources')),
                ('primary_source', models.BooleanField(default=False, help_text='At least one that measured, counted or decided it.', verbose_name='a primary source')),
                ('both_sides', models.BooleanField(default=False, help_text='At least one piece that supports and one that refutes.', verbose_name='evidence for both sides')),
                ('right_of_reply', models.BooleanField(default=False, help_text='At least one attempt to reach the claimant is on record.', verbose_name='right of reply')),
            ],
            options={
                'verbose_name': 'policy',
                'verbose_name_plural': 'policy',
            },
        ),
        migrations.AddField(
            model_name='source',
            name='confidential',
            field=models.BooleanField(default=False, help_text='Readers see neither its name nor its address, nor words that could betray it. It counts all the same.', verbose_name='confidential'),
        ),
        migrations.AddField(
            model_name='source',
            name='level',
            field=models.CharField(blank=True, choices=[('primary', 'Primary'), ('secondary', 'Secondary')], help_text='Primary: whoever measured, counted or decided it. Secondary: whoever tells what others found.', max_length=9, verbose_name='primary or secondary'),
        ),
        migrations.AddField(
            model_name='source',
            name='repeats',
            field=models.ForeignKey(blank=True, help_text='Whom it merely passes on, for example a news agency. The two count as one source.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='repeated_by', to='claims.source', verbose_name='repeats'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('level', ''), ('level__in', ['primary', 'secondary']), _connector='OR'), name='source_level_known'),
        ),
        migrations.AddConstraint(
            model_name='source',
            constraint=models.CheckConstraint(condition=models.Q(('repeats__isnull', True), models.Q(('repeats', models.F('id')), _negated=True), _connector='OR'), name='source_repeats_another', violation_error_message='A source cannot repeat itself.'),
        ),
        migrations.AddField(
            model_name='contact',
            name='added_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='added by'),
        ),
        migrations.AddField(
            model_name='contact',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='claims.claim', verbose_name='claim'),
        ),
        migrations.AddConstraint(
            model_name='policy',
            constraint=models.CheckConstraint(condition=models.Q(('id', 1)), name='policy_is_one'),
        ),
        migrations.AddConstraint(
            model_name='policy',
            constraint=models.CheckConstraint(condition=models.Q(('independent_sources__gte', 1)), name='policy_asks_for_a_source'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('way__in', ['email', 'phone', 'letter', 'in_person', 'form', 'network'])), name='contact_way_known'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('addressee', ''), _negated=True), name='contact_to_somebody'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_on__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_on__gte', models.F('asked_on')), ('answered_on__isnull', False)), _connector='OR'), name='contact_answered_on_a_day'),
        ),
        migrations.RunSQL(SOURCES, migrations.RunSQL.noop),
        migrations.RunSQL(CONTACTS, migrations.RunSQL.noop),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
