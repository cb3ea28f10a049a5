-- What a login looks up, whatever the size of the pool. All of it is beyond Prisma's schema language.

-- The sessions that routing has to do with, by either of their numbers.
CREATE INDEX "sessions_routed_phone" ON "sessions"("pbx", "phone") WHERE "restored_at" IS NULL;
CREATE INDEX "sessions_routed_extension" ON "sessions"("pbx", "extension") WHERE "restored_at" IS NULL;

-- Whose devices a phone belongs to. Entries come and go one by one: nothing is gained by putting them in later.
CREATE INDEX "original_entries_devices" ON "original_entries" USING gin (string_to_array("value", '&')) WITH (fastupdate = off);
