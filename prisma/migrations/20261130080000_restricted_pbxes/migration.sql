-- CreateTable
CREATE TABLE "restricted_pbxes" (
    "pbx" TEXT NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "restricted_pbxes_pkey" PRIMARY KEY ("pbx")
);

-- AddForeignKey
ALTER TABLE "restricted_pbxes" ADD CONSTRAINT "restricted_pbxes_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was chosen until now.
INSERT INTO "restricted_pbxes" ("pbx") SELECT DISTINCT "pbx" FROM "free_desks" WHERE "may" <> 'everything';
