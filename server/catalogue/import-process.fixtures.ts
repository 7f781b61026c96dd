// A process of its own that reads one large feed with broken rows, for what must be measured from outside: memory, and being killed.
import pino from 'pino';
import { openDatabase } from '../db/open-database';
import { keepYoungSpaceSmall } from '../modest-heap';
import { beginImport } from './begin-import';
import { runImport } from './run-import';

export interface ImportProcessOptions {
  dataDir: string;
  programDir: string;
  format: 'csv' | 'xml' | 'json';
  rows: number;
}

/** Written on a line of its own each: `begun` first, then what became of it. */
export type ImportProcessWord =
  { begun: string } | { rows: number; good: number; bad: number; error: string | null; megabytes: number };

keepYoungSpaceSmall();
const options = JSON.parse(process.argv[2] ?? '') as ImportProcessOptions;
const { db, close } = await openDatabase({ ...options, databaseUrl: undefined });
const workspace = await db.workspace.create({ data: { name: 'Shop' } });
const site = await db.site.create({
  data: {
    workspaceId: workspace.id,
    name: 'Shop',
    key: 'k',
    domains: '["shop.example"]',
    timeZone: 'UTC',
    currency: 'EUR',
  },
});

const LONG = 'Made by hand, one at a time. '.repeat(60);
/** Every hundredth is broken, each in another way than the one before. */
const BROKEN = ['on request', '-3.00 EUR', '12 USD', '', '1.2.3.4'];
const price = (at: number) => (at % 100 === 50 ? (BROKEN[Math.floor(at / 100) % 5] ?? '') : '19.90 EUR');

const FORMS = {
  csv: {
    head: 'id,title,link,price,description\n',
    row: (at: number) => `p${at},"<b>Cup</b> ${at}",https://shop.example/${at},${price(at)},"${LONG}"\n`,
    tail: '',
  },
  xml: {
    head: '<rss xmlns:g="http://base.google.com/ns/1.0"><channel>',
    row: (at: number) =>
      `<item><g:id>p${at}</g:id><g:title>Cup ${at}</g:title><g:link>https://shop.example/${at}</g:link><g:price>${price(at)}</g:price><g:description>${LONG}</g:description></item>\n`,
    tail: '</channel></rss>',
  },
  json: {
    head: '{"products":[',
    row: (at: number) =>
      `${at > 0 ? ',' : ''}{"id":${at},"handle":"c${at}","title":"Cup ${at}","body_html":"${LONG}","variants":[{"id":${at},"price":"${price(at)}"}]}`,
    tail: ']}',
  },
};

async function* feed(): AsyncGenerator<Uint8Array> {
  const { head, row, tail } = FORMS[options.format];
  yield Buffer.from(head);
  for (let at = 0; at < options.rows; at += 50)
    yield Buffer.from(Array.from({ length: 50 }, (_, index) => row(at + index)).join(''));
  yield Buffer.from(tail);
}

const say = (word: ImportProcessWord) => process.stdout.write(`${JSON.stringify(word)}\n`);
const app = { db, now: Date.now, log: pino({ level: 'silent' }) };
const importId = await beginImport(app, { siteId: site.id, source: 'feed', bytesInAll: null });
say({ begun: importId });
const { rows, good, bad, error } = await runImport(
  app,
  { ...site, origin: 'https://shop.example' },
  importId,
  () => Promise.resolve({ chunks: feed() }),
);
say({ rows, good, bad, error, megabytes: process.resourceUsage().maxRSS / 1024 });
await close();
