-- CreateTable
CREATE TABLE "walls" (
    "id" UUID NOT NULL,
    "pbx" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "locations" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "names" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "walls_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "walls_hash_key" ON "walls"("hash");

-- CreateIndex
CREATE INDEX "walls_pbx_idx" ON "walls"("pbx");

-- AddForeignKey
ALTER TABLE "walls" ADD CONSTRAINT "walls_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
