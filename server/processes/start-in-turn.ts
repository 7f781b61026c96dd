// Processes that start at the same moment do so one after the other: the first makes what the next ones find.
import pg from 'pg';

const START = 1_937_006_964;

/** Without a database to share, or with one that does not answer, there is nothing to wait for. */
export async function startInTurn<Result>(
  url: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (url === undefined) return work();
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [START]);
  } catch {
    // Opening the database says why, in better words.
  }
  try {
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
