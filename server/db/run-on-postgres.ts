// Runs a script of several statements on PostgreSQL in one transaction.
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { plainQuery } from './plain-query';

/**
 * Not `executeScript`: that one cuts the text at every semicolon and sends the pieces one by one, outside any transaction.
 * A query without parameters goes to the server whole.
 */
export async function runOnPostgres(adapter: SqlDriverAdapter, script: string): Promise<void> {
  const transaction = await adapter.startTransaction();
  try {
    await transaction.executeRaw(plainQuery(script));
    await transaction.executeRaw(plainQuery('COMMIT'));
    await transaction.commit();
  } catch (error) {
    await transaction.executeRaw(plainQuery('ROLLBACK'));
    await transaction.rollback();
    throw error;
  }
}
