"""Copies that archives elsewhere keep, and jobs that ask for them."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


GUARD = """
CREATE FUNCTION claims_guard_archived() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.capture_id, NEW.service) <> (OLD.capture_id, OLD.service) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a copy elsewhere stays with what it is a copy of';
    END IF;
    IF OLD.address <> '' AND NEW IS DISTINCT FROM OLD THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a copy elsewhere that an archive has confirmed never changes';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_archived BEFORE UPDATE ON claims_archivedcopy
    FOR EACH ROW EXECUTE FUNCTION claims_guard_archived();
REVOKE DELETE, TRUNCATE ON claims_archivedcopy FROM figurecheck_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0012_job_about'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArchivedCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('service', models.CharField(choices=[('wayback', 'Wayback Machine'), ('perma', 'Perma.cc')], max_length=10, verbose_name='archive')),
                ('progress', models.CharField(choices=[('queued', 'Queued'), ('fetching', 'Fetching'), ('reading', 'Reading'), ('done', 'Done'), ('failed', 'Failed')], default='queued', max_length=8, verbose_name='progress')),
                ('problem', models.CharField(blank=True, choices=[('key', 'The archive did not take this desk’s key. Tell the person who runs this desk.'), ('quota', 'This desk’s account at the archive is used up. Tell the person who runs this desk.'), ('blocked', 'The archive does not keep this site.'), ('no_access', 'The site does not let the archive in.'), ('not_found', 'The archive did not find the page or its site.'), ('too_large', 'The page is too large for the archive.'), ('bad_address', 'The archive cannot keep what is at such an address.'), ('site', 'The site did not answer the archive as it should.'), ('too_often', 'The archive has kept this page too often today.'), ('broken', 'The archive had a problem of its own, again and again.'), ('no_answer', 'The archive could not be reached, or gave no answer that this desk understands.'), ('not_opened', 'This desk may not open the archive’s address. Tell the person who runs this desk.'), ('lost', 'Asking was interrupted too often. Ask again, or tell the person who runs this desk.'), ('other', 'The archive gave a reason that this desk does not know.')], max_length=12, verbose_name='problem')),
                ('detail', models.TextField(blank=True, verbose_name='detail')),
                ('ticket', models.CharField(blank=True, max_length=100, verbose_name='ticket')),
                ('submissions', models.PositiveSmallIntegerField(default=0, verbose_name='times handed in')),
                ('submitted_at', models.DateTimeField(null=True, verbose_name='handed in at')),
                ('address', models.TextField(blank=True, verbose_name='address of the copy')),
                ('captured_at', models.DateTimeField(null=True, verbose_name='captured at')),
                ('asked_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='asked at')),
            ],
            options={
                'verbose_name': 'copy elsewhere',
                'verbose_name_plural': 'copies elsewhere',
            },
        ),
        migrations.RemoveConstraint(
            model_name='job',
            name='job_has_one_row',
        ),
        migrations.AddField(
            model_name='policy',
            name='archive_evidence',
            field=models.BooleanField(default=False, help_text='Ask the archives that this desk has keys for to keep the pages of evidence too, never those of a confidential source.', verbose_name='copies elsewhere'),
        ),
        migrations.AlterField(
            model_name='job',
            name='kind',
            field=models.CharField(choices=[('read_document', 'Read a document'), ('store_evidence', 'Store the copy of a piece of evidence'), ('archive_copy', 'Have an archive elsewhere keep a copy')], max_length=20, verbose_name='kind'),
        ),
        migrations.AddField(
            model_name='archivedcopy',
            name='asked_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, verbose_name='asked by'),
        ),
        migrations.AddField(
            model_name='archivedcopy',
            name='capture',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='elsewhere', to='claims.capture', verbose_name='capture'),
        ),
        migrations.AddField(
            model_name='job',
            name='archived',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='jobs', to='claims.archivedcopy', verbose_name='copy elsewhere'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', False), ('evidence__isnull', True), ('kind', 'read_document')), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', False), ('kind', 'store_evidence')), models.Q(('archived__isnull', False), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'archive_copy')), _connector='OR'), name='job_has_one_row'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running'])), fields=('kind', 'archived'), name='job_archived_once'),
        ),
        migrations.AddConstraint(
            model_name='archivedcopy',
            constraint=models.UniqueConstraint(fields=('capture', 'service'), name='archived_once'),
        ),
        migrations.AddConstraint(
            model_name='archivedcopy',
            constraint=models.CheckConstraint(condition=models.Q(('service__in', ['wayback', 'perma'])), name='archived_service_known'),
        ),
        migrations.AddConstraint(
            model_name='archivedcopy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('progress', 'done'), models.Q(('address', ''), _negated=True)), models.Q(models.Q(('progress', 'done'), _negated=True), ('address', '')), _connector='OR'), name='archived_done_has_address'),
        ),
        migrations.AddConstraint(
            model_name='archivedcopy',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('progress', 'failed'), models.Q(('problem', ''), _negated=True)), models.Q(models.Q(('progress', 'failed'), _negated=True), ('problem', '')), _connector='OR'), name='archived_problem_iff_failed'),
        ),
        migrations.RunSQL(GUARD, migrations.RunSQL.noop),
    ]
