-- What there is belongs to the first PBX, whose connection the environment describes.

-- A new type instead of new values: a restore brings an old database up to date and fills it in one transaction, and
-- PostgreSQL before 17 uses no value in the transaction that adds it.
CREATE TYPE "Role_new" AS ENUM ('admin', 'front_desk', 'manager', 'viewer');
ALTER TABLE "accounts" ALTER COLUMN "role" TYPE "Role_new" USING "role"::text::"Role_new";
DROP TYPE "Role";
ALTER TYPE "Role_new" RENAME TO "Role";

-- CreateTable
CREATE TABLE "pbxes" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "connection" JSONB,
    "secrets" TEXT,

    CONSTRAINT "pbxes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "locations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pbx" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "locations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "pbx" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mailbox" TEXT NOT NULL,
    "devices" TEXT[],
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("pbx","extension")
);

-- CreateTable
CREATE TABLE "pbx_heartbeats" (
    "pbx" TEXT NOT NULL,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pbx_heartbeats_pkey" PRIMARY KEY ("pbx")
);

-- CreateTable
CREATE TABLE "pbx_links" (
    "pbx" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "worker_url" TEXT,
    "ami" TEXT NOT NULL,
    "ari" TEXT NOT NULL,
    "asterisk_version" TEXT,

    CONSTRAINT "pbx_links_pkey" PRIMARY KEY ("pbx")
);

-- CreateTable
CREATE TABLE "pbx_reports" (
    "pbx" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pbx_reports_pkey" PRIMARY KEY ("pbx")
);

-- CreateTable
CREATE TABLE "held_plans" (
    "pbx" TEXT NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "phones" TEXT[],
    "plan" JSONB NOT NULL,

    CONSTRAINT "held_plans_pkey" PRIMARY KEY ("pbx")
);

INSERT INTO "pbxes" ("id", "name") VALUES ('main', 'Main');

-- Phones: an id of their own, and their locations as rows.
DROP TRIGGER "phones_notify" ON "phones";
ALTER TABLE "phone_status" DROP CONSTRAINT "phone_status_number_fkey";
INSERT INTO "locations" ("pbx", "name") SELECT DISTINCT 'main', "location" FROM "phones" WHERE "location" <> '';
ALTER TABLE "phones" DROP CONSTRAINT "phones_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "location_id" UUID,
ADD COLUMN     "pbx" TEXT NOT NULL DEFAULT 'main',
ADD CONSTRAINT "phones_pkey" PRIMARY KEY ("id");
ALTER TABLE "phones" ALTER COLUMN "pbx" DROP DEFAULT;
UPDATE "phones" SET "location_id" = "locations"."id" FROM "locations" WHERE "locations"."name" = "phones"."location";
ALTER TABLE "phones" DROP COLUMN "location";

DROP TRIGGER "phone_status_notify" ON "phone_status";
ALTER TABLE "phone_status" DROP CONSTRAINT "phone_status_pkey", ADD COLUMN "phone_id" UUID;
UPDATE "phone_status" SET "phone_id" = "phones"."id" FROM "phones" WHERE "phones"."number" = "phone_status"."number";
ALTER TABLE "phone_status" DROP COLUMN "number", ADD CONSTRAINT "phone_status_pkey" PRIMARY KEY ("phone_id");

-- Sessions, originals, events.
DROP INDEX "sessions_ended_at_extension_idx";
DROP INDEX "sessions_open_extension";
DROP INDEX "sessions_open_phone";
DROP INDEX "sessions_unsettled";
ALTER TABLE "sessions" ADD COLUMN "pbx" TEXT NOT NULL DEFAULT 'main';
ALTER TABLE "sessions" ALTER COLUMN "pbx" DROP DEFAULT;
CREATE UNIQUE INDEX "sessions_open_extension" ON "sessions"("pbx", "extension") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "sessions_open_phone" ON "sessions"("pbx", "phone") WHERE "ended_at" IS NULL;

ALTER TABLE "original_entries" DROP CONSTRAINT "original_entries_pkey",
ADD COLUMN     "pbx" TEXT NOT NULL DEFAULT 'main',
ADD CONSTRAINT "original_entries_pkey" PRIMARY KEY ("pbx", "family", "key");
ALTER TABLE "original_entries" ALTER COLUMN "pbx" DROP DEFAULT;

-- Every event so far is about the PBX. The default fills the column without writing a million rows.
DROP INDEX "events_at_idx";
ALTER TABLE "events" ADD COLUMN "pbx" TEXT DEFAULT 'main',
ADD COLUMN     "request_id" TEXT,
ADD COLUMN     "version" SMALLINT NOT NULL DEFAULT 1;
ALTER TABLE "events" ALTER COLUMN "pbx" DROP DEFAULT;

-- Settings by group. Saying only what differs from the defaults keeps later defaults in force.
ALTER TABLE "settings" DROP CONSTRAINT "settings_pkey",
DROP COLUMN "id",
ADD COLUMN     "group" TEXT NOT NULL DEFAULT 'routing',
ADD COLUMN     "pbx" TEXT NOT NULL DEFAULT 'main',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
INSERT INTO "settings" ("pbx", "group", "values", "updated_at")
SELECT 'main', 'brake', jsonb_strip_nulls(jsonb_build_object('brakeShare', "values"->'brakeShare', 'brakePhones', "values"->'brakePhones')), "updated_at"
FROM "settings";
UPDATE "settings" SET "values" = jsonb_strip_nulls(jsonb_build_object('strategy', "values"->'strategy', 'ringOwnDevices', "values"->'ringOwnDevices'))
WHERE "group" = 'routing';
ALTER TABLE "settings" ALTER COLUMN "group" DROP DEFAULT, ALTER COLUMN "pbx" SET DEFAULT '',
ADD CONSTRAINT "settings_pkey" PRIMARY KEY ("pbx", "group");

-- The worker's state, by how often it changes.
INSERT INTO "pbx_heartbeats" SELECT 'main', "heartbeat_at" FROM "worker_status";
INSERT INTO "pbx_links" ("pbx", "started_at", "ami", "ari", "asterisk_version")
SELECT 'main', "started_at", "ami", "ari", "asterisk_version" FROM "worker_status";
INSERT INTO "pbx_reports" SELECT 'main', "pbx_report", "heartbeat_at" FROM "worker_status" WHERE jsonb_typeof("pbx_report") = 'object';
INSERT INTO "held_plans" ("pbx", "phones", "plan")
SELECT 'main', ARRAY(SELECT jsonb_array_elements_text("held_plan"->'phones')), jsonb_build_object(
    'phones', jsonb_path_query_array("held_plan", '$.phones[0 to 19]'),
    'phoneCount', jsonb_array_length("held_plan"->'phones'),
    'changes', jsonb_path_query_array("held_plan", '$.changes[0 to 19]'),
    'changeCount', jsonb_array_length("held_plan"->'changes'))
FROM "worker_status" WHERE jsonb_typeof("held_plan") = 'object';
DROP TABLE "worker_status";

-- CreateIndex
CREATE UNIQUE INDEX "locations_pbx_name_key" ON "locations"("pbx", "name");

-- CreateIndex
CREATE INDEX "events_pbx_id_idx" ON "events"("pbx", "id");

-- CreateIndex
CREATE INDEX "phone_status_dial_idx" ON "phone_status"("dial");

-- CreateIndex
CREATE INDEX "phones_location_id_idx" ON "phones"("location_id");

-- CreateIndex
CREATE UNIQUE INDEX "phones_pbx_number_key" ON "phones"("pbx", "number");

-- CreateIndex
CREATE INDEX "sessions_pbx_ended_at_extension_idx" ON "sessions"("pbx", "ended_at", "extension");

-- CreateIndex
CREATE INDEX "sessions_pbx_restored_at_idx" ON "sessions"("pbx", "restored_at");

-- AddForeignKey
ALTER TABLE "phones" ADD CONSTRAINT "phones_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phones" ADD CONSTRAINT "phones_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "locations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "locations" ADD CONSTRAINT "locations_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_status" ADD CONSTRAINT "phone_status_phone_id_fkey" FOREIGN KEY ("phone_id") REFERENCES "phones"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "original_entries" ADD CONSTRAINT "original_entries_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pbx_heartbeats" ADD CONSTRAINT "pbx_heartbeats_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pbx_links" ADD CONSTRAINT "pbx_links_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pbx_reports" ADD CONSTRAINT "pbx_reports_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_plans" ADD CONSTRAINT "held_plans_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language: notifications (channels and payloads: lib/contract/events.ts).

CREATE OR REPLACE FUNCTION hotdesk_notify_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_status', NEW.phone_id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER "phone_status_notify" AFTER INSERT OR UPDATE ON "phone_status"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_status();

-- For each row: PostgreSQL sends what is the same once for a transaction.
CREATE FUNCTION hotdesk_notify_pool_of_pbx() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN PERFORM pg_notify('hotdesk_pool', OLD.pbx); END IF;
    IF TG_OP <> 'DELETE' THEN PERFORM pg_notify('hotdesk_pool', NEW.pbx); END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "phones_notify" AFTER INSERT OR UPDATE OR DELETE ON "phones"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_pool_of_pbx();
CREATE TRIGGER "locations_notify" AFTER UPDATE OR DELETE ON "locations"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_pool_of_pbx();
DROP TRIGGER "settings_notify" ON "settings";
CREATE TRIGGER "settings_notify" AFTER INSERT OR UPDATE OR DELETE ON "settings"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_pool_of_pbx();
DROP FUNCTION hotdesk_notify_pool();

CREATE FUNCTION hotdesk_notify_pbxes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_pbxes', '');
    RETURN NULL;
END $$;
CREATE TRIGGER "pbxes_notify" AFTER INSERT OR UPDATE OR DELETE ON "pbxes"
    FOR EACH STATEMENT EXECUTE FUNCTION hotdesk_notify_pbxes();

CREATE OR REPLACE FUNCTION hotdesk_notify_worker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_worker', coalesce(NEW.pbx, OLD.pbx));
    RETURN NULL;
END $$;
CREATE TRIGGER "pbx_links_notify_insert" AFTER INSERT ON "pbx_links"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_worker();
CREATE TRIGGER "pbx_links_notify_update" AFTER UPDATE ON "pbx_links"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION hotdesk_notify_worker();
CREATE TRIGGER "pbx_reports_notify_insert" AFTER INSERT ON "pbx_reports"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_worker();
CREATE TRIGGER "pbx_reports_notify_update" AFTER UPDATE ON "pbx_reports"
    FOR EACH ROW WHEN (OLD.report IS DISTINCT FROM NEW.report) EXECUTE FUNCTION hotdesk_notify_worker();
CREATE TRIGGER "held_plans_notify" AFTER INSERT OR DELETE ON "held_plans"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_worker();
CREATE TRIGGER "held_plans_notify_update" AFTER UPDATE ON "held_plans"
    FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION hotdesk_notify_worker();
