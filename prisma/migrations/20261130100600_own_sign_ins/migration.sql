-- CreateTable
CREATE TABLE "own_sign_ins" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "pbx" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_sign_ins_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_sign_ins_hash_key" ON "own_sign_ins"("hash");

-- CreateIndex
CREATE INDEX "own_sign_ins_pbx_idx" ON "own_sign_ins"("pbx");

-- CreateIndex
CREATE INDEX "own_sign_ins_expires_at_idx" ON "own_sign_ins"("expires_at");

-- AddForeignKey
ALTER TABLE "own_sign_ins" ADD CONSTRAINT "own_sign_ins_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
