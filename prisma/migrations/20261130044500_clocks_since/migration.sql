-- AlterTable
ALTER TABLE "phones" ADD COLUMN     "clocks_since" TIMESTAMPTZ(3);

-- What follows is beyond Prisma's schema language. Rules that have been there for long begin to count for somebody: for a former
-- owner, at a desk that stands elsewhere now, and for those who might stay. None of them was late before.
CREATE FUNCTION hotdesk_note_clocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.clocks_since := clock_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER "phones_note_clocks" BEFORE UPDATE OF "owner", "location_id" ON "phones"
    FOR EACH ROW WHEN (OLD.owner <> NEW.owner OR OLD.location_id IS DISTINCT FROM NEW.location_id)
    EXECUTE FUNCTION hotdesk_note_clocks();

CREATE FUNCTION hotdesk_note_end_of_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE phones SET clocks_since = clock_timestamp() WHERE pbx = OLD.pbx AND CASE OLD.level
        WHEN 'desk' THEN number = OLD.place
        WHEN 'location' THEN location_id IN (SELECT id FROM locations WHERE pbx = OLD.pbx AND name = OLD.place)
        WHEN 'person' THEN number IN
            (SELECT phone FROM sessions WHERE pbx = OLD.pbx AND extension = OLD.place AND ended_at IS NULL)
        ELSE false END;
    RETURN NULL;
END $$;
CREATE TRIGGER "logout_rules_note_end_of_stay" AFTER DELETE ON "logout_rules"
    FOR EACH ROW WHEN (OLD.clock = 'stay') EXECUTE FUNCTION hotdesk_note_end_of_stay();
