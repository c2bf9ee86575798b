"""Hosts are visited in turn, and every way in which a fetch fails has its own words."""

import django.contrib.postgres.fields
import django.db.models.functions.datetime
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0004_first_scale'),
    ]

    operations = [
        migrations.CreateModel(
            name='Host',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.TextField(unique=True, verbose_name='host')),
                ('free_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), verbose_name='next free turn')),
                ('closed_until', models.DateTimeField(blank=True, null=True, verbose_name='asked to be left alone until')),
                ('robots', models.TextField(blank=True, verbose_name='robots.txt')),
                ('robots_read_at', models.DateTimeField(blank=True, null=True, verbose_name='robots.txt read at')),
            ],
            options={
                'verbose_name': 'host',
                'verbose_name_plural': 'hosts',
            },
        ),
        migrations.AddField(
            model_name='job',
            name='turns',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), blank=True, default=list, size=None, verbose_name='turns kept'),
        ),
        migrations.AlterField(
            model_name='document',
            name='problem',
            field=models.CharField(blank=True, choices=[('bad_address', 'This is not the address of a web page. Check it for typing errors and try again.'), ('refused', 'This address leads into a private network, so it was not opened. Paste the text or upload the file.'), ('wrong_port', 'The address names a port that this desk does not open. Paste the text or upload the file, or ask the person who runs this desk to allow the port.'), ('robots', 'The site asks machines not to open this page. Open it yourself, then paste the text or upload the saved page.'), ('no_way_out', 'The way out of this desk’s own network is closed. Tell the person who runs this desk, then try again.'), ('unreachable', 'The site did not answer. Try again later, or paste the text or upload the file instead.'), ('certificate', 'The site could not prove that it is the one whose name it bears, so nothing was taken from it. Look at it yourself; if you trust what you see, paste the text or upload the saved page.'), ('timeout', 'The site was too slow and was given up. Try again later, or paste the text or upload the file instead.'), ('too_large', 'The page is larger than this desk takes in. Paste the part that matters instead.'), ('not_text', 'This is no text (a picture, a video or an archive). Paste the words that matter instead.'), ('needs_login', 'The page asks for a login. Open it yourself, then paste the text or upload the saved page.'), ('not_found', 'The page does not exist (any more). Look for it in a web archive and use that address.'), ('busy', 'The site is busy and asked to be left alone for a while. Try again later, or paste the text or upload the file instead.'), ('server_error', 'The site answered with an error of its own. Try again later.'), ('no_text', 'No text was found on this page: that does not mean that it holds no claims. Paste the text instead.'), ('reading_failed', 'The page could not be read within the limits. Paste the text instead.'), ('encrypted', 'The PDF is protected by a password. Save it without one and upload it.'), ('store_full', 'There is no room left to store the copy. Tell the person who runs this desk.'), ('lost', 'Reading was interrupted too often. Try again, or tell the person who runs this desk.')], max_length=16, verbose_name='problem'),
        ),
        migrations.AlterField(
            model_name='evidence',
            name='problem',
            field=models.CharField(blank=True, choices=[('bad_address', 'This is not the address of a web page. Check it for typing errors and try again.'), ('refused', 'This address leads into a private network, so it was not opened. Paste the text or upload the file.'), ('wrong_port', 'The address names a port that this desk does not open. Paste the text or upload the file, or ask the person who runs this desk to allow the port.'), ('robots', 'The site asks machines not to open this page. Open it yourself, then paste the text or upload the saved page.'), ('no_way_out', 'The way out of this desk’s own network is closed. Tell the person who runs this desk, then try again.'), ('unreachable', 'The site did not answer. Try again later, or paste the text or upload the file instead.'), ('certificate', 'The site could not prove that it is the one whose name it bears, so nothing was taken from it. Look at it yourself; if you trust what you see, paste the text or upload the saved page.'), ('timeout', 'The site was too slow and was given up. Try again later, or paste the text or upload the file instead.'), ('too_large', 'The page is larger than this desk takes in. Paste the part that matters instead.'), ('not_text', 'This is no text (a picture, a video or an archive). Paste the words that matter instead.'), ('needs_login', 'The page asks for a login. Open it yourself, then paste the text or upload the saved page.'), ('not_found', 'The page does not exist (any more). Look for it in a web archive and use that address.'), ('busy', 'The site is busy and asked to be left alone for a while. Try again later, or paste the text or upload the file instead.'), ('server_error', 'The site answered with an error of its own. Try again later.'), ('no_text', 'No text was found on this page: that does not mean that it holds no claims. Paste the text instead.'), ('reading_failed', 'The page could not be read within the limits. Paste the text instead.'), ('encrypted', 'The PDF is protected by a password. Save it without one and upload it.'), ('store_full', 'There is no room left to store the copy. Tell the person who runs this desk.'), ('lost', 'Reading was interrupted too often. Try again, or tell the person who runs this desk.')], max_length=16, verbose_name='problem'),
        ),
    ]
