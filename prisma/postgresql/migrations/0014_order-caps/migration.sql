-- AlterTable
ALTER TABLE "Experiment" ADD COLUMN     "orderCap" DOUBLE PRECISION;
