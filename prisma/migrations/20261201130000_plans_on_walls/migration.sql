-- AlterTable
ALTER TABLE "walls" ADD COLUMN     "plans" BOOLEAN NOT NULL DEFAULT false;
