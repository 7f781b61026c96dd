// SQLite behind Prisma, one transaction at a time. Prisma's adapter shares one connection between an open interactive
// transaction and every other query, so a stranger's write could land inside it and be rolled back with it. Here a query
// outside the transaction waits until it has ended.
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';

/**
 * WAL lets readers go on while one writes; FULL makes a committed change survive a power cut; foreign keys are off in SQLite
 * unless asked for.
 */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 5000;
  PRAGMA foreign_keys = ON;
`;

/** First come, first served; `acquire` resolves to the function that lets the next one in. */
class Turnstile {
  #last: Promise<void> = Promise.resolve();

  async acquire(): Promise<() => void> {
    const before = this.#last;
    let release!: () => void;
    this.#last = new Promise((resolve) => (release = resolve));
    await before;
    return release;
  }
}

function serialise(inner: SqlDriverAdapter): SqlDriverAdapter {
  const turnstile = new Turnstile();
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await turnstile.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  };
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: (query) => alone(() => inner.queryRaw(query)),
    executeRaw: (query) => alone(() => inner.executeRaw(query)),
    executeScript: (script) => alone(() => inner.executeScript(script)),
    startTransaction: async (level) => {
      const release = await turnstile.acquire();
      try {
        return releasing(await inner.startTransaction(level), release);
      } catch (error) {
        release();
        throw error;
      }
    },
    dispose: () => alone(() => inner.dispose()),
  };
}

function releasing(transaction: Transaction, release: () => void): Transaction {
  const { commit, rollback } = transaction;
  transaction.commit = () => commit.call(transaction).finally(release);
  transaction.rollback = () => rollback.call(transaction).finally(release);
  return transaction;
}

/** A factory for Prisma's client over the SQLite file at `file`. */
export function serialisedSqlite(file: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: file });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = await factory.connect();
      await adapter.executeScript(PRAGMAS);
      return serialise(adapter);
    },
  };
}
