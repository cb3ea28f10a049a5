-- AlterTable
ALTER TABLE "pbx_links" ADD COLUMN     "time_zone" TEXT;

-- CreateTable
CREATE TABLE "logout_rules" (
    "id" UUID NOT NULL,
    "pbx" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "clock" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "logout_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_watches" (
    "pbx" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "call_watches_pkey" PRIMARY KEY ("pbx")
);

-- CreateIndex
CREATE UNIQUE INDEX "logout_rules_pbx_level_place_clock_key" ON "logout_rules"("pbx", "level", "place", "clock");

-- AddForeignKey
ALTER TABLE "logout_rules" ADD CONSTRAINT "logout_rules_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_watches" ADD CONSTRAINT "call_watches_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language. The worker decides anew, and boards show what counts now.
CREATE TRIGGER "logout_rules_notify" AFTER INSERT OR UPDATE OR DELETE ON "logout_rules"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_pool_of_pbx();
