"""A job may be about a stored copy; one piece of work of a kind at a time for one row."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0011_guess_as_of'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='job',
            name='job_has_one_row',
        ),
        migrations.RemoveConstraint(
            model_name='job',
            name='job_document_once',
        ),
        migrations.RemoveConstraint(
            model_name='job',
            name='job_evidence_once',
        ),
        migrations.AddField(
            model_name='job',
            name='capture',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='jobs', to='claims.capture', verbose_name='capture'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('capture__isnull', True), ('document__isnull', False), ('evidence__isnull', True), ('kind', 'read_document')), models.Q(('capture__isnull', True), ('document__isnull', True), ('evidence__isnull', False), ('kind', 'store_evidence')), _connector='OR'), name='job_has_one_row'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running'])), fields=('kind', 'document'), name='job_document_once'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running'])), fields=('kind', 'evidence'), name='job_evidence_once'),
        ),
        migrations.AddConstraint(
            model_name='job',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['queued', 'running'])), fields=('kind', 'capture'), name='job_capture_once'),
        ),
    ]
