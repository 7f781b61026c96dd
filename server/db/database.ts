// The type of the app database. One models file makes both clients, so their calls are the same; SQLite's types stand for both.
import type { Prisma, PrismaClient } from '@/prisma/generated/sqlite/client';

export type Database = PrismaClient;
/** Inside `db.$transaction(async (tx) => …)`. */
export type Transaction = Prisma.TransactionClient;
