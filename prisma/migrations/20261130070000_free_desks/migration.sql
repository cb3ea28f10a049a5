-- CreateTable
CREATE TABLE "free_desks" (
    "pbx" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "may" TEXT NOT NULL,

    CONSTRAINT "free_desks_pkey" PRIMARY KEY ("pbx","location")
);

-- AddForeignKey
ALTER TABLE "free_desks" ADD CONSTRAINT "free_desks_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The worker compares anew.
CREATE TRIGGER "free_desks_notify" AFTER INSERT OR UPDATE OR DELETE ON "free_desks"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_pool_of_pbx();
