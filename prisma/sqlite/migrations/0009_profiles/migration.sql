-- CreateTable
CREATE TABLE "Profile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "siteId" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "email" TEXT,
    "customer" TEXT,
    "createdAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "consent" TEXT NOT NULL,
    "consentAt" DATETIME NOT NULL,
    "mergedInto" TEXT,
    CONSTRAINT "Profile_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProfileAnswer" (
    "profileId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "release" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("profileId", "campaignId", "question"),
    CONSTRAINT "ProfileAnswer_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProfileOutcome" (
    "profileId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "release" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("profileId", "campaignId"),
    CONSTRAINT "ProfileOutcome_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProfileTrait" (
    "profileId" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("profileId", "name"),
    CONSTRAINT "ProfileTrait_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProfileTrait_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Profile_siteId_mergedInto_seenAt_id_idx" ON "Profile"("siteId", "mergedInto", "seenAt", "id");

-- CreateIndex
CREATE INDEX "Profile_siteId_seenAt_idx" ON "Profile"("siteId", "seenAt");

-- CreateIndex
CREATE INDEX "Profile_siteId_email_idx" ON "Profile"("siteId", "email");

-- CreateIndex
CREATE INDEX "Profile_siteId_customer_idx" ON "Profile"("siteId", "customer");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_siteId_visitor_key" ON "Profile"("siteId", "visitor");

-- CreateIndex
CREATE INDEX "ProfileTrait_siteId_name_value_idx" ON "ProfileTrait"("siteId", "name", "value");

-- CreateIndex
CREATE INDEX "Submission_siteId_visitor_idx" ON "Submission"("siteId", "visitor");
