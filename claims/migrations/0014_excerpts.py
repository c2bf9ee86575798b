"""The text of stored copies, frozen; the place of an excerpt in it, held by a trigger."""

import django.core.serializers.json
import django.db.models.deletion
from django.db import migrations, models


TEXTS = """
CREATE FUNCTION claims_keep_copy_text() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.text <> '' OR NEW.capture_id <> OLD.capture_id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the text of a stored copy is frozen';
    END IF;
    IF NEW.text <> '' AND NEW.text_sha256 <> encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex') THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: text_sha256 is not the hash of the text';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_copy_text BEFORE INSERT OR UPDATE ON claims_copyreading
    FOR EACH ROW EXECUTE FUNCTION claims_keep_copy_text();
REVOKE DELETE, TRUNCATE ON claims_copyreading FROM figurecheck_app;
"""

EXCERPTS = """
CREATE FUNCTION claims_excerpt_is_verbatim() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.excerpt_start IS NOT NULL AND NOT EXISTS (
        SELECT FROM claims_copyreading t WHERE t.capture_id = NEW.capture_id
            AND substr(t.text, NEW.excerpt_start + 1, NEW.excerpt_end - NEW.excerpt_start) = NEW.excerpt
            AND length(NEW.excerpt) = NEW.excerpt_end - NEW.excerpt_start) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the excerpt is not in the stored copy at this place';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER excerpt_is_verbatim BEFORE INSERT OR UPDATE OF excerpt, excerpt_start, excerpt_end, capture_id
    ON claims_evidence FOR EACH ROW EXECUTE FUNCTION claims_excerpt_is_verbatim();

-- As before, and the place of an excerpt: it may be found at any time, and moves only while the claim is worked on.
CREATE OR REPLACE FUNCTION claims_guard_evidence() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM claims_refuse_if_frozen(NEW.claim_id);
        RETURN NEW;
    END IF;
    IF (NEW.id, NEW.claim_id) <> (OLD.id, OLD.claim_id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: evidence stays with its claim';
    END IF;
    IF OLD.capture_id IS NOT NULL AND NEW.capture_id IS DISTINCT FROM OLD.capture_id THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a stored copy never changes';
    END IF;
    IF (NEW.summary, NEW.excerpt, NEW.stance, NEW.source_id, NEW.address, NEW.figure_id, NEW.withdrawn_at)
        IS DISTINCT FROM (OLD.summary, OLD.excerpt, OLD.stance, OLD.source_id, OLD.address, OLD.figure_id,
                          OLD.withdrawn_at)
        OR OLD.excerpt_start IS NOT NULL
            AND (NEW.excerpt_start, NEW.excerpt_end) IS DISTINCT FROM (OLD.excerpt_start, OLD.excerpt_end) THEN
        PERFORM claims_refuse_if_frozen(NEW.claim_id);
    END IF;
    RETURN NEW;
END
$$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0013_archived'),
    ]

    operations = [
        migrations.CreateModel(
            name='CopyReading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(blank=True, verbose_name='frozen text')),
                ('text_sha256', models.CharField(blank=True, max_length=64, verbose_name='SHA-256 of the frozen text')),
                ('language', models.CharField(blank=True, max_length=3, verbose_name='language')),
                ('reader', models.CharField(blank=True, max_length=80, verbose_name='read with')),
                ('replaced_share', models.FloatField(default=0, verbose_name='share of unreadable characters')),
                ('figures', models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name='figures found')),
                ('problem', models.CharField(blank=True, choices=[('bad_address', 'This is not the address of a web page. Check it for typing errors and try again.'), ('refused', 'This address leads into a private network, so it was not opened. Paste the text or upload the file.'), ('wrong_port', 'The address names a port that this desk does not open. Paste the text or upload the file, or ask the person who runs this desk to allow the port.'), ('robots', 'The site asks machines not to open this page. Open it yourself, then paste the text or upload the saved page.'), ('no_way_out', 'The way out of this desk’s own network is closed. Tell the person who runs this desk, then try again.'), ('unreachable', 'The site did not answer. Try again later, or paste the text or upload the file instead.'), ('certificate', 'The site could not prove that it is the one whose name it bears, so nothing was taken from it. Look at it yourself; if you trust what you see, paste the text or upload the saved page.'), ('timeout', 'The site was too slow and was given up. Try again later, or paste the text or upload the file instead.'), ('too_large', 'The page is larger than this desk takes in. Paste the part that matters instead.'), ('not_text', 'This is no text (a picture, a video or an archive). Paste the words that matter instead.'), ('needs_login', 'The page asks for a login. Open it yourself, then paste the text or upload the saved page.'), ('not_found', 'The page does not exist (any more). Look for it in a web archive and use that address.'), ('busy', 'The site is busy and asked to be left alone for a while. Try again later, or paste the text or upload the file instead.'), ('server_error', 'The site answered with an error of its own. Try again later.'), ('no_text', 'No text was found on this page: that does not mean that it holds no claims. Paste the text instead.'), ('reading_failed', 'The page could not be read within the limits. Paste the text instead.'), ('encrypted', 'The PDF is protected by a password. Save it without one and upload it.'), ('store_full', 'There is no room left to store the copy. Tell the person who runs this desk.'), ('lost', 'Reading was interrupted too often. Try again, or tell the person who runs this desk.')], max_length=16, verbose_name='problem')),
                ('read_at', models.DateTimeField(auto_now=True, verbose_name='read at')),
            ],
            options={
                'verbose_name': 'text of a stored copy',
                'verbose_name_plural': 'texts of stored copies',
            },
        ),
        migrations.RemoveConstraint(
            model_name='job',
            name='job_has_one_row',
        ),
        migrations.AddField(
            model_name='evidence',
            name='excerpt_end',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='excerpt to character'),
        ),
        migrations.AddField(
            model_name='evidence',
            name='excerpt_start',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name='excerpt from character'),
        ),
        migrations.AddField(
            model_name='evidence',
            name='version',
            field=models.PositiveIntegerField(default=1, verbose_name='version'),
        ),
        migrations.AlterField(
            model_name='job',
            name='kind',
            field=models.CharField(choices=[('read_document', 'Read a document'), ('store_evidence', 'Store the copy of a piece of evidence'), ('archive_copy', 'Have an archive elsewhere keep a copy'), ('read_copy', 'Read the stored copy of a piece of evidence')], max_length=20, verbose_name='kind'),
        ),
        migrations.AddConstraint(
            model_name='evidence',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('excerpt_end__isnull', True), ('excerpt_start__isnull', True)), models.Q(('excerpt_end__isnull', False), ('excerpt_start__isnull', False), ('excerpt_start__lt', models.F('excerpt_end'))), _connector='OR'), name='evidence_excerpt_has_both_ends'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', False), ('evidence__isnull', True), ('kind', 'read_document')), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', False), ('kind', 'store_evidence')), models.Q(('archived__isnull', False), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'archive_copy')), models.Q(('archived__isnull', True), ('capture__isnull', False), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'read_copy')), _connector='OR'), name='job_has_one_row'),
        ),
        migrations.AddField(
            model_name='copyreading',
            name='capture',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='reading', to='claims.capture', verbose_name='stored copy'),
        ),
        migrations.AddConstraint(
            model_name='copyreading',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('problem', ''), models.Q(('text', ''), _negated=True), models.Q(('text_sha256', ''), _negated=True)), models.Q(models.Q(('problem', ''), _negated=True), ('figures', []), ('text', '')), _connector='OR'), name='copyreading_text_or_problem'),
        ),
        migrations.AddConstraint(
            model_name='copyreading',
            constraint=models.CheckConstraint(condition=models.Q(('replaced_share__gte', 0), ('replaced_share__lte', 1)), name='copyreading_share_is_one'),
        ),
        migrations.RunSQL(TEXTS, migrations.RunSQL.noop),
        migrations.RunSQL(EXCERPTS, migrations.RunSQL.noop),
    ]
