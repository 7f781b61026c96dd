-- AlterTable
ALTER TABLE "Release" ADD COLUMN "shares" TEXT;

-- CreateTable
CREATE TABLE "Experiment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "campaignId" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "design" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "layer" TEXT NOT NULL DEFAULT '',
    "layerFrom" REAL NOT NULL DEFAULT 0,
    "layerTo" REAL NOT NULL DEFAULT 1,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    "decision" TEXT,
    "finding" TEXT,
    "learned" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Experiment_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Experiment_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Experiment_siteId_deletedAt_startedAt_idx" ON "Experiment"("siteId", "deletedAt", "startedAt");

-- CreateIndex
CREATE INDEX "Experiment_campaignId_endedAt_idx" ON "Experiment"("campaignId", "endedAt");
