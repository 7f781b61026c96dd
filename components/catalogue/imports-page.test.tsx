// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, press, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { CatalogueView, FeedAnswer, ImportDetail } from '@/server/trpc/router';
import { importOf } from './catalogue.fixtures';
import { ImportsPage } from './imports-page';

class FakeUpload {
  static last: FakeUpload;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  responseText = '';
  path = '';
  constructor() {
    FakeUpload.last = this;
  }
  open(_method: string, path: string) {
    this.path = path;
  }
  setRequestHeader() {}
  send() {}
  abort() {
    this.onabort();
  }
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const NOTHING: CatalogueView = { feed: null, running: null, last: null, imports: [] };

interface Opened {
  mayChange?: boolean;
  initialData?: CatalogueView;
  detail?: Partial<ImportDetail>;
  /** Answers calls that change something. */
  act?: (path: string, input: unknown) => unknown;
}

/** What the server says of the catalogue from now on. */
let now: CatalogueView;

function open({ mayChange = true, initialData = NOTHING, detail = {}, act = () => ({}) }: Opened = {}) {
  vi.stubGlobal('XMLHttpRequest', FakeUpload);
  now = initialData;
  const answer = async (path: string, input: unknown): Promise<unknown> => {
    if (path === 'catalogue.get') return now;
    if (path === 'catalogue.import')
      return { import: now.last, problems: [], columns: null, taken: {}, ...detail } as ImportDetail;
    return act(path, input);
  };
  draw(
    <ToastProvider>
      <FakeApi answer={answer}>
        <ImportsPage siteId="s" currency="EUR" mayChange={mayChange} initialData={initialData} />
      </FakeApi>
    </ToastProvider>,
  );
}

const text = () => document.body.textContent ?? '';
const alert = () => document.querySelector('[role=alert]');
const bar = () => document.querySelector('[role=progressbar]');

function choose(name: string) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['id'], name)], configurable: true });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

async function answer(given: FeedAnswer) {
  FakeUpload.last.responseText = JSON.stringify(given);
  if ('import' in given) now = { ...now, running: null, last: given.import, imports: [given.import] };
  act(() => FakeUpload.last.onload());
  await until(() => alert() !== null);
}

test('a file is sent with its progress, read, and answered with how many came in', async () => {
  open();
  choose('feed.csv');
  expect(FakeUpload.last.path).toBe('/api/sites/s/catalogue?name=feed.csv');
  act(() => FakeUpload.last.upload.onprogress?.({ loaded: 1, total: 4 }));
  expect(bar()?.getAttribute('aria-valuenow')).toBe('25');
  act(() => FakeUpload.last.upload.onprogress?.({ loaded: 4, total: 4 }));
  expect(text()).toContain('Reading feed.csv');
  expect(bar()?.hasAttribute('aria-valuenow')).toBe(false);
  await answer({ import: importOf({ good: 1200, gone: 1 }) });
  expect(alert()?.textContent).toBe(
    '1,200 products came in from feed.csv. One that is no longer in it was taken out.',
  );
});

test('rows that were left out are told with their reasons, and are taken along as a file that no spreadsheet runs', async () => {
  open({
    detail: {
      problems: [
        { line: 4, id: '=cmd()', code: 'price-negative', value: '-3' },
        { line: 9, id: '', code: 'id-missing', value: '' },
      ],
    },
  });
  choose('feed.csv');
  await answer({ import: importOf({ bad: 5 }) });
  await until(() => document.querySelector('[role=region] tbody') !== null);
  const rows = [...document.querySelectorAll('[role=region] tbody tr')].map(({ textContent }) => textContent);
  expect(rows).toEqual(['4=cmd()The price “-3” is below zero.', '9–It has no id.']);
  expect(text()).toContain('See 3 more rows in the report');
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  press(button('Download as CSV'));
  expect(await saved[0]?.text()).toContain(`"4","'=cmd()","The price “-3” is below zero."`);
});

test('a file without what is needed says which columns', async () => {
  open();
  choose('feed.csv');
  await answer({
    import: importOf({ state: 'failed', error: 'columns', good: 0, missing: ['id', 'price'] }),
  });
  expect(alert()?.textContent).toContain('names no column for the id, the price');
});

test('a refusal is told in the server’s words; another file can be chosen', async () => {
  open();
  choose('feed.csv');
  await answer({ error: { code: 'conflict', message: 'Another import of this site is running.' } });
  expect(alert()?.textContent).toBe('Another import of this site is running.');
  expect(button('Choose a file')).toBeDefined();
});

test('a lost connection is told; sending can be called off, which is no failure', async () => {
  open();
  choose('feed.csv');
  act(() => FakeUpload.last.onerror());
  await until(() => alert() !== null);
  choose('feed.csv');
  press(button('Cancel'));
  await settle();
  expect(alert()).toBeNull();
  expect(button('Choose a file')).toBeDefined();
});

test('a file that is dropped is sent, and the page stays', () => {
  open();
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [new File(['id'], 'b.tsv')] } });
  act(() => void document.querySelector('[data-drop]')?.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
  expect(text()).toContain('Sending b.tsv');
});

test('those who may only look bring nothing in', () => {
  open({ mayChange: false });
  expect(document.querySelector('input')).toBeNull();
  expect(text()).toContain('Editors and owners of the workspace can bring products in.');
});
