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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("siteId", "productId"),
    CONSTRAINT "Product_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductOrder" (
    "siteId" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "products" TEXT NOT NULL,

    PRIMARY KEY ("siteId", "order"),
    CONSTRAINT "ProductOrder_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProductFigure" (
    "siteId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "sold" REAL NOT NULL,
    "together" TEXT NOT NULL DEFAULT '[]',
    "countedAt" DATETIME NOT NULL,

    PRIMARY KEY ("siteId", "productId"),
    CONSTRAINT "ProductFigure_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Product_siteId_rank_idx" ON "Product"("siteId", "rank");

-- CreateIndex
CREATE INDEX "Product_siteId_groupId_idx" ON "Product"("siteId", "groupId");

-- CreateIndex
CREATE INDEX "ProductOrder_siteId_at_idx" ON "ProductOrder"("siteId", "at");

-- CreateIndex
CREATE INDEX "ProductFigure_siteId_countedAt_idx" ON "ProductFigure"("siteId", "countedAt");
