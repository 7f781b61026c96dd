// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, press, settle, until } from '@/components/draw.fixtures';
import { navigation } from '@/components/shell/navigation.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { LeadChoices, LeadItem } from '@/server/trpc/router';
import { LeadsPage } from './leads-page';

const lead = (id: string): LeadItem => ({
  id,
  email: `${id}@example.com`,
  at: 0,
  firstAt: 0,
  campaign: null,
  source: '',
  tags: [],
  awaitsConfirmation: false,
  confirmedAt: null,
  spam: null,
  page: 'https://shop.example/',
  consents: [],
  answers: id === 'ada' ? [{ name: 'likes', answer: 'Tea\nCake' }] : [],
});

const CHOICES = {
  campaigns: [],
  tags: [],
  views: [],
  hasAnswers: false,
  hasVisitors: false,
  hasConfirmations: false,
};

async function open({
  mayErase = true,
  query = '',
  any = true,
  choices = CHOICES,
  waits = [],
}: {
  mayErase?: boolean;
  query?: string;
  any?: boolean;
  choices?: LeadChoices;
  waits?: string[];
} = {}) {
  navigation.search = query;
  const listed: unknown[] = [];
  let leads = [lead('ada'), lead('bo')].map((one) => ({
    ...one,
    awaitsConfirmation: waits.includes(one.id),
  }));
  const asked: unknown[] = [];
  draw(
    <FakeApi
      answer={(path, input) => {
        if (path === 'leads.choices') return Promise.resolve(choices);
        if (path === 'leads.list') {
          listed.push(input);
          return Promise.resolve({ items: leads, nextCursor: null, total: leads.length, more: false, any });
        }
        asked.push([path, input]);
        leads = leads.slice(1);
        return Promise.resolve({ ok: true });
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <LeadsPage siteId="s" mayErase={mayErase} />
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await until(() => document.querySelector(any ? 'tbody' : 'h2') !== null);
  return { asked, listed };
}

const exportLink = () => document.querySelector('a[download]')?.getAttribute('href');

test('a lead is deleted after a question that names it, and the focus goes on to the next one', async () => {
  const { asked } = await open();
  press(button('Delete ada@example.com'));
  await settle();
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Delete ada@example.com?');
  expect(asked).toEqual([]);
  press(button('Delete lead'));
  await until(() => !document.querySelector('tbody')?.textContent?.includes('ada@'));
  expect(asked).toEqual([['leads.erase', { siteId: 's', leadId: 'ada' }]]);
  await until(() => document.activeElement === button('Delete bo@example.com'));
});

test('the export of the whole list holds everybody', async () => {
  await open();
  expect(exportLink()).toBe('/api/sites/s/leads.csv');
});

test('what stands in the address is asked for and exported, and can be cleared', async () => {
  const { listed } = await open({ query: 'tag=vip&consent=yes&from=2026-06-01&to=nonsense' });
  expect(listed[0]).toMatchObject({ siteId: 's', tag: 'vip', consent: 'yes', from: '2026-06-01' });
  expect(exportLink()).toBe('/api/sites/s/leads.csv?tag=vip&consent=yes&from=2026-06-01');
  press(button('Clear filters'));
  expect(location.search).toBe('');
});

test('spam is shown apart, with its reason, and is no file to take along', async () => {
  await open({ query: 'spam=1' });
  expect(button('Spam').getAttribute('aria-pressed')).toBe('true');
  expect(exportLink()).toBeUndefined();
});

test('who has yet to confirm is marked, and said to be left out of the export', async () => {
  const asking = { ...CHOICES, hasConfirmations: true };
  await open({ choices: asking, waits: ['bo'] });
  const rows = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
  expect(rows.map((row) => row.includes('Not confirmed'))).toEqual([false, true]);
  await until(() => document.body.textContent?.includes('Exports leave out people who have yet') === true);
});

test('a list of those who have yet to confirm is exported as it is', async () => {
  const asking = { ...CHOICES, hasConfirmations: true };
  const { listed } = await open({ choices: asking, query: 'confirmed=no' });
  expect(listed[0]).toMatchObject({ confirmed: 'no' });
  expect(exportLink()).toBe('/api/sites/s/leads.csv?confirmed=no');
  await until(() => document.body.textContent?.includes('An export of this list holds them') === true);
});

test('before anybody signed up the page says what will be here, and leads to answers without an address', async () => {
  await open({ any: false, choices: { ...CHOICES, hasAnswers: true } });
  expect(document.querySelector('h2')?.textContent).toBe('No leads yet');
  await until(() => document.querySelector('a[href="/sites/s/leads/answers"]') !== null);
});

test('a view is kept by those who may change something, and opened by its name', async () => {
  const view = { id: 'v', name: 'Regulars', filter: { tag: 'vip' } };
  await open({ mayErase: false, choices: { ...CHOICES, views: [view] } });
  await until(() =>
    [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Views'),
  );
  press(button('Views'));
  await until(() => document.querySelector('[role=menuitem]') !== null);
  const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
  expect(items.map(({ textContent }) => textContent)).toEqual(['Regulars']);
  act(() => items[0]?.click());
  expect(location.search).toBe('?tag=vip');
});

test('the export of a search holds what was found', async () => {
  await open({ query: 'q=a%26b' });
  expect(exportLink()).toBe('/api/sites/s/leads.csv?q=a%26b');
});

test('those who may only look delete nobody, and are told who says that somebody is no spam', async () => {
  await open({ mayErase: false, query: 'spam=1' });
  expect(() => button('Delete ada@example.com')).toThrow();
  expect(document.body.textContent).toContain('Editors and owners can say that somebody is none.');
});

test('what a person answered stands below their address', async () => {
  await open();
  const [ada, bo] = [...document.querySelectorAll('tbody tr')];
  expect(ada?.querySelector('dt')?.textContent).toBe('likes');
  expect(ada?.querySelector('dd')?.textContent).toBe('Tea, Cake');
  expect(bo?.querySelector('dl')).toBeNull();
});
