-- AlterTable
ALTER TABLE "Site" ADD COLUMN "brand" TEXT;

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN "archivedAt" DATETIME;
ALTER TABLE "Campaign" ADD COLUMN "endsAt" DATETIME;
ALTER TABLE "Campaign" ADD COLUMN "startsAt" DATETIME;

-- CreateTable
CREATE TABLE "NamedDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaignId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" TEXT,
    CONSTRAINT "NamedDraft_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NamedDraft_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Image" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" DATETIME,
    CONSTRAINT "Image_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "NamedDraft_campaignId_savedAt_idx" ON "NamedDraft"("campaignId", "savedAt");

-- CreateIndex
CREATE INDEX "Image_siteId_deletedAt_createdAt_idx" ON "Image"("siteId", "deletedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Image_siteId_hash_key" ON "Image"("siteId", "hash");
