-- CreateTable
CREATE TABLE "Audience" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "condition" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Audience_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Persona" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Persona_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Site" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "domains" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "consentRequired" BOOLEAN NOT NULL DEFAULT true,
    "attentionHours" INTEGER NOT NULL DEFAULT 24,
    "holdout" REAL NOT NULL DEFAULT 0,
    "consentSource" TEXT NOT NULL DEFAULT 'call',
    "shopSystem" TEXT NOT NULL DEFAULT 'auto',
    "dataLayerEvents" BOOLEAN NOT NULL DEFAULT false,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "installedAt" DATETIME,
    "lastSeenAt" DATETIME,
    "lastSeenHost" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Site_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Site" ("attentionHours", "consentRequired", "createdAt", "currency", "domains", "id", "installedAt", "key", "lastSeenAt", "lastSeenHost", "name", "paused", "timeZone", "updatedAt", "workspaceId") SELECT "attentionHours", "consentRequired", "createdAt", "currency", "domains", "id", "installedAt", "key", "lastSeenAt", "lastSeenHost", "name", "paused", "timeZone", "updatedAt", "workspaceId" FROM "Site";
DROP TABLE "Site";
ALTER TABLE "new_Site" RENAME TO "Site";
CREATE UNIQUE INDEX "Site_key_key" ON "Site"("key");
CREATE INDEX "Site_workspaceId_idx" ON "Site"("workspaceId");
CREATE TABLE "new_Campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" TEXT,
    "position" INTEGER NOT NULL,
    "exclusionGroup" TEXT NOT NULL DEFAULT '',
    "release" INTEGER,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "deletedAt" DATETIME,
    CONSTRAINT "Campaign_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Campaign_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Campaign" ("createdAt", "deletedAt", "draft", "id", "name", "paused", "position", "release", "revision", "savedAt", "savedById", "siteId", "updatedAt") SELECT "createdAt", "deletedAt", "draft", "id", "name", "paused", "position", "release", "revision", "savedAt", "savedById", "siteId", "updatedAt" FROM "Campaign";
DROP TABLE "Campaign";
ALTER TABLE "new_Campaign" RENAME TO "Campaign";
CREATE INDEX "Campaign_siteId_deletedAt_position_idx" ON "Campaign"("siteId", "deletedAt", "position");
CREATE TABLE "new_Release" (
    "campaignId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "phaseId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "designs" TEXT NOT NULL,
    "audiences" TEXT NOT NULL DEFAULT '{}',
    "coverage" REAL NOT NULL,
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("campaignId", "number"),
    CONSTRAINT "Release_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Release_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Release" ("campaignId", "coverage", "designs", "document", "number", "phaseId", "publishedAt", "revision") SELECT "campaignId", "coverage", "designs", "document", "number", "phaseId", "publishedAt", "revision" FROM "Release";
DROP TABLE "Release";
ALTER TABLE "new_Release" RENAME TO "Release";
CREATE INDEX "Release_phaseId_idx" ON "Release"("phaseId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Audience_siteId_deletedAt_idx" ON "Audience"("siteId", "deletedAt");

-- CreateIndex
CREATE INDEX "Persona_siteId_idx" ON "Persona"("siteId");
