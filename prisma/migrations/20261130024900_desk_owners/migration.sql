-- AlterTable
ALTER TABLE "phones" ADD COLUMN     "owned_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "owner" TEXT NOT NULL DEFAULT '';

-- The rest is beyond Prisma's schema language.

-- One desk for each owner. Looked at when a transaction ends, so that desks can change hands within one.
ALTER TABLE "phones" ADD CONSTRAINT "phones_one_for_each_owner"
    EXCLUDE USING btree ("pbx" WITH =, "owner" WITH =) WHERE ("owner" <> '') DEFERRABLE INITIALLY DEFERRED;

-- However the owner is changed, what they did at the desk before does not count.
CREATE FUNCTION hotdesk_note_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.owned_since := clock_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER "phones_note_owner" BEFORE UPDATE OF "owner" ON "phones"
    FOR EACH ROW WHEN (OLD.owner <> NEW.owner) EXECUTE FUNCTION hotdesk_note_owner();

-- The last session of a desk, and of a person. Of past ones, so that a login has less to write.
CREATE INDEX "sessions_past_phone" ON "sessions"("pbx", "phone", "started_at") WHERE "ended_at" IS NOT NULL;
CREATE INDEX "sessions_past_extension" ON "sessions"("pbx", "extension", "started_at") WHERE "ended_at" IS NOT NULL;
