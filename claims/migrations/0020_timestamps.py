"""Time-stamps from outside, of what is stored and of the ends of the history's chains."""

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models


GUARD = """
CREATE FUNCTION claims_guard_timestamp() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.digest <> encode(sha256(convert_to(NEW.statement, 'UTF8')), 'hex') THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a time-stamp is of the hash of its statement';
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.capture_id, NEW.anchor_id, NEW.authority_id, NEW.statement)
        IS DISTINCT FROM (OLD.capture_id, OLD.anchor_id, OLD.authority_id, OLD.statement) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a time-stamp stays with what it stamps';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.reply IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a time-stamp that was given never changes';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_timestamp BEFORE INSERT OR UPDATE ON claims_timestamp
    FOR EACH ROW EXECUTE FUNCTION claims_guard_timestamp();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON claims_anchor
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
REVOKE DELETE, TRUNCATE ON claims_timestamp, claims_authority FROM figurecheck_app;
REVOKE UPDATE, DELETE, TRUNCATE ON claims_anchor FROM figurecheck_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0019_picture'),
    ]

    operations = [
        migrations.CreateModel(
            name='Anchor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(unique=True, verbose_name='number')),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='at')),
                ('heads', models.TextField(verbose_name='heads')),
                ('statement', models.TextField(verbose_name='statement')),
                ('digest', models.CharField(max_length=64, verbose_name='SHA-256')),
            ],
            options={
                'verbose_name': 'anchor of the history',
                'verbose_name_plural': 'anchors of the history',
                'ordering': ['-number'],
            },
        ),
        migrations.CreateModel(
            name='Authority',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=100, unique=True, verbose_name='name')),
                ('address', models.CharField(help_text='Where it takes requests of RFC 3161. No key is sent, so that http:// will do.', max_length=500, validators=[django.core.validators.URLValidator(schemes=['http', 'https'])], verbose_name='address')),
                ('certificates', models.TextField(help_text='Its root certificate as PEM, got from the authority itself. When it changes, add the new one below and leave the old one: older time-stamps are proven with it.', verbose_name='certificates')),
                ('in_use', models.BooleanField(default=True, help_text='Everything that is stored is stamped by it.', verbose_name='in use')),
            ],
            options={
                'verbose_name': 'time-stamp authority',
                'verbose_name_plural': 'time-stamp authorities',
            },
        ),
        migrations.CreateModel(
            name='Timestamp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('statement', models.TextField(verbose_name='statement')),
                ('digest', models.CharField(max_length=64, verbose_name='SHA-256 of the statement')),
                ('progress', models.CharField(choices=[('queued', 'Queued'), ('fetching', 'Fetching'), ('reading', 'Reading'), ('done', 'Done'), ('failed', 'Failed')], default='queued', max_length=8, verbose_name='progress')),
                ('problem', models.CharField(blank=True, choices=[('no_answer', 'The authority could not be reached.'), ('not_opened', 'This desk may not open the authority’s address. Tell the person who runs this desk.'), ('declined', 'The authority declined.'), ('no_stamp', 'What the authority answered is no time-stamp.'), ('other_nonce', 'The answer is one to another request.'), ('other_digest', 'The time-stamp is one of something else.'), ('not_trusted', 'The time-stamp is not signed by whom this desk trusts as this authority.'), ('expired', 'The authority’s certificate was not valid at the time of the stamp.'), ('other_time', 'The time-stamp is older than what it stamps.'), ('other_facts', 'What is stored is not what was stamped.'), ('lost', 'Asking was interrupted too often. Ask again, or tell the person who runs this desk.')], max_length=12, verbose_name='problem')),
                ('detail', models.TextField(blank=True, verbose_name='detail')),
                ('reply', models.BinaryField(null=True, verbose_name='reply')),
                ('serial', models.CharField(blank=True, max_length=60, verbose_name='serial number')),
                ('signer', models.TextField(blank=True, verbose_name='signed by')),
                ('stamped_at', models.DateTimeField(null=True, verbose_name='stamped at')),
                ('asked_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='asked at')),
            ],
            options={
                'verbose_name': 'time-stamp',
                'verbose_name_plural': 'time-stamps',
            },
        ),
        migrations.RemoveConstraint(
            model_name='job',
            name='job_has_one_row',
        ),
        migrations.AlterField(
            model_name='job',
            name='kind',
            field=models.CharField(choices=[('read_document', 'Read a document'), ('store_evidence', 'Store the copy of a piece of evidence'), ('archive_copy', 'Have an archive elsewhere keep a copy'), ('read_copy', 'Read the stored copy of a piece of evidence'), ('look', 'Look at a source again'), ('take_picture', 'Take a picture of a stored copy'), ('time_stamp', 'Have an authority outside stamp the time')], max_length=20, verbose_name='kind'),
        ),
        migrations.AddConstraint(
            model_name='anchor',
            constraint=models.CheckConstraint(condition=models.Q(('digest__regex', '^[0-9a-f]{64}$')), name='anchor_is_hex'),
        ),
        migrations.AddField(
            model_name='timestamp',
            name='anchor',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='timestamps', to='claims.anchor', verbose_name='anchor'),
        ),
        migrations.AddField(
            model_name='timestamp',
            name='authority',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='claims.authority', verbose_name='authority'),
        ),
        migrations.AddField(
            model_name='timestamp',
            name='capture',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='timestamps', to='claims.capture', verbose_name='capture'),
        ),
        migrations.AddField(
            model_name='job',
            name='timestamp',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='jobs', to='claims.timestamp', verbose_name='time-stamp'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', False), ('evidence__isnull', True), ('kind', 'read_document'), ('timestamp__isnull', True), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', False), ('kind', 'store_evidence'), ('timestamp__isnull', True), ('watch__isnull', True)), models.Q(('archived__isnull', False), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'archive_copy'), ('timestamp__isnull', True), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', False), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'read_copy'), ('timestamp__isnull', True), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'look'), ('timestamp__isnull', True), ('watch__isnull', False)), models.Q(('archived__isnull', True), ('capture__isnull', False), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'take_picture'), ('timestamp__isnull', True), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'time_stamp'), ('timestamp__isnull', False), ('watch__isnull', True)), _connector='OR'), name='job_has_one_row'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running'])), fields=('kind', 'timestamp'), name='job_timestamp_once'),
        ),
        migrations.AddConstraint(
            model_name='timestamp',
            constraint=models.UniqueConstraint(fields=('capture', 'authority'), name='timestamp_capture_once'),
        ),
        migrations.AddConstraint(
            model_name='timestamp',
            constraint=models.UniqueConstraint(fields=('anchor', 'authority'), name='timestamp_anchor_once'),
        ),
        migrations.AddConstraint(
            model_name='timestamp',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('anchor__isnull', False), ('capture__isnull', True)), models.Q(('anchor__isnull', True), ('capture__isnull', False)), _connector='OR'), name='timestamp_of_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='timestamp',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('progress', 'done'), ('reply__isnull', False), ('stamped_at__isnull', False)), models.Q(models.Q(('progress', 'done'), _negated=True), ('reply__isnull', True), ('stamped_at__isnull', True)), _connector='OR'), name='timestamp_done_is_given'),
        ),
        migrations.AddConstraint(
            model_name='timestamp',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('progress', 'failed'), models.Q(('problem', ''), _negated=True)), models.Q(models.Q(('progress', 'failed'), _negated=True), ('problem', '')), _connector='OR'), name='timestamp_problem_iff_failed'),
        ),
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
    ]
