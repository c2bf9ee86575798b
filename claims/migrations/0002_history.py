"""History only grows: a table that the audit role owns, written by one trigger, chained by hash per claim.

The desk's own role (figurecheck_app) gets SELECT and nothing else. The function runs as its owner, reads the actor
and the reason from settings that ``claims.actions.recording`` makes for one transaction, and takes the time and the
database role itself, so that a change made outside the application is recorded too.
"""

from django.db import migrations

TABLE = """
SET LOCAL ROLE figurecheck_audit;

CREATE TABLE claims_history (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim_id bigint NOT NULL,
    position integer NOT NULL,
    at timestamptz NOT NULL,
    actor_id bigint,
    db_role text NOT NULL,
    reason text NOT NULL,
    noun text NOT NULL,
    "row" bigint NOT NULL,
    operation text NOT NULL,
    before jsonb,
    after jsonb,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    UNIQUE (claim_id, position)
);
CREATE INDEX claims_history_at ON claims_history (at);

-- The last link of every chain. Its row is what two writers of one claim take turns on: advisory locks would do as well,
-- but the server has room for a few thousand of them, and an import changes more claims than that at once.
CREATE TABLE claims_history_head (
    claim_id bigint PRIMARY KEY,
    position integer NOT NULL,
    hash text NOT NULL
) WITH (fillfactor = 70);
GRANT SELECT ON claims_history, claims_history_head TO figurecheck_app, figurecheck_owner;

-- The hash of one link: everything in the row but the hash itself, in a form that no setting of a session changes.
CREATE FUNCTION claims_history_hash(link claims_history) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(
        link.previous_hash, link.claim_id, link.position,
        to_char(link.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        link.actor_id, link.db_role, link.reason, link.noun, link."row", link.operation, link.before, link.after
    )::text, 'UTF8')), 'hex')
$$;

-- In UTC, because jsonb shows times in the session's zone, and what is told here is compared with the rows later.
CREATE FUNCTION claims_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
    -- Derived or noisy columns, which say nothing about the claim.
    ignored CONSTANT text[] := ARRAY['search', 'search_text', 'touched_at'];
    was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - ignored END;
    now_is jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - ignored END;
    whole jsonb := coalesce(now_is, was);
    link public.claims_history;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, now_is -> o.key) INTO was, now_is
        FROM jsonb_each(was) AS o WHERE o.value IS DISTINCT FROM now_is -> o.key;
        IF was IS NULL THEN
            RETURN NULL;
        END IF;
    END IF;
    IF TG_ARGV[0] = 'verdict_id' THEN
        SELECT v.claim_id INTO STRICT link.claim_id FROM public.claims_verdict v
        WHERE v.id = (whole ->> 'verdict_id')::bigint;
    ELSE
        link.claim_id := (whole ->> TG_ARGV[0])::bigint;
    END IF;
    -- Two writers of one claim queue up here, so that each link sees the one before it.
    SELECT head.position + 1, head.hash INTO link.position, link.previous_hash
    FROM public.claims_history_head head WHERE head.claim_id = link.claim_id FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO public.claims_history_head VALUES (link.claim_id, 0, '') ON CONFLICT DO NOTHING;
        SELECT head.position + 1, head.hash INTO STRICT link.position, link.previous_hash
        FROM public.claims_history_head head WHERE head.claim_id = link.claim_id FOR UPDATE;
    END IF;
    link.at := clock_timestamp();
    link.actor_id := nullif(current_setting('figurecheck.actor', true), '')::bigint;
    link.db_role := session_user;
    link.reason := coalesce(current_setting('figurecheck.reason', true), '');
    link.noun := substr(TG_TABLE_NAME, length('claims_') + 1);
    link."row" := (whole ->> 'id')::bigint;
    link.operation := lower(TG_OP);
    link.before := was;
    link.after := now_is;
    link.hash := public.claims_history_hash(link);
    INSERT INTO public.claims_history (claim_id, position, at, actor_id, db_role, reason, noun, "row", operation,
                                       before, after, previous_hash, hash)
    VALUES (link.claim_id, link.position, link.at, link.actor_id, link.db_role, link.reason, link.noun, link."row",
            link.operation, link.before, link.after, link.previous_hash, link.hash);
    UPDATE public.claims_history_head head SET position = link.position, hash = link.hash
    WHERE head.claim_id = link.claim_id;
    RETURN NULL;
END
$$;
-- Whoever may use it could hang it on a table of their own and so write what they like.
REVOKE EXECUTE ON FUNCTION claims_record() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claims_record() TO figurecheck_owner;

SET LOCAL ROLE figurecheck_owner;
GRANT SELECT ON claims_verdict TO figurecheck_audit;
"""

#: Table -> the column that leads to the claim.
TRACKED = {
    "claims_claim": "id",
    "claims_figure": "claim_id",
    "claims_appearance": "claim_id",
    "claims_evidence": "claim_id",
    "claims_verdict": "claim_id",
    "claims_review": "verdict_id",
    "claims_correction": "claim_id",
    "claims_publication": "claim_id",
}

TRIGGERS = "\n".join(
    f"CREATE TRIGGER zz_record AFTER INSERT OR UPDATE OR DELETE ON {table}"
    f" FOR EACH ROW EXECUTE FUNCTION claims_record('{column}');"
    for table, column in TRACKED.items()
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial")]

    operations = [migrations.RunSQL(TABLE), migrations.RunSQL(TRIGGERS)]
