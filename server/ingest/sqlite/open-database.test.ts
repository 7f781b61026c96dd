import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS } from './migrations';
import { openForWriting } from './open-database';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-events-'));
  file = path.join(folder, 'events.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const backups = () => readdirSync(folder).filter((name) => name === 'backups');
const version = (database: Database.Database) => database.pragma('user_version', { simple: true });

/** The file as an earlier program left it, with an event in it. */
function writeEarlier(steps: number): void {
  const database = new Database(file);
  for (const step of MIGRATIONS.slice(0, steps)) database.exec(step);
  database.pragma(`user_version = ${steps}`);
  database.exec(`
    INSERT INTO sites (id, site) VALUES (1, 'shop');
    INSERT INTO phases (id, site, phase) VALUES (1, 1, 'phase');
    INSERT INTO events (site, id, type, happened_at, received_at, bot, phase, visitor, body)
      VALUES (1, x'01', 'campaign.exposed', 10, 11, 0, 1, x'02', '{}');
    INSERT INTO enrolments (phase, visitor, arms, arm, exposed_at, goals) VALUES (1, x'02', '["a"]', 'a', 10, '{}');
  `);
  database.close();
}

it.each(MIGRATIONS.slice(1).map((_step, index) => index + 1))(
  'a file of schema %i comes along with every row, and is kept as it was',
  (steps) => {
    writeEarlier(steps);
    const database = openForWriting(file);
    expect(version(database)).toBe(MIGRATIONS.length);
    expect(database.prepare('SELECT type, phase, body FROM events').all()).toEqual([
      { type: 'campaign.exposed', phase: 1, body: '{}' },
    ]);
    expect(database.prepare('SELECT arm FROM enrolments').all()).toEqual([{ arm: 'a' }]);
    database.close();

    const [name = ''] = readdirSync(path.join(folder, 'backups'));
    expect(name).toContain(`of-schema-${steps}`);
    const copy = new Database(path.join(folder, 'backups', name), { readonly: true });
    expect(version(copy)).toBe(steps);
    expect(copy.prepare('SELECT count(*) AS events FROM events').get()).toEqual({ events: 1 });
    copy.close();
  },
);

it('neither a new file nor one that is up to date is copied', () => {
  openForWriting(file).close();
  expect(backups()).toEqual([]);
  openForWriting(file).close();
  expect(backups()).toEqual([]);
});

it('a file of a newer program is refused and left alone', () => {
  openForWriting(file).close();
  const newer = new Database(file);
  newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  newer.close();
  expect(() => openForWriting(file)).toThrow(/newer version of Beckon/);
  expect(backups()).toEqual([]);
});
