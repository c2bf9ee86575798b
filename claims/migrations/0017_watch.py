"""The sources of published checks are watched: looks, flags for what has changed, notices to people."""

import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


RIGHTS = """
CREATE FUNCTION claims_guard_flag() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    closing CONSTANT text[] := ARRAY['outcome', 'reason', 'closed_by_id', 'closed_at'];
BEGIN
    IF OLD.outcome <> '' OR to_jsonb(NEW) - closing <> to_jsonb(OLD) - closing THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a flag is closed once, else kept';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_flag BEFORE UPDATE ON claims_flag FOR EACH ROW EXECUTE FUNCTION claims_guard_flag();
CREATE TRIGGER zz_record AFTER INSERT OR UPDATE OR DELETE ON claims_flag
    FOR EACH ROW EXECUTE FUNCTION claims_record('claim_id');
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON claims_look
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON claims_look FROM figurecheck_app;
REVOKE DELETE, TRUNCATE ON claims_flag, claims_watch, claims_notice FROM figurecheck_app;
"""

# What was published before is watched like the rest, and not all of it at once.
PUBLISHED = """
WITH sources (claim_id, address, capture_id, fetched) AS (
    SELECT e.claim_id, e.address, e.capture_id, k.origin = 'address' FROM claims_evidence e
    JOIN claims_claim c ON c.id = e.claim_id AND c.publication_id IS NOT NULL JOIN claims_capture k ON k.id = e.capture_id
    WHERE e.address <> '' AND e.withdrawn_at IS NULL
    UNION
    SELECT a.claim_id, d.address, d.capture_id, k.origin = 'address' FROM claims_appearance a
    JOIN claims_claim c ON c.id = a.claim_id AND c.publication_id IS NOT NULL
    JOIN claims_document d ON d.id = a.document_id JOIN claims_capture k ON k.id = d.capture_id WHERE d.address <> ''
), made AS (
    INSERT INTO claims_watch (address, capture_id, text, reader, final_address, validators, quotes, finding, detail,
        suspected, suspected_looks, quiet_looks, stop_reason, due_at)
    SELECT address, max(capture_id) FILTER (WHERE fetched), '', '', '', '{}', '{}', 'unchanged', '', '', 0, 0, '',
        now() + random() * interval '1 day'
    FROM sources GROUP BY address RETURNING id, address
)
INSERT INTO claims_watch_claims (watch_id, claim_id)
SELECT DISTINCT made.id, sources.claim_id FROM made JOIN sources USING (address);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0016_blind_reading'),
    ]

    operations = [
        migrations.CreateModel(
            name='Flag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField(verbose_name='seen first at')),
                ('raised_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='raised at')),
                ('outcome', models.CharField(blank=True, choices=[('no_matter', 'Does not matter'), ('reopened', 'Check reopened')], max_length=9, verbose_name='what was made of it')),
                ('reason', models.TextField(blank=True, verbose_name='because')),
                ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='closed at')),
            ],
            options={
                'verbose_name': 'flag for a changed source',
                'verbose_name_plural': 'flags for changed sources',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Look',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('finding', models.CharField(choices=[('unchanged', 'Unchanged'), ('changed', 'Changed'), ('moved', 'Moved'), ('gone', 'Gone'), ('paywalled', 'Behind a wall'), ('soft_404', 'Another page in its place'), ('unreachable', 'Unreachable')], max_length=11, verbose_name='finding')),
                ('detail', models.CharField(blank=True, max_length=20, verbose_name='detail')),
                ('final_address', models.TextField(blank=True, verbose_name='address after redirects')),
                ('changes', models.JSONField(blank=True, default=list, verbose_name='difference')),
                ('edits', models.PositiveIntegerField(default=0, verbose_name='edits')),
                ('at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='looked at')),
            ],
            options={
                'verbose_name': 'look',
                'verbose_name_plural': 'looks',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ticket', models.UUIDField(editable=False, unique=True)),
                ('kind', models.CharField(choices=[('source_changed', 'Source changed')], max_length=20, verbose_name='kind')),
                ('facts', models.JSONField(default=dict, verbose_name='facts')),
                ('made_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name='made at')),
                ('read_at', models.DateTimeField(blank=True, null=True, verbose_name='read at')),
            ],
            options={
                'verbose_name': 'notice',
                'verbose_name_plural': 'notices',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Watch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.TextField(verbose_name='address')),
                ('text', models.TextField(blank=True, verbose_name='its text')),
                ('reader', models.CharField(blank=True, max_length=200, verbose_name='read with')),
                ('final_address', models.TextField(blank=True, verbose_name='address after redirects')),
                ('validators', models.JSONField(blank=True, default=dict, verbose_name='validators')),
                ('quotes', models.JSONField(blank=True, default=dict, verbose_name='quotes')),
                ('finding', models.CharField(choices=[('unchanged', 'Unchanged'), ('changed', 'Changed'), ('moved', 'Moved'), ('gone', 'Gone'), ('paywalled', 'Behind a wall'), ('soft_404', 'Another page in its place'), ('unreachable', 'Unreachable')], default='unchanged', max_length=11, verbose_name='finding')),
                ('detail', models.CharField(blank=True, max_length=20, verbose_name='detail')),
                ('suspected', models.CharField(blank=True, choices=[('unchanged', 'Unchanged'), ('changed', 'Changed'), ('moved', 'Moved'), ('gone', 'Gone'), ('paywalled', 'Behind a wall'), ('soft_404', 'Another page in its place'), ('unreachable', 'Unreachable')], max_length=11, verbose_name='seen once')),
                ('suspected_at', models.DateTimeField(blank=True, null=True, verbose_name='seen first at')),
                ('suspected_looks', models.PositiveSmallIntegerField(default=0, verbose_name='seen so often')),
                ('quiet_looks', models.PositiveSmallIntegerField(default=0, verbose_name='looks without news')),
                ('looked_at', models.DateTimeField(blank=True, null=True, verbose_name='last look')),
                ('due_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='next look')),
                ('stopped_at', models.DateTimeField(blank=True, null=True, verbose_name='stopped at')),
                ('stop_reason', models.TextField(blank=True, verbose_name='why it was stopped')),
            ],
            options={
                'verbose_name': 'watched source',
                'verbose_name_plural': 'watched sources',
                'ordering': ['pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='job',
            name='job_has_one_row',
        ),
        migrations.AddField(
            model_name='policy',
            name='watch_again_minutes',
            field=models.PositiveSmallIntegerField(default=60, help_text='A difference must be seen twice, at this distance at least, before anybody is told.', verbose_name='minutes until the second look'),
        ),
        migrations.AddField(
            model_name='policy',
            name='watch_first_days',
            field=models.PositiveSmallIntegerField(default=1, help_text='After each look without news the distance doubles, up to the longest one.', verbose_name='days until the first look'),
        ),
        migrations.AddField(
            model_name='policy',
            name='watch_most_days',
            field=models.PositiveSmallIntegerField(default=14, verbose_name='longest distance between two looks, in days'),
        ),
        migrations.AddField(
            model_name='policy',
            name='watch_sources',
            field=models.BooleanField(default=True, help_text='They are looked at again on a schedule; who is on the claim hears of changes.', verbose_name='watch the sources of published checks'),
        ),
        migrations.AlterField(
            model_name='job',
            name='kind',
            field=models.CharField(choices=[('read_document', 'Read a document'), ('store_evidence', 'Store the copy of a piece of evidence'), ('archive_copy', 'Have an archive elsewhere keep a copy'), ('read_copy', 'Read the stored copy of a piece of evidence'), ('look', 'Look at a source again')], max_length=20, verbose_name='kind'),
        ),
        migrations.AddConstraint(
            model_name='policy',
            constraint=models.CheckConstraint(condition=models.Q(('watch_again_minutes__gte', 1), ('watch_first_days__gte', 1), ('watch_most_days__gte', models.F('watch_first_days'))), name='policy_watches_at_a_distance', violation_error_message='Each distance is at least 1, and the longest one not below the first.'),
        ),
        migrations.AddField(
            model_name='flag',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='flags', to='claims.claim', verbose_name='claim'),
        ),
        migrations.AddField(
            model_name='flag',
            name='closed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='closed by'),
        ),
        migrations.AddField(
            model_name='look',
            name='capture',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='claims.capture', verbose_name='new copy'),
        ),
        migrations.AddField(
            model_name='look',
            name='known',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='claims.capture', verbose_name='compared with'),
        ),
        migrations.AddField(
            model_name='flag',
            name='look',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='flags', to='claims.look', verbose_name='look'),
        ),
        migrations.AddField(
            model_name='notice',
            name='actor',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by'),
        ),
        migrations.AddField(
            model_name='notice',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='claims.claim', verbose_name='claim'),
        ),
        migrations.AddField(
            model_name='notice',
            name='recipient',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to=settings.AUTH_USER_MODEL, verbose_name='recipient'),
        ),
        migrations.AddField(
            model_name='watch',
            name='capture',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='claims.capture', verbose_name='last known copy'),
        ),
        migrations.AddField(
            model_name='watch',
            name='claims',
            field=models.ManyToManyField(related_name='watches', to='claims.claim', verbose_name='claims'),
        ),
        migrations.AddField(
            model_name='watch',
            name='stopped_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='stopped by'),
        ),
        migrations.AddField(
            model_name='look',
            name='watch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='looks', to='claims.watch', verbose_name='watched source'),
        ),
        migrations.AddField(
            model_name='flag',
            name='watch',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='flags', to='claims.watch', verbose_name='watched source'),
        ),
        migrations.AddField(
            model_name='job',
            name='watch',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='jobs', to='claims.watch', verbose_name='watched source'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', False), ('evidence__isnull', True), ('kind', 'read_document'), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', False), ('kind', 'store_evidence'), ('watch__isnull', True)), models.Q(('archived__isnull', False), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'archive_copy'), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', False), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'read_copy'), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'look'), ('watch__isnull', False)), _connector='OR'), name='job_has_one_row'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running'])), fields=('kind', 'watch'), name='job_watch_once'),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(condition=models.Q(('read_at__isnull', True)), fields=['recipient', '-id'], name='notice_unread'),
        ),
        migrations.AddIndex(
            model_name='notice',
            index=models.Index(fields=['recipient', '-id'], name='notice_of_person'),
        ),
        migrations.AddConstraint(
            model_name='notice',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['source_changed'])), name='notice_kind_known'),
        ),
        migrations.AddIndex(
            model_name='watch',
            index=models.Index(condition=models.Q(('stopped_at__isnull', True)), fields=['due_at'], name='watch_due'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.UniqueConstraint(django.db.models.functions.text.MD5('address'), name='watch_address_once'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.CheckConstraint(condition=models.Q(('address', ''), _negated=True), name='watch_has_address'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.CheckConstraint(condition=models.Q(('finding__in', ['unchanged', 'changed', 'moved', 'gone', 'paywalled', 'soft_404', 'unreachable'])), name='watch_finding_known'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('suspected', ''), ('suspected_at__isnull', True), ('suspected_looks', 0)), models.Q(models.Q(('suspected', ''), _negated=True), ('suspected_at__isnull', False), ('suspected_looks__gte', 1)), _connector='OR'), name='watch_suspects_since'),
        ),
        migrations.AddConstraint(
            model_name='watch',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stop_reason', ''), ('stopped_at__isnull', True), ('stopped_by__isnull', True)), models.Q(('stopped_at__isnull', False), ('stopped_by__isnull', False), models.Q(('stop_reason', ''), _negated=True)), _connector='OR'), name='watch_stopped_by_somebody_who_says_why'),
        ),
        migrations.AddConstraint(
            model_name='look',
            constraint=models.CheckConstraint(condition=models.Q(('finding__in', ['unchanged', 'changed', 'moved', 'gone', 'paywalled', 'soft_404', 'unreachable'])), name='look_finding_known'),
        ),
        migrations.AddIndex(
            model_name='flag',
            index=models.Index(condition=models.Q(('outcome', '')), fields=['claim'], name='flag_open'),
        ),
        migrations.AddConstraint(
            model_name='flag',
            constraint=models.UniqueConstraint(fields=('claim', 'look'), name='flag_once'),
        ),
        migrations.AddConstraint(
            model_name='flag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('closed_by__isnull', True), ('outcome', ''), ('reason', '')), models.Q(('closed_at__isnull', False), ('closed_by__isnull', False), ('outcome__in', ['no_matter', 'reopened']), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='flag_closed_by_somebody_who_says_why'),
        ),
        migrations.RunSQL(RIGHTS, migrations.RunSQL.noop),
        migrations.RunSQL(PUBLISHED, migrations.RunSQL.noop),
    ]
