-- AlterTable
ALTER TABLE "Webhook" ADD COLUMN "previousSecret" TEXT;
ALTER TABLE "Webhook" ADD COLUMN "previousSecretUntil" DATETIME;

-- CreateTable
CREATE TABLE "CouponPool" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "prefix" TEXT NOT NULL DEFAULT '',
    "length" INTEGER NOT NULL DEFAULT 8,
    "most" INTEGER,
    "endsAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" DATETIME,
    CONSTRAINT "CouponPool_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CouponCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "poolId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "claimedAt" DATETIME,
    "visitor" TEXT,
    "email" TEXT,
    "campaignId" TEXT,
    CONSTRAINT "CouponCode_poolId_fkey" FOREIGN KEY ("poolId") REFERENCES "CouponPool" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "campaignId" TEXT,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "lastUsedAt" DATETIME,
    CONSTRAINT "ShareLink_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ShareLink_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScriptSighting" (
    "siteId" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,

    PRIMARY KEY ("siteId", "host"),
    CONSTRAINT "ScriptSighting_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DailyCount" (
    "siteId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("siteId", "day", "kind"),
    CONSTRAINT "DailyCount_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Confirmation_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Confirmation_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Columns are added in place: both tables are large or referred to, and a default is all they need.
ALTER TABLE "Site" ADD COLUMN "doubleOptIn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Site" ADD COLUMN "retentionMonths" INTEGER NOT NULL DEFAULT 13;
ALTER TABLE "Lead" ADD COLUMN "confirmedAt" DATETIME;
ALTER TABLE "Lead" ADD COLUMN "awaitsConfirmation" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "CouponPool_siteId_deletedAt_idx" ON "CouponPool"("siteId", "deletedAt");

-- CreateIndex
CREATE INDEX "CouponCode_poolId_code_idx" ON "CouponCode"("poolId", "code");

-- CreateIndex
CREATE INDEX "CouponCode_poolId_claimedAt_position_idx" ON "CouponCode"("poolId", "claimedAt", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CouponCode_poolId_position_key" ON "CouponCode"("poolId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CouponCode_poolId_visitor_key" ON "CouponCode"("poolId", "visitor");

-- CreateIndex
CREATE UNIQUE INDEX "CouponCode_poolId_email_key" ON "CouponCode"("poolId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ShareLink_siteId_createdAt_idx" ON "ShareLink"("siteId", "createdAt");

-- CreateIndex
CREATE INDEX "ShareLink_campaignId_idx" ON "ShareLink"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "Confirmation_tokenHash_key" ON "Confirmation"("tokenHash");

-- CreateIndex
CREATE INDEX "Confirmation_leadId_createdAt_idx" ON "Confirmation"("leadId", "createdAt");

-- CreateIndex
CREATE INDEX "Confirmation_siteId_idx" ON "Confirmation"("siteId");

-- CreateIndex
CREATE INDEX "Submission_campaignId_idx" ON "Submission"("campaignId");
