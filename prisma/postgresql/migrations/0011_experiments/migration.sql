-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "shares" TEXT;

-- CreateTable
CREATE TABLE "Experiment" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "campaignId" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "design" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "layer" TEXT NOT NULL DEFAULT '',
    "layerFrom" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "layerTo" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "decision" TEXT,
    "finding" TEXT,
    "learned" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Experiment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Experiment_siteId_deletedAt_startedAt_idx" ON "Experiment"("siteId", "deletedAt", "startedAt");

-- CreateIndex
CREATE INDEX "Experiment_campaignId_endedAt_idx" ON "Experiment"("campaignId", "endedAt");

-- AddForeignKey
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
