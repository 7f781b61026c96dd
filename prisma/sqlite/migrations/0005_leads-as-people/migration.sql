-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "leadId" TEXT,
    "eventId" TEXT NOT NULL,
    "campaignId" TEXT,
    "at" DATETIME NOT NULL,
    "page" TEXT NOT NULL,
    "consents" TEXT NOT NULL,
    "source" TEXT,
    "visitor" TEXT,
    CONSTRAINT "Submission_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Submission_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Submission_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LeadTag" (
    "leadId" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    PRIMARY KEY ("leadId", "tag"),
    CONSTRAINT "LeadTag_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LeadTag_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SavedView_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
CREATE INDEX "Lead_by_address" ON "Lead"("siteId", "email");
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Lead" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "latest" TEXT NOT NULL,
    "consented" BOOLEAN NOT NULL DEFAULT false,
    "spam" BOOLEAN NOT NULL DEFAULT false,
    "spamReason" TEXT,
    CONSTRAINT "Lead_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "new_Lead_by_address" ON "new_Lead"("siteId", "email");

-- One person per address: who signed up first keeps the id.
INSERT INTO "new_Lead" ("id", "siteId", "email", "domain", "firstAt", "lastAt", "latest", "consented")
SELECT "first"."id", "first"."siteId", "first"."email", substr("first"."email", instr("first"."email", '@') + 1),
    "first"."at", "last"."at", "last"."eventId",
    EXISTS (SELECT 1 FROM "Lead" "any" WHERE "any"."siteId" = "first"."siteId" AND "any"."email" = "first"."email"
        AND instr("any"."consents", '"granted":true') > 0)
FROM (SELECT *, row_number() OVER (PARTITION BY "siteId", "email" ORDER BY "at", "id") AS "place" FROM "Lead") AS "first"
JOIN (SELECT *, row_number() OVER (PARTITION BY "siteId", "email" ORDER BY "at" DESC, "id" DESC) AS "place" FROM "Lead") AS "last"
    ON "last"."siteId" = "first"."siteId" AND "last"."email" = "first"."email" AND "last"."place" = 1
WHERE "first"."place" = 1;

-- Every row as it was is a form that this person sent.
INSERT INTO "Submission" ("id", "siteId", "leadId", "eventId", "campaignId", "at", "page", "consents")
SELECT "Lead"."id", "Lead"."siteId", "new_Lead"."id", "Lead"."eventId", "Lead"."campaignId", "Lead"."at", "Lead"."page", "Lead"."consents"
FROM "Lead" JOIN "new_Lead" ON "new_Lead"."siteId" = "Lead"."siteId" AND "new_Lead"."email" = "Lead"."email";

DROP INDEX "new_Lead_by_address";
DROP TABLE "Lead";
ALTER TABLE "new_Lead" RENAME TO "Lead";
CREATE INDEX "Lead_siteId_domain_idx" ON "Lead"("siteId", "domain");
CREATE INDEX "Lead_siteId_spam_lastAt_id_idx" ON "Lead"("siteId", "spam", "lastAt", "id");
CREATE INDEX "Lead_siteId_spam_consented_lastAt_id_idx" ON "Lead"("siteId", "spam", "consented", "lastAt", "id");
CREATE UNIQUE INDEX "Lead_siteId_email_key" ON "Lead"("siteId", "email");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

-- The log is read once more, for forms without an address and for where everybody came from.
DELETE FROM "ProjectionCursor" WHERE "name" = 'leads';
