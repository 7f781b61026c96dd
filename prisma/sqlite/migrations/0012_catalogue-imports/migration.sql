-- CreateTable
CREATE TABLE "CatalogueFeed" (
    "siteId" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT NOT NULL,
    "everyHours" INTEGER,
    "nextAt" DATETIME,
    CONSTRAINT "CatalogueFeed_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CatalogueImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "startedAt" DATETIME NOT NULL,
    "toldAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "bytesInAll" INTEGER,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "good" INTEGER NOT NULL DEFAULT 0,
    "bad" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "problems" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "CatalogueImport_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CatalogueFeed_nextAt_idx" ON "CatalogueFeed"("nextAt");

-- CreateIndex
CREATE INDEX "CatalogueImport_siteId_startedAt_idx" ON "CatalogueImport"("siteId", "startedAt");
