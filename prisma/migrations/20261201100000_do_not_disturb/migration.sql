-- CreateTable
CREATE TABLE "do_not_disturb" (
    "pbx" TEXT NOT NULL,
    "extension" TEXT NOT NULL,

    CONSTRAINT "do_not_disturb_pkey" PRIMARY KEY ("pbx","extension")
);

-- AddForeignKey
ALTER TABLE "do_not_disturb" ADD CONSTRAINT "do_not_disturb_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language: the desk where this person is logged in is shown anew.
CREATE FUNCTION hotdesk_notify_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed record := coalesce(NEW, OLD);
BEGIN
    PERFORM pg_notify('hotdesk_status', phones.id::text)
    FROM sessions JOIN phones ON phones.pbx = sessions.pbx AND phones.number = sessions.phone
    WHERE sessions.pbx = changed.pbx AND sessions.extension = changed.extension AND ended_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER "do_not_disturb_notify" AFTER INSERT OR DELETE ON "do_not_disturb"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_seat();
