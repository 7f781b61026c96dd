// @vitest-environment happy-dom
// A feed at an address, what is being read, and columns that nobody knows.
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { navigation } from '@/components/shell/navigation.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { CatalogueView, ImportDetail } from '@/server/trpc/router';
import { importOf } from './catalogue.fixtures';
import { ImportsPage } from './imports-page';
import { ImportPage } from './import-page';

const NOTHING: CatalogueView = { feed: null, running: null, last: null, imports: [] };
const FEED = { url: 'https://shop.example/feed.xml', everyHours: 24, nextAt: 7_200_000 };
const text = () => document.body.textContent ?? '';

interface Opened {
  initialData?: Partial<CatalogueView>;
  detail?: Partial<ImportDetail>;
  mayChange?: boolean;
  act?: (path: string, input: unknown) => Promise<unknown>;
}

function open({ initialData = {}, detail = {}, mayChange = true, act = async () => ({}) }: Opened) {
  const server = { now: { ...NOTHING, ...initialData } };
  const asked: [string, unknown][] = [];
  const answer = async (path: string, input: unknown): Promise<unknown> => {
    if (path === 'catalogue.get') return server.now;
    if (path === 'catalogue.import')
      return { import: server.now.last, problems: [], columns: null, taken: {}, ...detail };
    if (!path.startsWith('products.')) asked.push([path, input]);
    return act(path, input);
  };
  draw(
    <ToastProvider>
      <FakeApi answer={answer}>
        <ImportsPage siteId="s" currency="EUR" mayChange={mayChange} initialData={server.now} />
      </FakeApi>
    </ToastProvider>,
  );
  return { server, asked };
}

test('a new address is saved with its schedule and read at once; how far it is can be seen, and called off', async () => {
  const { server, asked } = open({
    act: async (path) => {
      if (path === 'catalogue.saveFeed') server.now = { ...server.now, feed: FEED };
      if (path === 'catalogue.refresh')
        server.now = {
          ...server.now,
          running: importOf({
            state: 'running',
            source: 'shop.example',
            rows: 1234,
            bad: 2,
            bytes: 30,
            bytesInAll: 120,
          }),
        };
      return {};
    },
  });
  press(button('Save and read'));
  expect(text()).toContain('Enter the address of the feed.');
  enter(field('Address of the feed'), ` ${FEED.url}`);
  press(button('Save and read'));
  await until(() => document.querySelector('[role=progressbar]') !== null);
  expect(asked).toEqual([
    ['catalogue.saveFeed', { siteId: 's', url: FEED.url, everyHours: 24 }],
    ['catalogue.refresh', { siteId: 's' }],
  ]);
  expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('25');
  expect(text()).toContain('1,234 rows · 2 left out · 25%');
  expect(button('Read now').getAttribute('aria-disabled')).toBe('true');
  await until(() => document.activeElement === button('Read now'));
  press(button('Cancel import'));
  await settle();
  expect(asked.at(-1)).toEqual(['catalogue.cancel', { siteId: 's' }]);
});

test('an address that is refused is told beside its field', async () => {
  open({
    act: () =>
      Promise.reject(
        Object.assign(new TRPCClientError('The feed was not saved.'), {
          data: { appCode: 'invalid', details: { fields: { url: 'it must begin with https://' } } },
        }),
      ),
  });
  enter(field('Address of the feed'), 'http://shop.example/feed.xml');
  press(button('Save and read'));
  await until(() => document.querySelector('[aria-invalid=true]') !== null);
  expect(text()).toContain('It must begin with https://.');
  expect(field('Address of the feed').value).toBe('http://shop.example/feed.xml');
});

test('a feed says where it is and when it is read next; it is removed after a question, and read on demand', async () => {
  const { asked } = open({ initialData: { feed: FEED } });
  press(button('Change address'));
  await until(() => document.activeElement === field('Address of the feed'));
  press(button('Keep as it is'));
  expect(text()).toContain('https://shop.example/feed.xml');
  expect(text()).toContain('Next: in 2 hours.');
  press(button('Read now'));
  await settle();
  press(button('Remove feed'));
  await until(() => document.querySelector('[role=alertdialog], [role=dialog]') !== null);
  expect(text()).toContain('Products stay as they are now.');
  press(
    [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === 'Remove feed')!,
  );
  await until(() => asked.length === 2);
  await settle();
  expect(asked).toEqual([
    ['catalogue.refresh', { siteId: 's' }],
    ['catalogue.removeFeed', { siteId: 's' }],
  ]);
});

const UNNAMED: Partial<ImportDetail> = {
  columns: [
    { name: 'Varenr', example: 'k1' },
    { name: 'Navn', example: 'Kopp' },
  ],
  taken: { id: 'Varenr', title: 'Navn', url: 'Varenr', price: 'Navn' },
};

test('columns that nobody knows are named with examples beside them, and the feed is read again', async () => {
  const last = importOf({
    state: 'failed',
    error: 'columns',
    source: 'shop.example',
    missing: ['id'],
    good: 0,
  });
  const { asked } = open({ initialData: { feed: FEED, last, imports: [last] }, detail: UNNAMED });
  await until(() => text().includes('What the columns hold'));
  await until(() => text().includes('Needed of every product'));
  expect(text()).toContain('names no column for the id');
  press(button('Save and read again'));
  await until(() => asked.length === 2);
  expect(asked).toEqual([
    ['catalogue.nameColumns', { siteId: 's', importId: 'i1', taken: UNNAMED.taken }],
    ['catalogue.refresh', { siteId: 's' }],
  ]);
});

test('what is needed and has no column is asked for before anything is sent', async () => {
  const last = importOf({ state: 'failed', error: 'columns', missing: ['url'], good: 0 });
  const { asked } = open({
    initialData: { last, imports: [last] },
    detail: { ...UNNAMED, taken: { id: 'Varenr', title: 'Navn', price: 'Navn' } },
  });
  await until(() => text().includes('Needed of every product'));
  press(button('Save and read again'));
  await settle();
  expect(text()).toContain('Say which column holds: Link.');
  expect(asked).toEqual([]);
});

test('who may only look sees what is read and what was, and can call nothing off', async () => {
  const running = importOf({ id: 'r', state: 'running', source: 'shop.example' });
  const last = importOf({ state: 'done', bad: 2 });
  open({ mayChange: false, initialData: { feed: FEED, running, last, imports: [running, last] } });
  expect(text()).toContain('Reading shop.example');
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([]);
  const rows = [...document.querySelectorAll('[aria-labelledby=history] tbody tr')];
  expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([
    '/sites/s/products/imports/r',
    '/sites/s/products/imports/i1',
  ]);
  expect(rows[1]?.textContent).toContain('Read with gaps');
});

test('the report of an import has its figures, and columns that are named for the next file', async () => {
  const read = importOf({ good: 1200, rows: 1202, bad: 2, bytes: 2_400_000 });
  const asked: string[] = [];
  const initialData = {
    import: read,
    problems: [{ line: 9, id: '', code: 'id-missing' as const, value: '' }],
    columns: UNNAMED.columns!,
    taken: UNNAMED.taken!,
  };
  draw(
    <ToastProvider>
      <FakeApi
        answer={async (path) => {
          asked.push(path);
          return path === 'catalogue.import' ? initialData : { ok: true };
        }}
      >
        <ImportPage siteId="s" feed={null} mayChange initialData={initialData} />
      </FakeApi>
    </ToastProvider>,
  );
  expect(text()).toContain('2.4 MB');
  expect(text()).toContain('And one more row.');
  await until(() => text().includes('Needed of every product'));
  press(button('Save columns'));
  await until(() => navigation.pushed.length > 0);
  expect(navigation.pushed).toEqual(['/sites/s/products/imports']);
  expect(asked).toContain('catalogue.nameColumns');
  expect(text()).toContain('Bring the file in again, and it is read by them.');
});
