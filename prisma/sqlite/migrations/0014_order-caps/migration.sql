-- AlterTable
ALTER TABLE "Experiment" ADD COLUMN "orderCap" REAL;
