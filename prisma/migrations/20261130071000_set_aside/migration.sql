-- CreateTable
CREATE TABLE "set_aside" (
    "pbx" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "set_aside_pkey" PRIMARY KEY ("pbx","number","name")
);

-- AddForeignKey
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
