-- CreateTable
CREATE TABLE "used_handovers" (
    "nonce" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_handovers_pkey" PRIMARY KEY ("nonce")
);
