"""The rules that hold whatever code runs: quotes, frozen texts, stages, two people, stored evidence.

What a foreign key or a CHECK can say is one; the rest are BEFORE triggers that raise ``check_violation``.
Names of the refusals (after "figurecheck:") are shown to people by ``claims.actions.recording``.
"""

from django.db import migrations

# A copy of NEXT_STAGES as of this migration; tests/claims/test_stages.py compares all pairs with the terms.
NEXT_STAGES = {
    "new": "in_research in_review closed",
    "in_research": "in_review closed",
    "in_review": "in_research changes_requested contested approved",
    "changes_requested": "in_research in_review closed",
    "contested": "in_research in_review closed",
    "approved": "in_research published",
    "published": "reopened",
    "reopened": "in_review",
    "closed": "in_research",
}
PAIRS = ", ".join(f"('{one}', '{other}')" for one, others in NEXT_STAGES.items() for other in others.split())

FIGURES = """
ALTER TABLE claims_figure ADD CONSTRAINT figure_is_a_number
    CHECK (coalesce(value, 0) <> 'NaN' AND coalesce(low, 0) <> 'NaN' AND coalesce(high, 0) <> 'NaN');
-- A CHECK lets NULL pass, so that half a period would slip through the comparison of its ends.
ALTER TABLE claims_figure ADD CONSTRAINT figure_period_all_or_nothing
    CHECK ((period_start IS NULL) = (period_end IS NULL) AND (period_start IS NULL) = (period_precision = ''));

-- A figure that is used by one claim and filed under another would stand still with the wrong one.
ALTER TABLE claims_figure ADD CONSTRAINT figure_of_claim UNIQUE (id, claim_id);
ALTER TABLE claims_claim ADD CONSTRAINT claim_own_figure FOREIGN KEY (figure_id, id)
    REFERENCES claims_figure (id, claim_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE claims_evidence ADD CONSTRAINT evidence_own_figure FOREIGN KEY (figure_id, claim_id)
    REFERENCES claims_figure (id, claim_id);
ALTER TABLE claims_verdict ADD CONSTRAINT verdict_own_figure FOREIGN KEY (figure_id, claim_id)
    REFERENCES claims_figure (id, claim_id);
"""

QUOTES = """
CREATE FUNCTION claims_keep_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.text <> '' AND NEW.text IS DISTINCT FROM OLD.text THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the text of a document is frozen';
    END IF;
    IF NEW.text <> '' AND NEW.text_sha256 <> encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex') THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: text_sha256 is not the hash of the text';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.capture_id IS NOT NULL AND NEW.capture_id IS DISTINCT FROM OLD.capture_id THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a stored copy never changes';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_text BEFORE INSERT OR UPDATE ON claims_document
    FOR EACH ROW EXECUTE FUNCTION claims_keep_text();

CREATE FUNCTION claims_quote_is_verbatim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM claims_document d WHERE d.id = NEW.document_id
                   AND substr(d.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.quote
                   AND length(NEW.quote) = NEW."end" - NEW.start) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the quote is not in the document at this place';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER quote_is_verbatim BEFORE INSERT OR UPDATE ON claims_appearance
    FOR EACH ROW EXECUTE FUNCTION claims_quote_is_verbatim();
ALTER TABLE claims_appearance ADD CONSTRAINT appearance_figure_has_both_ends
    CHECK ((figure_start IS NULL) = (figure_end IS NULL));
"""

STAGES = f"""
CREATE FUNCTION claims_guard_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    frozen CONSTANT text[] := ARRAY['in_review', 'approved', 'published', 'closed'];
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.stage <> 'new' OR num_nonnulls(NEW.verdict_id, NEW.publication_id, NEW.slug) > 0 THEN
            RAISE check_violation USING MESSAGE = 'figurecheck: a claim begins as new';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.stage <> OLD.stage AND (OLD.stage, NEW.stage) NOT IN ({PAIRS}) THEN
        RAISE check_violation
            USING MESSAGE = format('figurecheck: a claim cannot go from %s to %s', OLD.stage, NEW.stage);
    END IF;
    IF (OLD.stage = ANY (frozen) OR NEW.stage = ANY (frozen))
        AND (NEW.statement, NEW.claimant_id, NEW.said_on, NEW.language, NEW.figure_id, NEW.logged_by_id, NEW.logged_at)
            IS DISTINCT FROM (OLD.statement, OLD.claimant_id, OLD.said_on, OLD.language, OLD.figure_id,
                              OLD.logged_by_id, OLD.logged_at) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the claim stands still while it is reviewed or published';
    END IF;
    IF NEW.stage IN ('in_review', 'approved') AND NEW.verdict_id IS NULL THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: there is no verdict to review';
    END IF;
    -- Every review begins with a new version: what was withdrawn or sent back can neither return nor lend its approval.
    IF (NEW.verdict_id IS DISTINCT FROM OLD.verdict_id) <> (NEW.stage = 'in_review' AND OLD.stage <> 'in_review')
        OR NEW.verdict_id < OLD.verdict_id THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a review begins with a new version, and only so';
    END IF;
    IF NEW.stage = 'approved' AND NOT EXISTS (
        SELECT FROM claims_review r WHERE r.verdict_id = NEW.verdict_id AND r.decision = 'approve') THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: nobody has approved this version';
    END IF;
    IF NEW.stage = 'published' AND NOT EXISTS (
        SELECT FROM claims_publication p WHERE p.id = NEW.publication_id AND p.verdict_id = NEW.verdict_id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: this version is not published';
    END IF;
    IF (NEW.publication_id IS DISTINCT FROM OLD.publication_id)
        <> (NEW.stage = 'published' AND OLD.stage <> 'published') THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: what readers see changes by a new edition alone';
    END IF;
    IF NEW.stage = 'closed' AND NEW.publication_id IS NOT NULL THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: what readers have seen is corrected, not closed';
    END IF;
    IF OLD.slug IS NOT NULL AND NEW.slug IS DISTINCT FROM OLD.slug THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the address of a published check never changes';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_claim BEFORE INSERT OR UPDATE ON claims_claim
    FOR EACH ROW EXECUTE FUNCTION claims_guard_claim();

-- Figure and evidence stand still together with their claim. The row lock makes a change and an approval take turns.
CREATE FUNCTION claims_refuse_if_frozen(of_claim bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    found_stage text;
BEGIN
    SELECT stage INTO found_stage FROM claims_claim WHERE id = of_claim FOR SHARE;
    IF found_stage IN ('in_review', 'approved', 'published', 'closed') THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the claim stands still while it is reviewed or published';
    END IF;
END
$$;

CREATE FUNCTION claims_guard_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.claim_id) <> (OLD.id, OLD.claim_id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a figure stays with its claim';
    END IF;
    IF EXISTS (SELECT FROM claims_verdict v WHERE v.figure_id = NEW.id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the figure of a proposed verdict never changes';
    END IF;
    -- Filing a figure under a quantity says nothing new about it.
    IF to_jsonb(NEW) - 'quantity_id' IS DISTINCT FROM to_jsonb(OLD) - 'quantity_id' THEN
        PERFORM claims_refuse_if_frozen(NEW.claim_id);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_figure BEFORE UPDATE ON claims_figure FOR EACH ROW EXECUTE FUNCTION claims_guard_figure();

CREATE FUNCTION claims_guard_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
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
                          OLD.withdrawn_at) THEN
        PERFORM claims_refuse_if_frozen(NEW.claim_id);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_evidence BEFORE INSERT OR UPDATE ON claims_evidence
    FOR EACH ROW EXECUTE FUNCTION claims_guard_evidence();
"""

TWO_PEOPLE = """
-- The database, not the caller, says what the digest is and who the authors are: the proposer, the person who acts, and
-- whoever wrote a version since the last published one, since each version is revised from the one before.
CREATE FUNCTION claims_seal_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    actor CONSTANT bigint := nullif(current_setting('figurecheck.actor', true), '')::bigint;
    last_published integer;
BEGIN
    -- Two proposals for one claim take turns, so that the second sees the authors of the first.
    PERFORM FROM claims_claim WHERE id = NEW.claim_id FOR NO KEY UPDATE;
    IF NEW.number <> 1 + (SELECT count(*) FROM claims_verdict v WHERE v.claim_id = NEW.claim_id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: versions are counted one by one';
    END IF;
    SELECT coalesce(max(v.number), 0) INTO last_published
    FROM claims_verdict v JOIN claims_publication p ON p.verdict_id = v.id WHERE v.claim_id = NEW.claim_id;
    SELECT array_agg(DISTINCT person ORDER BY person) INTO NEW.authors FROM (
        SELECT unnest(NEW.authors || ARRAY[NEW.proposed_by_id, actor]) AS person
        UNION SELECT unnest(v.authors) FROM claims_verdict v
        WHERE v.claim_id = NEW.claim_id AND v.number > last_published
    ) AS people WHERE person IS NOT NULL;
    NEW.digest := encode(sha256(convert_to(jsonb_build_array(NEW.claim_id, NEW.number, NEW.rating_id, NEW.explanation,
        NEW.correction_kind, NEW.correction_reason, NEW.content)::text, 'UTF8')), 'hex');
    RETURN NEW;
END
$$;
CREATE TRIGGER seal_verdict BEFORE INSERT ON claims_verdict FOR EACH ROW EXECUTE FUNCTION claims_seal_verdict();

ALTER TABLE claims_verdict
    ADD CONSTRAINT verdict_sealed UNIQUE (id, digest, authors),
    ADD CONSTRAINT verdict_of_claim UNIQUE (id, claim_id),
    ADD CONSTRAINT verdict_proposer_is_author CHECK (proposed_by_id = ANY (authors));

ALTER TABLE claims_review
    ADD CONSTRAINT review_of_exactly_this FOREIGN KEY (verdict_id, digest, authors)
        REFERENCES claims_verdict (id, digest, authors),
    ADD CONSTRAINT review_by_second_person CHECK (NOT reviewer_id = ANY (authors)),
    ADD CONSTRAINT review_decided UNIQUE (id, verdict_id, digest, decision);

CREATE FUNCTION claims_guard_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.reviewer_id <> nullif(current_setting('figurecheck.actor', true), '')::bigint THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: a review is signed by the person who acts';
    END IF;
    IF NOT EXISTS (SELECT FROM claims_claim c JOIN claims_verdict v ON v.claim_id = c.id
                   WHERE v.id = NEW.verdict_id AND c.verdict_id = v.id AND c.stage = 'in_review' FOR SHARE OF c) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: this version is not in review';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_review BEFORE INSERT ON claims_review FOR EACH ROW EXECUTE FUNCTION claims_guard_review();

ALTER TABLE claims_claim
    ADD CONSTRAINT claim_own_verdict FOREIGN KEY (verdict_id, id) REFERENCES claims_verdict (id, claim_id)
        DEFERRABLE INITIALLY DEFERRED;
"""

PUBLISHING = """
ALTER TABLE claims_evidence ADD CONSTRAINT evidence_stored UNIQUE (id, claim_id, capture_id);
ALTER TABLE claims_correction ADD CONSTRAINT correction_of_claim UNIQUE (id, claim_id);
ALTER TABLE claims_publication
    ADD CONSTRAINT publication_of_claim UNIQUE (id, claim_id),
    ADD CONSTRAINT publication_of_own_verdict FOREIGN KEY (verdict_id, claim_id)
        REFERENCES claims_verdict (id, claim_id),
    ADD CONSTRAINT publication_of_approval FOREIGN KEY (review_id, verdict_id, digest, decision)
        REFERENCES claims_review (id, verdict_id, digest, decision),
    ADD CONSTRAINT publication_has_stored_evidence FOREIGN KEY (evidence_id, claim_id, capture_id)
        REFERENCES claims_evidence (id, claim_id, capture_id),
    ADD CONSTRAINT publication_of_own_correction FOREIGN KEY (correction_id, claim_id)
        REFERENCES claims_correction (id, claim_id);
ALTER TABLE claims_claim
    ADD CONSTRAINT claim_own_publication FOREIGN KEY (publication_id, id) REFERENCES claims_publication (id, claim_id)
        DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION claims_guard_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM claims_claim c WHERE c.id = NEW.claim_id AND c.verdict_id = NEW.verdict_id
                   AND c.stage = 'approved' FOR UPDATE) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: this version is not the approved one';
    END IF;
    IF EXISTS (SELECT FROM claims_evidence e WHERE e.id = NEW.evidence_id AND e.withdrawn_at IS NOT NULL) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: this evidence was withdrawn';
    END IF;
    IF NEW.number <> 1 + (SELECT count(*) FROM claims_publication p WHERE p.claim_id = NEW.claim_id) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: editions are counted one by one';
    END IF;
    IF NEW.correction_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM claims_correction c JOIN claims_verdict v ON v.id = NEW.verdict_id
        WHERE c.id = NEW.correction_id AND (c.kind, c.reason) = (v.correction_kind, v.correction_reason)) THEN
        RAISE check_violation USING MESSAGE = 'figurecheck: the correction is not the one that was approved';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guard_publication BEFORE INSERT ON claims_publication
    FOR EACH ROW EXECUTE FUNCTION claims_guard_publication();
"""

ONLY_ADDED = ("capture", "appearance", "verdict", "review", "correction", "publication")
NEVER_DELETED = (
    "user outlet claimant source document candidate claim figure quantity evidence rating ratingscale job"
).split()

GRANTS = (
    """
CREATE FUNCTION claims_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE check_violation USING MESSAGE = format('figurecheck: rows of %s are only ever added', TG_TABLE_NAME);
END
$$;
"""
    + "\n".join(
        f"CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON claims_{noun}"
        f" FOR EACH ROW EXECUTE FUNCTION claims_refuse_change();"
        f" REVOKE UPDATE, DELETE, TRUNCATE ON claims_{noun} FROM figurecheck_app;"
        for noun in ONLY_ADDED
    )
    + "\n".join(f"REVOKE DELETE, TRUNCATE ON claims_{noun} FROM figurecheck_app;" for noun in NEVER_DELETED)
)

FUNCTIONS = (
    "keep_text quote_is_verbatim guard_claim refuse_if_frozen guard_figure guard_evidence seal_verdict guard_review"
    " guard_publication refuse_change"
).split()
# Without it, a temporary table of the caller's that is named like one of ours would be looked at instead.
SEARCH_PATHS = "\n".join(
    f"ALTER FUNCTION claims_{name} SET search_path = pg_catalog, public, pg_temp;" for name in FUNCTIONS
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_history")]

    operations = [
        migrations.RunSQL(sql)
        for sql in (FIGURES, QUOTES, STAGES, TWO_PEOPLE, PUBLISHING, GRANTS, SEARCH_PATHS)
    ]
