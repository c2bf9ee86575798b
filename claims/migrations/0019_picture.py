"""Pictures of stored pages; attempts are only ever added."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


ONLY_ADDED = """
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON claims_picture
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON claims_picture FROM figurecheck_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0018_imported'),
    ]

    operations = [
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('png', models.CharField(blank=True, db_index=True, max_length=64, verbose_name='SHA-256 of the PNG')),
                ('png_size', models.PositiveBigIntegerField(default=0, verbose_name='size of the PNG in bytes')),
                ('pdf', models.CharField(blank=True, db_index=True, max_length=64, verbose_name='SHA-256 of the PDF')),
                ('pdf_size', models.PositiveBigIntegerField(default=0, verbose_name='size of the PDF in bytes')),
                ('height', models.PositiveIntegerField(default=0, verbose_name='height of the page in pixels')),
                ('is_cut', models.BooleanField(default=False, verbose_name='the PNG ends before the page does')),
                ('browser', models.CharField(blank=True, max_length=80, verbose_name='taken with')),
                ('served', models.PositiveIntegerField(default=0, verbose_name='parts of the page that were fetched')),
                ('refused', models.PositiveIntegerField(default=0, verbose_name='parts of the page that were not')),
                ('problem', models.CharField(blank=True, choices=[('bad_address', 'This is not the address of a web page. Check it for typing errors and try again.'), ('refused', 'This address leads into a private network, so it was not opened. Paste the text or upload the file.'), ('wrong_port', 'The address names a port that this desk does not open. Paste the text or upload the file, or ask the person who runs this desk to allow the port.'), ('robots', 'The site asks machines not to open this page. Open it yourself, then paste the text or upload the saved page.'), ('no_way_out', 'The way out of this desk’s own network is closed. Tell the person who runs this desk, then try again.'), ('unreachable', 'The site did not answer. Try again later, or paste the text or upload the file instead.'), ('certificate', 'The site could not prove that it is the one whose name it bears, so nothing was taken from it. Look at it yourself; if you trust what you see, paste the text or upload the saved page.'), ('timeout', 'The site was too slow and was given up. Try again later, or paste the text or upload the file instead.'), ('too_large', 'The page is larger than this desk takes in. Paste the part that matters instead.'), ('not_text', 'This is no text (a picture, a video or an archive). Paste the words that matter instead.'), ('needs_login', 'The page asks for a login. Open it yourself, then paste the text or upload the saved page.'), ('not_found', 'The page does not exist (any more). Look for it in a web archive and use that address.'), ('busy', 'The site is busy and asked to be left alone for a while. Try again later, or paste the text or upload the file instead.'), ('server_error', 'The site answered with an error of its own. Try again later.'), ('no_text', 'No text was found on this page: that does not mean that it holds no claims. Paste the text instead.'), ('reading_failed', 'The page could not be read within the limits. Paste the text instead.'), ('encrypted', 'The PDF is protected by a password. Save it without one and upload it.'), ('store_full', 'There is no room left to store the copy. Tell the person who runs this desk.'), ('no_browser', 'There is no browser on this server: the copy is kept without a picture, until somebody installs Chromium.'), ('no_sandbox', 'The browser of this server cannot lock itself in, so it was kept away. The manual says more.'), ('picture_timeout', 'The page was not drawn in time. Try again later.'), ('picture_failed', 'The page made the browser crash, or wanted too much of it. The copy is kept.'), ('no_web_page', 'Only of web pages that were fetched from their address a picture can be taken.'), ('lost', 'Reading was interrupted too often. Try again, or tell the person who runs this desk.')], max_length=16, verbose_name='problem')),
                ('taken_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='taken at')),
            ],
            options={
                'verbose_name': 'picture',
                'verbose_name_plural': 'pictures',
                'ordering': ['-pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='job',
            name='job_has_one_row',
        ),
        migrations.AlterField(
            model_name='copyreading',
            name='problem',
            field=models.CharField(blank=True, choices=[('bad_address', 'This is not the address of a web page. Check it for typing errors and try again.'), ('refused', 'This address leads into a private network, so it was not opened. Paste the text or upload the file.'), ('wrong_port', 'The address names a port that this desk does not open. Paste the text or upload the file, or ask the person who runs this desk to allow the port.'), ('robots', 'The site asks machines not to open this page. Open it yourself, then paste the text or upload the saved page.'), ('no_way_out', 'The way out of this desk’s own network is closed. Tell the person who runs this desk, then try again.'), ('unreachable', 'The site did not answer. Try again later, or paste the text or upload the file instead.'), ('certificate', 'The site could not prove that it is the one whose name it bears, so nothing was taken from it. Look at it yourself; if you trust what you see, paste the text or upload the saved page.'), ('timeout', 'The site was too slow and was given up. Try again later, or paste the text or upload the file instead.'), ('too_large', 'The page is larger than this desk takes in. Paste the part that matters instead.'), ('not_text', 'This is no text (a picture, a video or an archive). Paste the words that matter instead.'), ('needs_login', 'The page asks for a login. Open it yourself, then paste the text or upload the saved page.'), ('not_found', 'The page does not exist (any more). Look for it in a web archive and use that address.'), ('busy', 'The site is busy and asked to be left alone for a while. Try again later, or paste the text or upload the file instead.'), ('server_error', 'The site answered with an error of its own. Try again later.'), ('no_text', 'No text was found on this page: that does not mean that it holds no claims. Paste the text instead.'), ('reading_failed', 'The page could not be read within the limits. Paste the text instead.'), ('encrypted', 'The PDF is protected by a password. Save it without one and upload it.'), ('store_full', 'There is no room left to store the copy. Tell the person who runs this desk.'), ('no_browser', 'There is no browser on this server: the copy is kept without a picture, until somebody installs Chromium.'), ('no_sandbox', 'The browser of this server cannot lock itself in, so it was kept away. The manual says more.'), ('picture_timeout', 'The page was not drawn in time. Try again later.'), ('picture_failed', 'The page made the browser crash, or wanted too much of it. The copy is kept.'), ('no_web_page', 'Only of web pages that were fetched from their address a picture can be taken.'), ('lost', 'Reading was interrupted too often. Try again, or tell the person who runs this desk.')], max_length=16, verbose_name='problem'),
        ),
        migrations.AlterField(
            model_name='document',
            name='problem',
            field=models.CharField(blank=True, choices=[('bad_address', 'This is not the address of a web page. Check it for typing errors and try again.'), ('refused', 'This address leads into a private network, so it was not opened. Paste the text or upload the file.'), ('wrong_port', 'The address names a port that this desk does not open. Paste the text or upload the file, or ask the person who runs this desk to allow the port.'), ('robots', 'The site asks machines not to open this page. Open it yourself, then paste the text or upload the saved page.'), ('no_way_out', 'The way out of this desk’s own network is closed. Tell the person who runs this desk, then try again.'), ('unreachable', 'The site did not answer. Try again later, or paste the text or upload the file instead.'), ('certificate', 'The site could not prove that it is the one whose name it bears, so nothing was taken from it. Look at it yourself; if you trust what you see, paste the text or upload the saved page.'), ('timeout', 'The site was too slow and was given up. Try again later, or paste the text or upload the file instead.'), ('too_large', 'The page is larger than this desk takes in. Paste the part that matters instead.'), ('not_text', 'This is no text (a picture, a video or an archive). Paste the words that matter instead.'), ('needs_login', 'The page asks for a login. Open it yourself, then paste the text or upload the saved page.'), ('not_found', 'The page does not exist (any more). Look for it in a web archive and use that address.'), ('busy', 'The site is busy and asked to be left alone for a while. Try again later, or paste the text or upload the file instead.'), ('server_error', 'The site answered with an error of its own. Try again later.'), ('no_text', 'No text was found on this page: that does not mean that it holds no claims. Paste the text instead.'), ('reading_failed', 'The page could not be read within the limits. Paste the text instead.'), ('encrypted', 'The PDF is protected by a password. Save it without one and upload it.'), ('store_full', 'There is no room left to store the copy. Tell the person who runs this desk.'), ('no_browser', 'There is no browser on this server: the copy is kept without a picture, until somebody installs Chromium.'), ('no_sandbox', 'The browser of this server cannot lock itself in, so it was kept away. The manual says more.'), ('picture_timeout', 'The page was not drawn in time. Try again later.'), ('picture_failed', 'The page made the browser crash, or wanted too much of it. The copy is kept.'), ('no_web_page', 'Only of web pages that were fetched from their address a picture can be taken.'), ('lost', 'Reading was interrupted too often. Try again, or tell the person who runs this desk.')], max_length=16, verbose_name='problem'),
        ),
        migrations.AlterField(
            model_name='evidence',
            name='problem',
            field=models.CharField(blank=True, choices=[('bad_address', 'This is not the address of a web page. Check it for typing errors and try again.'), ('refused', 'This address leads into a private network, so it was not opened. Paste the text or upload the file.'), ('wrong_port', 'The address names a port that this desk does not open. Paste the text or upload the file, or ask the person who runs this desk to allow the port.'), ('robots', 'The site asks machines not to open this page. Open it yourself, then paste the text or upload the saved page.'), ('no_way_out', 'The way out of this desk’s own network is closed. Tell the person who runs this desk, then try again.'), ('unreachable', 'The site did not answer. Try again later, or paste the text or upload the file instead.'), ('certificate', 'The site could not prove that it is the one whose name it bears, so nothing was taken from it. Look at it yourself; if you trust what you see, paste the text or upload the saved page.'), ('timeout', 'The site was too slow and was given up. Try again later, or paste the text or upload the file instead.'), ('too_large', 'The page is larger than this desk takes in. Paste the part that matters instead.'), ('not_text', 'This is no text (a picture, a video or an archive). Paste the words that matter instead.'), ('needs_login', 'The page asks for a login. Open it yourself, then paste the text or upload the saved page.'), ('not_found', 'The page does not exist (any more). Look for it in a web archive and use that address.'), ('busy', 'The site is busy and asked to be left alone for a while. Try again later, or paste the text or upload the file instead.'), ('server_error', 'The site answered with an error of its own. Try again later.'), ('no_text', 'No text was found on this page: that does not mean that it holds no claims. Paste the text instead.'), ('reading_failed', 'The page could not be read within the limits. Paste the text instead.'), ('encrypted', 'The PDF is protected by a password. Save it without one and upload it.'), ('store_full', 'There is no room left to store the copy. Tell the person who runs this desk.'), ('no_browser', 'There is no browser on this server: the copy is kept without a picture, until somebody installs Chromium.'), ('no_sandbox', 'The browser of this server cannot lock itself in, so it was kept away. The manual says more.'), ('picture_timeout', 'The page was not drawn in time. Try again later.'), ('picture_failed', 'The page made the browser crash, or wanted too much of it. The copy is kept.'), ('no_web_page', 'Only of web pages that were fetched from their address a picture can be taken.'), ('lost', 'Reading was interrupted too often. Try again, or tell the person who runs this desk.')], max_length=16, verbose_name='problem'),
        ),
        migrations.AlterField(
            model_name='job',
            name='kind',
            field=models.CharField(choices=[('read_document', 'Read a document'), ('store_evidence', 'Store the copy of a piece of evidence'), ('archive_copy', 'Have an archive elsewhere keep a copy'), ('read_copy', 'Read the stored copy of a piece of evidence'), ('look', 'Look at a source again'), ('take_picture', 'Take a picture of a stored copy')], max_length=20, verbose_name='kind'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', False), ('evidence__isnull', True), ('kind', 'read_document'), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', False), ('kind', 'store_evidence'), ('watch__isnull', True)), models.Q(('archived__isnull', False), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'archive_copy'), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', False), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'read_copy'), ('watch__isnull', True)), models.Q(('archived__isnull', True), ('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'look'), ('watch__isnull', False)), models.Q(('archived__isnull', True), ('capture__isnull', False), ('document__isnull', True), ('evidence__isnull', True), ('kind', 'take_picture'), ('watch__isnull', True)), _connector='OR'), name='job_has_one_row'),
        ),
        migrations.AddField(
            model_name='picture',
            name='capture',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pictures', to='claims.capture', verbose_name='capture'),
        ),
        migrations.AddConstraint(
            model_name='picture',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('pdf__regex', '^[0-9a-f]{64}$'), ('png__regex', '^[0-9a-f]{64}$'), ('problem', '')), models.Q(models.Q(('problem', ''), _negated=True), ('pdf', ''), ('png', '')), _connector='OR'), name='picture_or_problem'),
        ),
        migrations.RunSQL(ONLY_ADDED, migrations.RunSQL.noop),
    ]
