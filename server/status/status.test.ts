import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BeckonEvent } from '@/core/events/event';
import { makeFolder } from '../db/test-database.fixtures';
import { createProjector } from '../jobs/project-events';
import { createTestApp } from '../trpc/test-app.fixtures';
import { isOlder } from './get-site-status';
import { IntakeTally } from './intake-tally';
import { MOST_HOSTS, sightingProjection } from './sighting-projection';
import { weighFolder } from './weigh-folder';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
let serial = 0;

function started(host: string, at: number, version = '1.2.0'): BeckonEvent {
  const tail = String(++serial).padStart(12, '0');
  return {
    id: `01900000-0000-7000-8000-${tail}`,
    at,
    visitor: null,
    session: null,
    page: { url: `https://${host}/`, device: 'phone' },
    type: 'script.started',
    props: { version },
  };
}

async function open() {
  const test = await createTestApp();
  const workspaceId = await test.addWorkspace();
  const site = await test.addSite(workspaceId);
  const owner = await test.addMember(workspaceId, 'owner');
  const { db, intake } = test.app;
  const status = () => owner.api.status.site({ siteId: site.id });
  return { ...test, site, owner, db, intake, status };
}

describe('the tally of what came in', () => {
  it('is there by the minute for an hour, and clears what is over', () => {
    let now = 1000 * HOUR;
    const tally = new IntakeTally(() => now);
    tally.count('accepted', 3, 'shop');
    now += MINUTE;
    tally.count('accepted', 4, 'shop');
    tally.count('rejected', 9, 'shop');
    tally.count('accepted', 9, 'other');
    const events = () => tally.lastHour('shop').minutes.map((minute) => minute.events);
    expect(events().slice(-2)).toEqual([3, 4]);
    now += 59 * MINUTE;
    expect(events()[0]).toBe(4);
    expect(events().slice(1)).toEqual(Array.from({ length: 59 }, () => 0));
    tally.count('accepted', 1, 'shop');
    expect(events().at(-1)).toBe(1);
    now += 3 * HOUR;
    expect(Math.max(...events())).toBe(0);
    tally.count('accepted', 2, 'shop');
    expect(events().filter(Boolean)).toEqual([2]);
  });

  it('is written once a minute by the day, adds up over processes, and is tried again when it failed', async () => {
    const { db, intake, clock, site, status } = await open();
    const other = new IntakeTally(() => clock.now);
    intake.count('accepted', 10, site.id);
    intake.count('bot', 2, site.id);
    intake.count('shed', 1, undefined);
    intake.count('duplicate', 5, site.id);
    intake.count('accepted', 1, 'a site that is gone');
    await expect(
      intake.write({ site: { findMany: () => Promise.reject(new Error('locked')) } } as unknown as typeof db),
    ).rejects.toThrow('locked');
    // The first of several is not written, nor are those behind it.
    const row = { upsert: () => Promise.reject(new Error('full')) };
    await expect(intake.write({ site: db.site, dailyCount: row } as unknown as typeof db)).rejects.toThrow(
      'full',
    );
    await intake.write(db);
    await intake.write(db);
    other.count('accepted', 5, site.id);
    await other.write(db);
    expect((await status()).days.at(-1)).toMatchObject({ accepted: 15, bot: 2, rejected: 0, shed: 0 });
    expect(await db.dailyCount.count()).toBe(2);
  });
});

describe('the status of a site', () => {
  it('knows which script each host runs, the latest first, and which is old', async () => {
    const { app, store, clock, site, status } = await open();
    const projector = createProjector(app, [sightingProjection]);
    const now = clock.now;
    store.add(site.id, started('shop.example', now - 2 * HOUR, '1.1.9'));
    store.add(site.id, started('old.example', now - 3 * HOUR, '1.0.0'));
    store.add(site.id, started('bot.example', now), { bot: true });
    store.add('gone', started('gone.example', now));
    await projector.catchUp();
    store.add(site.id, started('shop.example', now - HOUR / 2, '1.2.0'));
    // Late: a page that was offline.
    store.add(site.id, started('shop.example', now - HOUR, '1.1.9'));
    await projector.catchUp();
    const { scripts, concerns } = await status();
    expect(scripts).toEqual([
      { host: 'shop.example', version: '1.2.0', lastAt: now - HOUR / 2, isOld: false },
      { host: 'old.example', version: '1.0.0', lastAt: now - 3 * HOUR, isOld: true },
    ]);
    expect(concerns).toContain('oldScript');
  });

  it('keeps the hosts that were heard of last, however many copy the snippet', async () => {
    const { app, store, clock, site, db } = await open();
    const projector = createProjector(app, [sightingProjection]);
    await db.site.update({ where: { id: site.id }, data: { domains: '["shop.example"]' } });
    store.add(site.id, started('shop.example', clock.now - HOUR));
    for (let n = 0; n < MOST_HOSTS + 5; n++) store.add(site.id, started(`h${n}.example`, clock.now + n));
    await projector.catchUp();
    const hosts = (await db.scriptSighting.findMany()).map(({ host }) => host);
    expect(hosts).toHaveLength(MOST_HOSTS);
    // What strangers make up pushes out no host of the shop.
    expect(hosts).toContain('shop.example');
    expect(hosts).not.toContain('h0.example');
    expect(hosts).toContain(`h${MOST_HOSTS + 4}.example`);
  });

  it('says what is wrong, and only that', async () => {
    const { db, intake, clock, site, status } = await open();
    expect((await status()).concerns).toEqual(['never']);
    const lastSeenAt = new Date(clock.now);
    await db.site.update({ where: { id: site.id }, data: { installedAt: lastSeenAt, lastSeenAt } });
    expect((await status()).concerns).toEqual([]);
    intake.count('accepted', 380, site.id);
    intake.count('rejected', 19, site.id);
    await intake.write(db);
    expect((await status()).concerns).toEqual([]);
    intake.count('rejected', 1, site.id);
    intake.count('shed', 1, site.id);
    await intake.write(db);
    expect((await status()).concerns).toEqual(['shed', 'rejected']);
    clock.now += DAY + 1;
    expect((await status()).concerns).toEqual(['silent', 'shed', 'rejected']);
    clock.now += 7 * DAY;
    expect((await status()).concerns).toEqual(['silent']);
  });

  it.each([
    ['1.2.0', '1.2.0', false],
    ['1.2', '1.2.0', false],
    ['1.9.0', '1.10.0', true],
    ['2.0.0', '1.10.0', false],
    ['1.2.0-beta', '1.2.1', true],
    ['tomorrow', '1.2.1', false],
    ['', '1.2.1', false],
  ])('version %j is older than %s: %s', (version, than, older) => {
    expect(isOlder(version, than)).toBe(older);
  });
});

describe('the status of the server', () => {
  it('weighs the data folder by what its files are', async () => {
    const folder = await makeFolder();
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await mkdir(path.join(folder, 'images/ab'), { recursive: true });
    for (const [name, bytes] of [
      ['events.db', 7],
      ['events.db-wal', 3],
      ['beckon.db', 5],
      ['images/ab/mug.webp', 20],
      ['secrets.json', 1],
    ] as const)
      await writeFile(path.join(folder, name), 'x'.repeat(bytes));
    expect(await weighFolder(folder)).toEqual([
      { part: 'images', bytes: 20 },
      { part: 'events', bytes: 10 },
      { part: 'database', bytes: 5 },
      { part: 'other', bytes: 1 },
    ]);
  });

  it('knows the last backup and the mails that were given up, and says what to see to', async () => {
    const { app, clock, db, owner } = await open();
    await db.user.updateMany({ data: { isOperator: true } });
    const status = () => owner.api.status.server();
    expect((await status()).concerns).toContain('backupNone');
    const note = { at: clock.now, bytes: 1234, folder: '/backups/monday' };
    await writeFile(path.join(app.host.dataDir, 'last-backup.json'), JSON.stringify(note));
    expect(await status()).toMatchObject({
      backup: note,
      version: '1.2.0',
      mails: { waiting: 0, failed: 0 },
    });
    const mail = { recipient: 'ada@example.com', subject: 's', text: 't', state: 'failed' };
    await db.mail.create({ data: { ...mail, createdAt: new Date(clock.now) } });
    expect((await status()).concerns).toContain('mails');
    clock.now += 9 * DAY;
    const { concerns } = await status();
    expect(concerns).toContain('backupOld');
    expect(concerns).not.toContain('mails');
  });
});
