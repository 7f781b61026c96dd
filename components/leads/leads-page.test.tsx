// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, press, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { LeadItem } from '@/server/trpc/router';
import { LeadsPage } from './leads-page';

const address = vi.hoisted(() => ({ query: '' }));
vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(address.query) }));

const lead = (id: string): LeadItem => ({
  id,
  email: `${id}@example.com`,
  at: 0,
  firstAt: 0,
  campaign: null,
  source: '',
  tags: [],
  spam: null,
  page: 'https://shop.example/',
  consents: [],
  answers: id === 'ada' ? [{ name: 'likes', answer: 'Tea\nCake' }] : [],
});

async function open({ mayErase = true, query = '' } = {}) {
  address.query = query;
  let leads = [lead('ada'), lead('bo')];
  const asked: unknown[] = [];
  draw(
    <FakeApi
      answer={(path, input) => {
        if (path === 'leads.list')
          return Promise.resolve({ items: leads, nextCursor: null, total: leads.length });
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
  await until(() => document.querySelector('tbody') !== null);
  return asked;
}

const exportLink = () => document.querySelector('a[download]')?.getAttribute('href');

test('a lead is deleted after a question that names it, and the focus goes on to the next one', async () => {
  const asked = await open();
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

test('the export of a search holds what was found', async () => {
  await open({ query: 'q=a%26b' });
  expect(exportLink()).toBe('/api/sites/s/leads.csv?q=a%26b');
});

test('those who may only look delete nobody', async () => {
  await open({ mayErase: false });
  expect(() => button('Delete ada@example.com')).toThrow();
});

test('what a person answered stands below their address', async () => {
  await open();
  const [ada, bo] = [...document.querySelectorAll('tbody tr')];
  expect(ada?.querySelector('dt')?.textContent).toBe('likes');
  expect(ada?.querySelector('dd')?.textContent).toBe('Tea, Cake');
  expect(bo?.querySelector('dl')).toBeNull();
});
