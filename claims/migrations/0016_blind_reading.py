"""Second readings without sight of the proposal, and verdicts that need more than one approval."""

import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


GUARDS = """
-- What the desk asks for is fixed when a version is proposed: a later change of policy changes no review under way.
CREATE FUNCTION claims_ask_readers() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    SELECT greatest(coalesce(max(p.approvals), 1), (SELECT r.approvals FROM claims_rating r WHERE r.id = NEW.rating_id)),
        coalesce(bool_or(p.blind_reading), false)
        INTO NEW.approvals_needed, NEW.blind FROM claims_policy p;
    RETURN NEW;
END
$$;
CREATE TRIGGER ask_readers BEFORE INSERT ON claims_verdict FOR EACH ROW EXECUTE FUNCTION claims_ask_readers();

CREATE FUNCTION claims_guard_enough_approvals() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (SELECT count(*) FROM claims_review r WHERE r.verdict_id = NEW.verdict_id AND r.decision = 'approve')
        < (SELECT v.approvals_needed FROM claims_verdict v WHERE v.id = NEW.verdict_id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: more people must approve this version';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_enough_approvals BEFORE UPDATE ON claims_claim FOR EACH ROW
    WHEN (NEW.stage = 'approved' AND OLD.stage <> 'approved') EXECUTE FUNCTION claims_guard_enough_approvals();

CREATE FUNCTION claims_guard_reading() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.reader_id <> nullif(current_setting('figurecheck.actor', true), '')::bigint THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a reading is signed by the person who acts';
    END IF;
    IF NOT EXISTS (SELECT FROM claims_claim c JOIN claims_verdict v ON v.claim_id = c.id
                   WHERE c.id = NEW.claim_id AND v.id = NEW.verdict_id AND c.verdict_id = v.id AND c.stage = 'in_review'
                   AND v.blind AND NOT NEW.reader_id = ANY (v.authors) FOR SHARE OF c) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: this person has no blind reading of this version to give';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_reading BEFORE INSERT ON claims_reading FOR EACH ROW EXECUTE FUNCTION claims_guard_reading();

CREATE FUNCTION claims_guard_blind() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM claims_verdict v WHERE v.id = NEW.verdict_id AND v.blind) AND NOT EXISTS (
        SELECT FROM claims_reading r WHERE (r.verdict_id, r.reader_id) = (NEW.verdict_id, NEW.reviewer_id)) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: who decides on this version reads it blind first';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_blind BEFORE INSERT ON claims_review FOR EACH ROW EXECUTE FUNCTION claims_guard_blind();

CREATE FUNCTION claims_guard_read_figure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM claims_reading r WHERE r.figure_id = NEW.id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the figure of a second reading never changes';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_read_figure BEFORE UPDATE ON claims_figure FOR EACH ROW
    WHEN (to_jsonb(NEW) - 'quantity_id' IS DISTINCT FROM to_jsonb(OLD) - 'quantity_id')
    EXECUTE FUNCTION claims_guard_read_figure();

ALTER TABLE claims_reading ADD CONSTRAINT reading_own_figure FOREIGN KEY (figure_id, claim_id)
    REFERENCES claims_figure (id, claim_id);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON claims_reading
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();
CREATE TRIGGER zz_record AFTER INSERT OR UPDATE OR DELETE ON claims_reading
    FOR EACH ROW EXECUTE FUNCTION claims_record('claim_id');
REVOKE UPDATE, DELETE, TRUNCATE ON claims_reading FROM figurecheck_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0015_copies_for_readers'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ticket', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('agrees', models.BooleanField(verbose_name='agrees')),
                ('read_at', models.DateTimeField(auto_now_add=True, verbose_name='read at')),
            ],
            options={
                'verbose_name': 'second reading',
                'verbose_name_plural': 'second readings',
                'ordering': ['pk'],
            },
        ),
        migrations.AddField(
            model_name='policy',
            name='approvals',
            field=models.PositiveSmallIntegerField(default=1, help_text='How many people other than its authors must approve a verdict. A rating may ask for more.', verbose_name='approvals'),
        ),
        migrations.AddField(
            model_name='policy',
            name='blind_reading',
            field=models.BooleanField(default=False, help_text='Whoever decides on a proposal first gives a rating and a figure without seeing it. If the two differ, the claim is contested, and an editor decides how it goes on.', verbose_name='blind second reading'),
        ),
        migrations.AddField(
            model_name='rating',
            name='approvals',
            field=models.PositiveSmallIntegerField(default=1, help_text='How many people other than its authors must approve a verdict with this rating.', verbose_name='approvals'),
        ),
        migrations.AddField(
            model_name='verdict',
            name='approvals_needed',
            field=models.PositiveSmallIntegerField(db_default=1, editable=False, verbose_name='approvals needed'),
        ),
        migrations.AddField(
            model_name='verdict',
            name='blind',
            field=models.BooleanField(db_default=False, editable=False, verbose_name='blind second reading'),
        ),
        migrations.AddConstraint(
            model_name='policy',
            constraint=models.CheckConstraint(condition=models.Q(('approvals__gte', 1)), name='policy_asks_for_a_second_person'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(('approvals__gte', 1)), name='rating_asks_for_a_second_person'),
        ),
        migrations.AddField(
            model_name='reading',
            name='claim',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='claims.claim', verbose_name='claim'),
        ),
        migrations.AddField(
            model_name='reading',
            name='figure',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='read_by', to='claims.figure', verbose_name='figure found'),
        ),
        migrations.AddField(
            model_name='reading',
            name='rating',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='claims.rating', verbose_name='rating'),
        ),
        migrations.AddField(
            model_name='reading',
            name='reader',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to=settings.AUTH_USER_MODEL, verbose_name='reader'),
        ),
        migrations.AddField(
            model_name='reading',
            name='verdict',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readings', to='claims.verdict', verbose_name='verdict'),
        ),
        migrations.AddConstraint(
            model_name='reading',
            constraint=models.UniqueConstraint(fields=('verdict', 'reader'), name='reading_once'),
        ),
        migrations.RunSQL(GUARDS),
    ]
