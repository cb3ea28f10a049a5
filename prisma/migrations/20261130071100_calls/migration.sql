-- CreateTable
CREATE TABLE "calls" (
    "id" BIGSERIAL NOT NULL,
    "pbx" TEXT NOT NULL,
    "session_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "through" TEXT,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calls_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "calls_pbx_id_idx" ON "calls"("pbx", "id");

-- CreateIndex
CREATE INDEX "calls_phone_id_idx" ON "calls"("phone", "id");

-- CreateIndex
CREATE INDEX "calls_extension_id_idx" ON "calls"("extension", "id");

-- AddForeignKey
ALTER TABLE "calls" ADD CONSTRAINT "calls_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
