// Fifty thousand bodies that no sender of ours would send. Each is refused in words, and the server does not notice.
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaignEvent, pageView } from '../event.fixtures';
import { armOf } from '../site.fixtures';
import { openSqliteEventStore } from '../sqlite/sqlite-event-store';
import { bundleEntries, temporaryFolder } from '../sqlite/store.fixtures';
import { IngestConnection } from './ingest-connection.fixtures';
import { newId, visit } from './shop-traffic.fixtures';
import {
  bodyOf,
  BROWSER_HEADERS,
  INGEST_ENTRIES,
  parseReply,
  post,
  startIngest,
  type IngestProcess,
} from './start-ingest.fixtures';

const SEED = 20260105;
const BODIES = 50_000;
const AT_ONCE = 50;
/** After so many of them the server has what it needs. */
const WARM = 10_000;
/** What the other forty thousand may leave behind, MiB: less than a kilobyte and a half each, which is what a collector lets lie. */
const MOST_GROWTH = 64;

let program: Awaited<ReturnType<typeof bundleEntries>>;
let data: Awaited<ReturnType<typeof temporaryFolder>>;
let server: IngestProcess;
let file: string;
beforeAll(async () => {
  program = await bundleEntries(INGEST_ENTRIES);
  data = await temporaryFolder();
  file = path.join(data.folder, 'events.db');
  server = await startIngest(program.directory, { port: 0, store: { file }, limits: { bodyTimeout: 300 } });
});
afterAll(async () => {
  await server.end('SIGKILL');
  await program.remove();
  await data.remove();
});

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };

/** A valid batch in which one place, any place, holds something else. */
const mutated = fc
  .tuple(
    fc.nat(),
    fc.oneof(
      fc.jsonValue({ maxDepth: 4 }).map((value) => value as Tree),
      fc.constantFrom<Tree>('', ' ', '\0', '𝕳', -1, 1e308, 1.5, 2 ** 53, {}, [], 'x'.repeat(5000)),
      fc.constantFrom<Tree>('__proto__', 'constructor', "'; DROP TABLE events; --", '=1+1', '<script>'),
    ),
  )
  .map(([place, value]) => {
    const visitor = newId();
    const arm = armOf(visitor) ?? 'a';
    const events = [
      pageView(1),
      campaignEvent('campaign.exposed', { arm }),
      campaignEvent('form.submitted', { arm }),
    ];
    const own = events.map((event) => ({ ...event, id: newId(), visitor }));
    return replaceAt(JSON.parse(bodyOf(own)) as Tree, place, value);
  });

/** Replaces the n-th node of a tree, counted in depth-first order and round again past the end. */
function replaceAt(tree: Tree, n: number, value: Tree): string {
  let total = 0;
  JSON.stringify(tree, (_, node: unknown) => (total++, node));
  let seen = 0;
  return JSON.stringify(tree, (_, node: unknown) => (seen++ === n % total ? value : node));
}

const bodies = fc.oneof(
  { weight: 5, arbitrary: mutated },
  { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2000 }) },
  {
    weight: 1,
    arbitrary: mutated.chain((text) => fc.nat({ max: text.length }).map((end) => text.slice(0, end))),
  },
);

/** Memory of the server, MiB; 0 where the system has no such file. */
function memory(): number {
  const status = `/proc/${server.pid}/status`;
  return existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024 : 0;
}

describe('hostile bodies', () => {
  it('never bring the server to a 5xx, leave its memory as it is, and every refusal has a reason', async () => {
    const samples = fc.sample(bodies, { numRuns: BODIES, seed: SEED });
    const statuses = new Map<number, number>();
    const connections = await Promise.all(
      Array.from({ length: AT_ONCE }, () => IngestConnection.open(server.url)),
    );
    let warm = 0;
    for (let start = 0; start < samples.length; start += AT_ONCE) {
      if (start === WARM) warm = memory();
      const answers = await Promise.all(
        connections.map((connection, place) => connection.post(samples[start + place] ?? '')),
      );
      for (const { status, body } of answers) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 202) continue;
        const { error, reason } = JSON.parse(body) as { error: unknown; reason: unknown };
        expect(error).toBeTypeOf('string');
        expect(reason).toMatch(/.{10}/);
      }
    }
    for (const connection of connections) connection.close();

    expect(memory() - warm).toBeLessThan(MOST_GROWTH);
    expect([...statuses.keys()].sort()).toEqual([202, 400, 404]);
    expect(statuses.get(400)).toBeGreaterThan(500);
    expect(statuses.get(202)).toBeGreaterThan(500);
  }, 300_000);

  it('of random bytes are refused', async () => {
    const samples = fc.sample(fc.uint8Array({ maxLength: 5000 }), { numRuns: 200, seed: SEED });
    for (const bytes of samples) expect((await post(server.url, bytes)).status).toBe(400);
  });

  it('that are far too large, or never end, are cut off', async () => {
    expect((await post(server.url, 'x'.repeat(70_000))).status).toBe(413);
    const { hostname, port } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let received = '';
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          `POST /v1/events HTTP/1.1\r\nHost: shop\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\n{"v":1`,
        ),
      );
      socket.on('data', (chunk) => (received += chunk.toString()));
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('that break off half way harm nobody', async () => {
    const { hostname, port } = new URL(server.url);
    const body = bodyOf(visit(1));
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => {
        const socket = connect(Number(port), hostname, () => {
          const head = Object.entries(BROWSER_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
          const request = `POST /v1/events HTTP/1.1\r\nHost: shop\r\n${head.join('')}Content-Length: ${body.length}\r\n\r\n${body}`;
          socket.write(request.slice(0, Math.floor((request.length * n) / 100)), () => socket.destroy());
        });
        // The server may be the first to let go, which the socket then calls an error.
        socket.on('error', () => {});
        return new Promise((resolve) => socket.on('close', resolve));
      }),
    );
    expect((await post(server.url, bodyOf(visit(2)))).status).toBe(202);
  });

  it('leave a server that runs, has nothing to complain of, and holds only what is valid', async () => {
    const reply = await post(server.url, bodyOf(visit(3)));
    expect(parseReply(reply.text)).toMatchObject({ rejected: [] });
    expect(server.isRunning()).toBe(true);
    expect(server.log()).toBe('');
    const store = await openSqliteEventStore({ file, workerDirectory: program.directory });
    expect(await store.recount()).toEqual([]);
    for (const { site } of await store.readAfter(0, 10_000)) expect(site).toBe('shop');
    await store.close();
  });
});
