-- AlterTable
ALTER TABLE "people" ADD COLUMN     "pin" TEXT;

-- CreateTable
CREATE TABLE "pin_tries" (
    "id" UUID NOT NULL,
    "pbx" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "is_wrong" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "pin_tries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pin_locks" (
    "pbx" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "pin_locks_pkey" PRIMARY KEY ("pbx","extension","phone")
);

-- CreateIndex
CREATE INDEX "pin_tries_pbx_phone_at_idx" ON "pin_tries"("pbx", "phone", "at");

-- CreateIndex
CREATE INDEX "pin_tries_pbx_extension_at_idx" ON "pin_tries"("pbx", "extension", "at");

-- AddForeignKey
ALTER TABLE "pin_tries" ADD CONSTRAINT "pin_tries_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin_locks" ADD CONSTRAINT "pin_locks_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The boards show locks: what is sent for the worker's state lets them be read again.
CREATE TRIGGER "pin_locks_notify" AFTER INSERT OR UPDATE OR DELETE ON "pin_locks"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_worker();
