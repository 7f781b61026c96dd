-- CreateTable
CREATE TABLE "Profile" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "email" TEXT,
    "customer" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "consent" TEXT NOT NULL,
    "consentAt" TIMESTAMP(3) NOT NULL,
    "mergedInto" TEXT,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileAnswer" (
    "profileId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "release" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProfileAnswer_pkey" PRIMARY KEY ("profileId","campaignId","question")
);

-- CreateTable
CREATE TABLE "ProfileOutcome" (
    "profileId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "release" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProfileOutcome_pkey" PRIMARY KEY ("profileId","campaignId")
);

-- CreateTable
CREATE TABLE "ProfileTrait" (
    "profileId" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProfileTrait_pkey" PRIMARY KEY ("profileId","name")
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

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileAnswer" ADD CONSTRAINT "ProfileAnswer_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileOutcome" ADD CONSTRAINT "ProfileOutcome_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileTrait" ADD CONSTRAINT "ProfileTrait_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileTrait" ADD CONSTRAINT "ProfileTrait_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
