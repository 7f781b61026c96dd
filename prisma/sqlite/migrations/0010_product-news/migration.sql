-- CreateIndex
CREATE INDEX "Product_siteId_updatedAt_idx" ON "Product"("siteId", "updatedAt");
