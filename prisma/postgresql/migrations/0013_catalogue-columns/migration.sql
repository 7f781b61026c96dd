-- AlterTable
ALTER TABLE "CatalogueFeed" ADD COLUMN     "validator" TEXT;

-- AlterTable
ALTER TABLE "CatalogueImport" ADD COLUMN     "columns" TEXT;

-- CreateTable
CREATE TABLE "CatalogueColumns" (
    "siteId" TEXT NOT NULL,
    "names" TEXT NOT NULL,

    CONSTRAINT "CatalogueColumns_pkey" PRIMARY KEY ("siteId")
);

-- AddForeignKey
ALTER TABLE "CatalogueColumns" ADD CONSTRAINT "CatalogueColumns_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
