-- AlterTable
ALTER TABLE "locations" ADD COLUMN     "is_kept" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "time_zone" TEXT;
