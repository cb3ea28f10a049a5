-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "applied_under" JSONB;

-- CreateIndex
CREATE INDEX "sessions_ended_at_extension_idx" ON "sessions"("ended_at", "extension");

-- Whatever was routed after the settings were last saved was routed under them. For the rest it is not known.
UPDATE "sessions" SET "applied_under" = (
    SELECT jsonb_build_object(
        'strategy', coalesce(max("values"->>'strategy'), 'device_assignment'),
        'ringOwnDevices', coalesce(bool_or(("values"->>'ringOwnDevices')::boolean), false)
    ) FROM "settings" WHERE id = 1
)
WHERE "restored_at" IS NULL
    AND "applied_at" >= coalesce((SELECT "updated_at" FROM "settings" WHERE id = 1), '-infinity');
