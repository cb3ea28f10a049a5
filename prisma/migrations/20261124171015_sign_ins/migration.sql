-- AlterTable
ALTER TABLE "accounts" DROP COLUMN "token_version";

-- CreateTable
CREATE TABLE "sign_ins" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "sign_ins_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_ins_account_id_idx" ON "sign_ins"("account_id");

-- AddForeignKey
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- A changed password or a disabled account ends its sign-ins, by the web app, the command line, or SQL by hand.
CREATE FUNCTION hotdesk_end_sign_ins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "sign_ins" SET "ended_at" = now() WHERE "account_id" = NEW.id AND "ended_at" IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER "accounts_end_sign_ins" AFTER UPDATE ON "accounts"
    FOR EACH ROW WHEN (
        OLD.password_hash IS DISTINCT FROM NEW.password_hash OR OLD.disabled_at IS DISTINCT FROM NEW.disabled_at
    ) EXECUTE FUNCTION hotdesk_end_sign_ins();

-- Open streams learn that a right has ended (channel and payload: lib/contract/events.ts). A deleted account deletes
-- its sign-ins.
CREATE FUNCTION hotdesk_notify_access_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_access', OLD.account_id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER "sign_ins_notify" AFTER UPDATE OF "ended_at" OR DELETE ON "sign_ins"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_access_of_account();

CREATE FUNCTION hotdesk_notify_access_of_token() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('hotdesk_access', OLD.id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER "api_tokens_notify" AFTER UPDATE OF "revoked_at" OR DELETE ON "api_tokens"
    FOR EACH ROW EXECUTE FUNCTION hotdesk_notify_access_of_token();
