-- CreateTable
CREATE TABLE "devices" (
    "pbx" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "dial" TEXT NOT NULL,

    CONSTRAINT "devices_pkey" PRIMARY KEY ("pbx","number")
);

-- AddForeignKey
ALTER TABLE "devices" ADD CONSTRAINT "devices_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
