-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "sso_email" TEXT,
ADD COLUMN     "sso_issuer" TEXT,
ADD COLUMN     "sso_subject" TEXT;

-- AlterTable
ALTER TABLE "own_sign_ins" ADD COLUMN     "way" TEXT NOT NULL DEFAULT 'pin';

-- AlterTable
ALTER TABLE "sign_ins" ADD COLUMN     "way" TEXT NOT NULL DEFAULT 'password';

-- CreateTable
CREATE TABLE "single_sign_on" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "details" JSONB NOT NULL,
    "secret" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "single_sign_on_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_sso_email_key" ON "accounts"("sso_email");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_sso_issuer_sso_subject_key" ON "accounts"("sso_issuer", "sso_subject");

-- What follows is beyond Prisma's schema language.

-- Those who came by a link from FreePBX's page have no password.
UPDATE "sign_ins" SET "way" = 'freepbx' FROM "accounts"
WHERE "accounts"."id" = "sign_ins"."account_id" AND "accounts"."username" LIKE 'freepbx:%';
