"""Lines of a spreadsheet that wait for their documents to become claims."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0017_watch'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ticket', models.UUIDField(verbose_name='upload')),
                ('line', models.PositiveIntegerField(verbose_name='line')),
                ('quote', models.TextField(verbose_name='quote')),
                ('typed', models.JSONField(verbose_name='as written in the spreadsheet')),
                ('problem', models.CharField(blank=True, choices=[('no_quote', 'The quote does not stand in the document like this. Open the document and select the words there.'), ('refused', 'The figure of this line cannot be stored like this. Log it from the document.')], max_length=16, verbose_name='problem')),
                ('added_at', models.DateTimeField(auto_now_add=True, verbose_name='added at')),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, verbose_name='added by')),
                ('claim', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='imported', to='claims.claim', verbose_name='claim')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imported', to='claims.document', verbose_name='document')),
            ],
            options={
                'verbose_name': 'imported line',
                'verbose_name_plural': 'imported lines',
                'ordering': ['ticket', 'line'],
                'constraints': [models.UniqueConstraint(fields=('ticket', 'line'), name='imported_line_once'), models.CheckConstraint(condition=models.Q(('claim', None), ('problem', ''), _connector='OR'), name='imported_logged_or_not')],
            },
        ),
        migrations.RunSQL("REVOKE DELETE, TRUNCATE ON claims_importedrow FROM figurecheck_app"),
    ]
