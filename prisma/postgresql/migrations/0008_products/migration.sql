-- CreateTable
CREATE TABLE "Product" (
    "siteId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "image" TEXT NOT NULL DEFAULT '',
    "price" INTEGER NOT NULL,
    "comparePrice" INTEGER,
    "currency" TEXT NOT NULL,
    "inStock" BOOLEAN NOT NULL DEFAULT true,
    "stock" INTEGER,
    "category" TEXT NOT NULL DEFAULT '',
    "tags" TEXT NOT NULL DEFAULT '[]',
    "attributes" TEXT NOT NULL DEFAULT '{}',
    "margin" INTEGER,
    "brand" TEXT NOT NULL DEFAULT '',
    "groupId" TEXT NOT NULL DEFAULT '',
    "rank" INTEGER NOT NULL,
    "seenIn" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("siteId","productId")
);

-- CreateTable
CREATE TABLE "ProductOrder" (
    "siteId" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "products" TEXT NOT NULL,

    CONSTRAINT "ProductOrder_pkey" PRIMARY KEY ("siteId","order")
);

-- CreateTable
CREATE TABLE "ProductFigure" (
    "siteId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "sold" DOUBLE PRECISION NOT NULL,
    "together" TEXT NOT NULL DEFAULT '[]',
    "countedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProductFigure_pkey" PRIMARY KEY ("siteId","productId")
);

-- CreateIndex
CREATE INDEX "Product_siteId_rank_idx" ON "Product"("siteId", "rank");

-- CreateIndex
CREATE INDEX "Product_siteId_groupId_idx" ON "Product"("siteId", "groupId");

-- CreateIndex
CREATE INDEX "ProductOrder_siteId_at_idx" ON "ProductOrder"("siteId", "at");

-- CreateIndex
CREATE INDEX "ProductFigure_siteId_countedAt_idx" ON "ProductFigure"("siteId", "countedAt");

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductOrder" ADD CONSTRAINT "ProductOrder_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductFigure" ADD CONSTRAINT "ProductFigure_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
