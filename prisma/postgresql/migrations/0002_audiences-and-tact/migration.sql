-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "consentSource" TEXT NOT NULL DEFAULT 'call',
ADD COLUMN     "dataLayerEvents" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "holdout" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "shopSystem" TEXT NOT NULL DEFAULT 'auto';

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "exclusionGroup" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "audiences" TEXT NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "Audience" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "condition" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Audience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Persona" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Persona_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Audience_siteId_deletedAt_idx" ON "Audience"("siteId", "deletedAt");

-- CreateIndex
CREATE INDEX "Persona_siteId_idx" ON "Persona"("siteId");

-- AddForeignKey
ALTER TABLE "Audience" ADD CONSTRAINT "Audience_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Persona" ADD CONSTRAINT "Persona_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
