-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "extension" TEXT,
ADD COLUMN     "extension_pbx" TEXT;

-- CreateTable
CREATE TABLE "logout_orders" (
    "session_id" UUID NOT NULL,
    "pbx" TEXT NOT NULL,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ordered_by" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "request_id" TEXT,

    CONSTRAINT "logout_orders_pkey" PRIMARY KEY ("session_id")
);

-- CreateIndex
CREATE INDEX "logout_orders_pbx_idx" ON "logout_orders"("pbx");

-- AddForeignKey
ALTER TABLE "logout_orders" ADD CONSTRAINT "logout_orders_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language: notifications (channels and payloads: lib/contract/events.ts).

CREATE FUNCTION hotdesk_notify_orders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_orders', NEW.pbx);
    RETURN NULL;
END $$;
CREATE TRIGGER "logout_orders_notify" AFTER INSERT ON "logout_orders"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_orders();
