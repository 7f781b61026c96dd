-- CreateTable
CREATE TABLE "SegmentSet" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "exclusive" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SegmentSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Segment" (
    "id" TEXT NOT NULL,
    "siteId" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SegmentMember" (
    "siteId" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL,
    "joinedDay" TEXT NOT NULL,
    "leftAt" TIMESTAMP(3),
    "leftDay" TEXT,

    CONSTRAINT "SegmentMember_pkey" PRIMARY KEY ("siteId","segment","visitor")
);

-- CreateIndex
CREATE INDEX "SegmentSet_siteId_position_idx" ON "SegmentSet"("siteId", "position");

-- CreateIndex
CREATE INDEX "Segment_setId_position_idx" ON "Segment"("setId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Segment_siteId_key_key" ON "Segment"("siteId", "key");

-- CreateIndex
CREATE INDEX "SegmentMember_siteId_visitor_idx" ON "SegmentMember"("siteId", "visitor");

-- CreateIndex
CREATE INDEX "SegmentMember_siteId_segment_joinedDay_leftDay_idx" ON "SegmentMember"("siteId", "segment", "joinedDay", "leftDay");

-- AddForeignKey
ALTER TABLE "SegmentSet" ADD CONSTRAINT "SegmentSet_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_setId_fkey" FOREIGN KEY ("setId") REFERENCES "SegmentSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SegmentMember" ADD CONSTRAINT "SegmentMember_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
