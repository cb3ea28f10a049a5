-- CreateIndex
CREATE INDEX "sessions_pbx_started_at_idx" ON "sessions"("pbx", "started_at");
