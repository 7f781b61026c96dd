-- CreateTable
CREATE TABLE "CatalogueFeed" (
    "siteId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "everyHours" INTEGER,
    "nextAt" TIMESTAMP(3),

    CONSTRAINT "CatalogueFeed_pkey" PRIMARY KEY ("siteId")
);

-- CreateTable
CREATE TABLE "CatalogueImport" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "startedAt" TIMESTAMP(3) NOT NULL,
    "toldAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "bytesInAll" INTEGER,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "good" INTEGER NOT NULL DEFAULT 0,
    "bad" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "problems" TEXT NOT NULL DEFAULT '[]',

    CONSTRAINT "CatalogueImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CatalogueFeed_nextAt_idx" ON "CatalogueFeed"("nextAt");

-- CreateIndex
CREATE INDEX "CatalogueImport_siteId_startedAt_idx" ON "CatalogueImport"("siteId", "startedAt");

-- AddForeignKey
ALTER TABLE "CatalogueFeed" ADD CONSTRAINT "CatalogueFeed_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueImport" ADD CONSTRAINT "CatalogueImport_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
