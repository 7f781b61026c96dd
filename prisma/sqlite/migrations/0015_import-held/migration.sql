-- AlterTable
ALTER TABLE "CatalogueImport" ADD COLUMN "held" INTEGER NOT NULL DEFAULT 0;
