-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'front_desk');

-- CreateTable
CREATE TABLE "phones" (
    "number" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phones_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "phone_status" (
    "number" TEXT NOT NULL,
    "dial" TEXT,
    "device_state" TEXT NOT NULL,
    "has_emergency_cid" BOOLEAN NOT NULL,
    "has_mailbox" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "phone_status_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "restored_at" TIMESTAMPTZ(3),
    "started_by" JSONB NOT NULL,
    "ended_by" JSONB,
    "end_reason" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "original_entries" (
    "family" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "original_entries_pkey" PRIMARY KEY ("family","key")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "phone" TEXT,
    "extension" TEXT,
    "session_id" UUID,
    "actor" JSONB NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_status" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL,
    "ami" TEXT NOT NULL,
    "ari" TEXT NOT NULL,
    "asterisk_version" TEXT,
    "held_plan" JSONB,

    CONSTRAINT "worker_status_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "values" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "token_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sessions_started_at_idx" ON "sessions"("started_at");

-- CreateIndex
CREATE INDEX "events_at_idx" ON "events"("at");

-- CreateIndex
CREATE INDEX "events_extension_id_idx" ON "events"("extension", "id");

-- CreateIndex
CREATE INDEX "events_phone_id_idx" ON "events"("phone", "id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_username_key" ON "accounts"("username");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- AddForeignKey
ALTER TABLE "phone_status" ADD CONSTRAINT "phone_status_number_fkey" FOREIGN KEY ("number") REFERENCES "phones"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- One open session per extension and one per phone: whoever loses a race meets these.
CREATE UNIQUE INDEX "sessions_open_extension" ON "sessions"("extension") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "sessions_open_phone" ON "sessions"("phone") WHERE "ended_at" IS NULL;
CREATE INDEX "sessions_unsettled" ON "sessions"("id") WHERE "restored_at" IS NULL;

-- Events become visible in the order of their ids: a statement trigger runs before the row's default
-- draws its id, so the lock is held from the number to the commit. Without it a reader that has seen
-- event 6 would miss event 5 of a slower transaction.
CREATE FUNCTION hotdesk_serialise_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('hotdesk_events'));
    RETURN NULL;
END $$;
CREATE TRIGGER "events_serialise" BEFORE INSERT ON "events"
    FOR EACH STATEMENT EXECUTE FUNCTION hotdesk_serialise_events();

-- Notifications (channels and payloads: lib/contract/events.ts).
CREATE FUNCTION hotdesk_notify_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_events', NEW.id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER "events_notify" AFTER INSERT ON "events"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_event();

CREATE FUNCTION hotdesk_notify_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_status', NEW.number);
    RETURN NULL;
END $$;
CREATE TRIGGER "phone_status_notify" AFTER INSERT OR UPDATE ON "phone_status"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_status();

CREATE FUNCTION hotdesk_notify_pool() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_pool', '');
    RETURN NULL;
END $$;
CREATE TRIGGER "phones_notify" AFTER INSERT OR UPDATE OR DELETE ON "phones"
    FOR EACH STATEMENT EXECUTE FUNCTION hotdesk_notify_pool();
CREATE TRIGGER "settings_notify" AFTER INSERT OR UPDATE ON "settings"
    FOR EACH STATEMENT EXECUTE FUNCTION hotdesk_notify_pool();

CREATE FUNCTION hotdesk_notify_worker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_worker', '');
    RETURN NULL;
END $$;
CREATE TRIGGER "worker_status_notify_insert" AFTER INSERT ON "worker_status"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_worker();
CREATE TRIGGER "worker_status_notify_update" AFTER UPDATE ON "worker_status"
    FOR EACH ROW WHEN (
        OLD.ami IS DISTINCT FROM NEW.ami OR OLD.ari IS DISTINCT FROM NEW.ari
        OR OLD.asterisk_version IS DISTINCT FROM NEW.asterisk_version
        OR OLD.held_plan IS DISTINCT FROM NEW.held_plan OR OLD.started_at IS DISTINCT FROM NEW.started_at
    ) EXECUTE FUNCTION hotdesk_notify_worker();
