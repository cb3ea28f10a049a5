-- AlterTable
ALTER TABLE "worker_status" ADD COLUMN     "pbx_report" JSONB;
