-- CreateTable
CREATE TABLE "pool_history" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pbx" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "pool_history_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pool_history_pbx_number_since_idx" ON "pool_history"("pbx", "number", "since");

-- AddForeignKey
ALTER TABLE "pool_history" ADD CONSTRAINT "pool_history_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- A phone is in the pool once.
CREATE UNIQUE INDEX "pool_history_open" ON "pool_history"("pbx", "number") WHERE "until" IS NULL;

-- What is known of the past: the phones that are in the pool, where they stand now; and those that were removed, as their events
-- have it. One whose arrival was forgotten has been there since its first session.
INSERT INTO "pool_history" ("pbx", "number", "location", "since")
SELECT phones."pbx", "number", coalesce(locations."name", ''), "created_at"
FROM "phones" LEFT JOIN "locations" ON locations."id" = "location_id";

INSERT INTO "pool_history" ("pbx", "number", "location", "since", "until")
SELECT removed."pbx", removed."phone", coalesce(told.location, ''), coalesce(added.at, used.at), removed."at"
FROM "events" AS removed
LEFT JOIN LATERAL (
    SELECT "at" FROM "events" WHERE "type" = 'phone.added' AND "pbx" = removed."pbx" AND "phone" = removed."phone"
        AND "id" < removed."id" ORDER BY "id" DESC LIMIT 1
) AS added ON true
LEFT JOIN LATERAL (
    SELECT "data"->>'location' AS location FROM "events" WHERE "type" IN ('phone.added', 'phone.changed')
        AND "pbx" = removed."pbx" AND "phone" = removed."phone" AND "id" < removed."id" ORDER BY "id" DESC LIMIT 1
) AS told ON true
LEFT JOIN LATERAL (
    SELECT min("started_at") AS at FROM "sessions" WHERE "pbx" = removed."pbx" AND "phone" = removed."phone"
        AND "started_at" < removed."at"
) AS used ON true
WHERE removed."type" = 'phone.removed' AND removed."pbx" IS NOT NULL AND removed."phone" IS NOT NULL
    AND coalesce(added.at, used.at) IS NOT NULL;

-- A restored backup has these rows before it has the phones: then there is nothing to note. A phone that comes back with the
-- time at which it first came was away meanwhile.
CREATE FUNCTION hotdesk_note_pool() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE pool_history SET until = greatest(since, clock_timestamp()), label = OLD.label
            WHERE pbx = OLD.pbx AND number = OLD.number AND until IS NULL;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO pool_history (pbx, number, location, since) VALUES (
            NEW.pbx, NEW.number,
            coalesce((SELECT name FROM locations WHERE id = NEW.location_id), ''),
            greatest(
                CASE TG_OP WHEN 'INSERT' THEN NEW.created_at ELSE clock_timestamp() END,
                (SELECT max(until) FROM pool_history WHERE pbx = NEW.pbx AND number = NEW.number)
            )
        ) ON CONFLICT (pbx, number) WHERE until IS NULL DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "phones_note_pool" AFTER INSERT OR DELETE ON "phones"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_note_pool();
CREATE TRIGGER "phones_note_place" AFTER UPDATE OF "location_id" ON "phones"
    FOR EACH ROW WHEN (OLD.location_id IS DISTINCT FROM NEW.location_id) EXECUTE FUNCTION hotdesk_note_pool();

-- The same place under another name.
CREATE FUNCTION hotdesk_note_location_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE pool_history SET location = NEW.name WHERE pbx = NEW.pbx AND location = OLD.name;
    RETURN NULL;
END $$;
CREATE TRIGGER "locations_note_name" AFTER UPDATE OF "name" ON "locations"
    FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION hotdesk_note_location_name();
