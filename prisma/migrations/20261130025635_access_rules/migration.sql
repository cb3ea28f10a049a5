-- CreateTable
CREATE TABLE "people_groups" (
    "id" UUID NOT NULL,
    "pbx" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "second_login" TEXT,
    "takeover" TEXT,
    "takeover_idle_minutes" INTEGER NOT NULL DEFAULT 30,

    CONSTRAINT "people_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_members" (
    "group_id" UUID NOT NULL,
    "pbx" TEXT NOT NULL,
    "extension" TEXT NOT NULL,

    CONSTRAINT "group_members_pkey" PRIMARY KEY ("pbx","extension","group_id")
);

-- CreateTable
CREATE TABLE "access_rules" (
    "id" UUID NOT NULL,
    "pbx" TEXT NOT NULL,
    "extension" TEXT,
    "group_id" UUID,
    "locations" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "valid_from" DATE,
    "valid_until" DATE,
    "weekdays" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hours_from" TEXT,
    "hours_until" TEXT,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "access_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "excluded_numbers" (
    "pbx" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "excluded_numbers_pkey" PRIMARY KEY ("pbx","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "people_groups_pbx_name_key" ON "people_groups"("pbx", "name");

-- CreateIndex
CREATE INDEX "group_members_group_id_idx" ON "group_members"("group_id");

-- CreateIndex
CREATE INDEX "access_rules_pbx_extension_idx" ON "access_rules"("pbx", "extension");

-- CreateIndex
CREATE INDEX "access_rules_group_id_idx" ON "access_rules"("group_id");

-- AddForeignKey
ALTER TABLE "people_groups" ADD CONSTRAINT "people_groups_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "people_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_rules" ADD CONSTRAINT "access_rules_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_rules" ADD CONSTRAINT "access_rules_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "people_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excluded_numbers" ADD CONSTRAINT "excluded_numbers_pbx_fkey" FOREIGN KEY ("pbx") REFERENCES "pbxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A rule is for a person or for a group. Prisma knows no checks.
ALTER TABLE "access_rules" ADD CONSTRAINT "access_rules_for_one" CHECK (num_nonnulls("extension", "group_id") = 1);

-- AlterTable
ALTER TABLE "phone_status" ADD COLUMN     "active_since" TIMESTAMPTZ(3),
ADD COLUMN     "idle_since" TIMESTAMPTZ(3);
