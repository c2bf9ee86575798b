"""What was asked of a site and who it proved to be; which stored copies were read back, and what was found."""

from django.db import migrations, models

# Copies that were stored before are read back like the others.
KNOWN = """
INSERT INTO claims_blob (sha256, size, state) SELECT DISTINCT ON (sha256) sha256, size, 'sound' FROM claims_capture;
REVOKE DELETE, TRUNCATE ON claims_blob FROM figurecheck_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0008_sources'),
    ]

    operations = [
        migrations.CreateModel(
            name='Blob',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64, unique=True, verbose_name='SHA-256')),
                ('size', models.PositiveBigIntegerField(verbose_name='size in bytes')),
                ('state', models.CharField(choices=[('sound', 'Sound'), ('missing', 'Missing'), ('altered', 'Altered')], default='sound', max_length=7, verbose_name='state')),
                ('verified_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='last read back at')),
            ],
            options={
                'verbose_name': 'stored copy',
                'verbose_name_plural': 'stored copies',
                'indexes': [models.Index(condition=models.Q(('state', 'sound'), _negated=True), fields=['state'], name='blob_damaged')],
            },
        ),
        migrations.RunSQL(KNOWN, migrations.RunSQL.noop),
        migrations.AddField(
            model_name='capture',
            name='request_headers',
            field=models.JSONField(default=list, verbose_name='request headers'),
        ),
        migrations.AddField(
            model_name='capture',
            name='tls',
            field=models.JSONField(default=dict, verbose_name='TLS'),
        ),
        migrations.AddField(
            model_name='capture',
            name='tools',
            field=models.JSONField(default=dict, verbose_name='fetched with'),
        ),
    ]
