-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "leadId" TEXT,
    "eventId" TEXT NOT NULL,
    "campaignId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "page" TEXT NOT NULL,
    "consents" TEXT NOT NULL,
    "source" TEXT,
    "visitor" TEXT,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- Every row as it was is a form; who signed up first keeps the id.
INSERT INTO "Submission" ("id", "siteId", "leadId", "eventId", "campaignId", "at", "page", "consents")
SELECT "id", "siteId", first_value("id") OVER (PARTITION BY "siteId", "email" ORDER BY "at", "id"),
    "eventId", "campaignId", "at", "page", "consents"
FROM "Lead";

-- DropForeignKey
ALTER TABLE "Lead" DROP CONSTRAINT "Lead_campaignId_fkey";

-- DropIndex
DROP INDEX "Lead_siteId_at_id_idx";

-- DropIndex
DROP INDEX "Lead_siteId_eventId_key";

-- One person per address.
DELETE FROM "Lead" WHERE "id" NOT IN (SELECT "leadId" FROM "Submission");

-- AlterTable
-- Byte order for what is searched by its beginning, whatever the language of the database.
ALTER TABLE "Lead" DROP COLUMN "at",
DROP COLUMN "campaignId",
DROP COLUMN "consents",
DROP COLUMN "eventId",
DROP COLUMN "page",
ALTER COLUMN "email" TYPE TEXT COLLATE "C",
ADD COLUMN     "consented" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "domain" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "firstAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "lastAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "latest" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "spam" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "spamReason" TEXT;

UPDATE "Lead" SET "domain" = split_part("email", '@', 2), "firstAt" = "sent"."firstAt", "lastAt" = "sent"."lastAt",
    "latest" = "sent"."latest", "consented" = "sent"."consented"
FROM (SELECT "leadId", min("at") AS "firstAt", max("at") AS "lastAt",
        (array_agg("eventId" ORDER BY "at" DESC, "id" DESC))[1] AS "latest",
        bool_or(position('"granted":true' IN "consents") > 0) AS "consented"
    FROM "Submission" GROUP BY "leadId") AS "sent"
WHERE "sent"."leadId" = "Lead"."id";

ALTER TABLE "Lead" ALTER COLUMN "domain" DROP DEFAULT,
ALTER COLUMN "firstAt" DROP DEFAULT,
ALTER COLUMN "lastAt" DROP DEFAULT,
ALTER COLUMN "latest" DROP DEFAULT;

-- CreateTable
CREATE TABLE "LeadTag" (
    "leadId" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "LeadTag_pkey" PRIMARY KEY ("leadId","tag")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Submission_leadId_siteId_at_id_idx" ON "Submission"("leadId", "siteId", "at", "id");

-- CreateIndex
CREATE INDEX "Submission_siteId_campaignId_leadId_at_id_idx" ON "Submission"("siteId", "campaignId", "leadId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_siteId_eventId_key" ON "Submission"("siteId", "eventId");

-- CreateIndex
CREATE INDEX "LeadTag_siteId_tag_leadId_idx" ON "LeadTag"("siteId", "tag", "leadId");

-- CreateIndex
CREATE INDEX "SavedView_siteId_name_idx" ON "SavedView"("siteId", "name");

-- CreateIndex
CREATE INDEX "Lead_siteId_domain_idx" ON "Lead"("siteId", "domain");

-- CreateIndex
CREATE INDEX "Lead_siteId_spam_lastAt_id_idx" ON "Lead"("siteId", "spam", "lastAt", "id");

-- CreateIndex
CREATE INDEX "Lead_siteId_spam_consented_lastAt_id_idx" ON "Lead"("siteId", "spam", "consented", "lastAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Lead_siteId_email_key" ON "Lead"("siteId", "email");

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadTag" ADD CONSTRAINT "LeadTag_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadTag" ADD CONSTRAINT "LeadTag_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The log is read once more, for forms without an address and for where everybody came from.
DELETE FROM "ProjectionCursor" WHERE "name" = 'leads';
