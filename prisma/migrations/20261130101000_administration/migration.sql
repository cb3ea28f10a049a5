-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "last_sign_in_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "api_tokens" ADD COLUMN     "created_by" JSONB;

-- CreateTable
CREATE TABLE "health_checks" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" JSONB NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "parts" INTEGER NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "groups" JSONB,

    CONSTRAINT "health_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_links" (
    "account_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_links_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "password_links_hash_key" ON "password_links"("hash");

-- AddForeignKey
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is beyond Prisma's schema language.

-- What is still known of those who have signed in.
UPDATE "accounts" SET "last_sign_in_at" = (SELECT max("created_at") FROM "sign_ins" WHERE "account_id" = "accounts"."id");
