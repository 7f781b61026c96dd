// Two processes share one PostgreSQL, and one of them is killed: what was acknowledged is there once, and so is what follows from it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startPostgres, type PostgresServer } from '../db/postgres-server.fixtures';
import { openDatabase, type OpenDatabase } from '../db/open-database';
import { makeFolder, PROGRAM_DIR } from '../db/test-database.fixtures';
import { campaignEvent } from '../ingest/event.fixtures';
import type { AcceptedEvent, AppendResult } from '../ingest/event-store';
import { newId } from '../ingest/faults/shop-traffic.fixtures';
import { openPostgresEventStore } from '../ingest/postgres/postgres-event-store';
import { bundleEntries } from '../ingest/sqlite/store.fixtures';
import type { SharingProcessOptions } from './sharing-process.fixtures';

/** A delivery that a dead process had in hand is free after a minute; the second process is that far ahead. */
const LEASE_MS = 61_000;
const WAIT = { timeout: 60_000, interval: 100 };

let postgres: PostgresServer;
let program: Awaited<ReturnType<typeof bundleEntries>>;
let dataDir: string;
let opened: OpenDatabase;
let url: string;
const ends: (() => void)[] = [];

beforeAll(async () => {
  program = await bundleEntries({
    sharing: 'server/processes/sharing-process.fixtures.ts',
    'event-reader': 'server/ingest/sqlite/event-reader.ts',
  });
  dataDir = await makeFolder();
  postgres = await startPostgres();
  url = await postgres.createDatabase('shared');
  opened = await openDatabase({ dataDir, databaseUrl: url, programDir: PROGRAM_DIR });
}, 60_000);
afterAll(async () => {
  for (const end of ends) end();
  await opened?.close();
  await postgres?.stop();
  await program?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

async function startProcess(ahead: number) {
  const options: SharingProcessOptions = { url, dataDir, programDir: PROGRAM_DIR, ahead };
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('sharing.js', program.directory)), JSON.stringify(options)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  ends.push(() => child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { port } = JSON.parse(line.toString()) as AddressInfo;
  const ask = async <Answer>(path: string, body?: string): Promise<Answer> => {
    const method = body === undefined ? 'GET' : 'POST';
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, { method, ...(body && { body }) });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as Answer;
  };
  return {
    append: (events: readonly AcceptedEvent[]) => ask<AppendResult>('append', JSON.stringify(events)),
    runsJobs: () => ask<boolean>('jobs'),
    touch: (site: string) => ask(`touch/${site}`),
    site: (key: string) => ask<{ isKnown: boolean; invalidated: string[] }>(`site/${key}`),
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** A visitor who leaves an address. */
function visitOf(site: string): AcceptedEvent[] {
  const visitor = newId();
  const now = Date.now();
  return (['campaign.exposed', 'campaign.shown', 'form.submitted'] as const).map((type, index) => {
    // Who answers at once is taken for a program.
    const at = now - (2 - index) * 20_000;
    const plain = campaignEvent(type, { at });
    const event = { ...plain, id: newId(), visitor };
    if (event.type === 'form.submitted') event.props = { ...event.props, email: `${visitor}@shop.example` };
    return { site, event, receivedAt: now, happenedAt: at, bot: false, verified: false, phase: 'p1' };
  });
}

it('loses and doubles nothing when one of two processes is killed, and the other goes on with its work', async () => {
  const received: string[] = [];
  const receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-id']));
    response.end('ok');
  }).listen(0, '127.0.0.1');
  ends.push(() => receiver.close());
  await once(receiver, 'listening');
  const { db } = opened;
  const workspace = await db.workspace.create({ data: { name: 'Shop' } });
  const site = await db.site.create({
    data: {
      workspaceId: workspace.id,
      name: 'Site',
      key: 'k3y',
      domains: '["shop.example"]',
      timeZone: 'Europe/Oslo',
      currency: 'EUR',
    },
  });
  await db.webhook.create({
    data: {
      siteId: site.id,
      name: 'Tool',
      url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      secret: Buffer.alloc(32, 1).toString('base64'),
      kinds: '["form.submitted"]',
    },
  });

  const first = await startProcess(0);
  await vi.waitFor(async () => expect(await first.runsJobs()).toBe(true), WAIT);
  const second = await startProcess(LEASE_MS);

  // A change in one process reaches the other.
  const other = await db.site.create({
    data: { ...site, id: 'another', key: 'anotherk3y', name: 'Another' },
  });
  await first.touch(other.id);
  await vi.waitFor(async () => {
    const { isKnown, invalidated } = await second.site('anotherk3y');
    expect([isKnown, invalidated]).toEqual([true, expect.arrayContaining(['anotherk3y'])]);
  }, WAIT);
  expect(await second.runsJobs()).toBe(false);

  const acknowledged = new Set<string>();
  let alive = true;
  let visits = 0;
  const sendTo = async (target: typeof first, events: readonly AcceptedEvent[]) => {
    const { accepted, duplicate } = await target.append(events);
    expect(accepted + duplicate).toBe(events.length);
    for (const { event } of events) acknowledged.add(event.id);
  };
  // Both are under way when one dies, and for a while after it.
  const senders = Array.from({ length: 6 }, async (_, number) => {
    for (let after = 0; after < 5; after += alive ? 0 : 1) {
      const visit = visitOf(site.id);
      const target = alive && visits++ % 2 === 0 ? first : second;
      await sendTo(target, visit).catch((error: unknown) => {
        // What the dead process did not answer for is sent again, as a shop's page would.
        if (target !== first || alive) throw error;
        return sendTo(second, visit);
      });
      await new Promise((resolve) => setTimeout(resolve, 30 + number));
    }
  });
  await vi.waitFor(() => expect(received.length).toBeGreaterThan(5), WAIT);
  alive = false;
  await first.kill();
  await Promise.all(senders);
  await vi.waitFor(async () => expect(await second.runsJobs()).toBe(true), WAIT);

  const forms = acknowledged.size / 3;
  await vi.waitFor(async () => {
    expect(await db.submission.count()).toBe(forms);
    expect(new Set(received).size).toBe(forms);
    expect(await db.delivery.count({ where: { state: 'waiting' } })).toBe(0);
  }, WAIT);
  // The one that was on its way when its process died is sent again, under its own id.
  expect(received.length - forms).toBeLessThanOrEqual(1);
  expect(await db.lead.count()).toBe(forms);

  const store = await openPostgresEventStore({ url, workerDirectory: program.directory });
  const stored = (await store.readAfter(0, 10_000)).map(({ event }) => event.id);
  expect(stored.sort()).toEqual([...acknowledged].sort());
  expect(await store.recount()).toEqual([]);
  expect(await store.figures(site.id, ['p1'])).toMatchObject([{ exposed: forms }]);
  await store.close();
}, 300_000);
