// A million leads: how long a page of the list and a search take, and what the export needs of memory.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '../server/db/open-database';
import { writeLeads } from '../server/leads/export-leads';
import { readLeads } from '../server/leads/read-leads';
import { countLeads, searchLeads, type LeadSearch } from '../server/leads/search-leads';
import { quantile, type Table } from './report';

const LEADS = 1_000_000;
const ROUNDS = 15;
const PAGE = 51;
/** Promised for the first page and a search, ms. */
const SLOWEST = 200;
/** Promised for the export beyond what the program takes anyway, bytes. */
const MOST_MEMORY = 150 * 1024 * 1024;

/** One lead in a thousand is tagged, every second one agreed, and a tenth of all signed up in the second campaign. */
function seed(file: string, leads: number): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.exec(`
    INSERT INTO "Workspace" ("id", "name") VALUES ('w', 'W');
    INSERT INTO "Site" ("id", "workspaceId", "name", "key", "domains", "timeZone", "currency", "updatedAt")
      VALUES ('s', 'w', 'S', 'k', '[]', 'UTC', 'EUR', '2026-01-01T00:00:00.000+00:00');
    INSERT INTO "Campaign" ("id", "siteId", "name", "draft", "position", "updatedAt")
      VALUES ('c0', 's', 'One', '{}', 0, '2026-01-01T00:00:00.000+00:00'), ('c1', 's', 'Two', '{}', 1, '2026-01-01T00:00:00.000+00:00');
    CREATE TEMP TABLE numbers AS WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < ${leads})
      SELECT n, printf('%06d', (n * 7919) % ${leads}) AS shuffled,
        strftime('%Y-%m-%dT%H:%M:%S.000+00:00', 1700000000 + n * 37, 'unixepoch') AS at FROM n;
    INSERT INTO "Lead" ("id", "siteId", "email", "domain", "firstAt", "lastAt", "latest", "consented", "spam")
      SELECT 'lead' || n, 's', char(97 + shuffled % 26) || shuffled || '@' || domain, domain, at, at, 'e' || n, n % 2, n % 50 = 0
      FROM (SELECT *, CASE WHEN n % 3 = 0 THEN 'shop' || (n % 5000) || '.example' ELSE 'mail.example' END AS domain FROM numbers);
    INSERT INTO "Submission" ("id", "siteId", "leadId", "eventId", "campaignId", "at", "page", "consents", "source")
      SELECT 'sent' || n, 's', 'lead' || n, 'e' || n, CASE WHEN n % 10 = 0 THEN 'c1' ELSE 'c0' END, at, 'https://shop.example/cart',
        '[{"text":"Yes, write to me once a month.","granted":true,"published":true}]', 'newsletter' FROM numbers;
    INSERT INTO "LeadTag" ("leadId", "siteId", "tag") SELECT 'lead' || n, 's', 'vip' FROM numbers WHERE n % 1000 = 1;`);
  database.close();
}

export async function measureLeads({ leads = LEADS } = {}): Promise<Table> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'beckon-bench-'));
  const opened = await openDatabase({ dataDir, databaseUrl: undefined, programDir: process.cwd() });
  try {
    seed(path.join(dataDir, 'beckon.db'), leads);
    const app = { db: opened.db, store: { answersOf: () => Promise.resolve({}) } };
    const all: LeadSearch = { siteId: 's', text: '', spam: false };
    const overBudget: string[] = [];
    const rows: Table['rows'] = [];
    const measure = async (title: string, search: LeadSearch) => {
      const times: number[] = [];
      let total: number | null = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const began = performance.now();
        const ids = await searchLeads(opened.db, search, PAGE);
        total = await countLeads(opened.db, search);
        await readLeads(app, 's', ids);
        times.push(performance.now() - began);
      }
      const p95 = Math.round(quantile(times, 0.95));
      rows.push({
        what: title,
        'median ms': Math.round(quantile(times, 0.5)),
        'p95 ms': p95,
        found: total ?? 'many',
      });
      if (p95 > SLOWEST) overBudget.push(`${title} of ${leads} leads takes ${p95} ms (at most ${SLOWEST}).`);
    };
    await measure('the first page', all);
    await measure('search: one address', { ...all, text: 'b123' });
    await measure('search: a letter', { ...all, text: 'b' });
    await measure('search: a domain of few', { ...all, text: '@shop42.' });
    await measure('search: a domain of most', { ...all, text: 'mail.example' });
    await measure('search: nobody', { ...all, text: 'zzz' });
    await measure('a campaign of a tenth', { ...all, campaignId: 'c1' });
    await measure('a tag of few', { ...all, tag: 'vip' });
    await measure('a tag of few, who agreed, in a campaign', {
      ...all,
      tag: 'vip',
      consented: true,
      campaignId: 'c0',
    });
    await measure('who did not agree', { ...all, consented: false });
    await measure('one month', {
      ...all,
      from: new Date(Date.UTC(2024, 2, 1)),
      until: new Date(Date.UTC(2024, 3, 1)),
    });
    await measure('spam', { ...all, spam: true });
    const before = process.memoryUsage().rss;
    const began = performance.now();
    let [bytes, peak] = [0, 0];
    for await (const piece of writeLeads(app, all)) {
      bytes += Buffer.byteLength(piece);
      peak = Math.max(peak, process.memoryUsage().rss - before);
    }
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    rows.push({
      what: `export: ${Math.round(bytes / 1e6)} MB in ${seconds} s`,
      found: `${Math.round(peak / 2 ** 20)} MB more memory`,
    });
    if (peak > MOST_MEMORY)
      overBudget.push(`The export needs ${Math.round(peak / 2 ** 20)} MB of memory (at most 150).`);
    return {
      title: `Leads: ${leads} of them, a page of ${PAGE - 1} with its count`,
      rows,
      overBudget,
      notes: ['SQLite; without the answers, which come from the log of events.'],
    };
  } finally {
    await opened.close();
    await rm(dataDir, { recursive: true });
  }
}
