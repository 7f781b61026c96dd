// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, until } from '@/components/draw.fixtures';
import { navigation } from '@/components/shell/navigation.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { LeadDetail } from '@/server/trpc/router';
import { LeadPage } from './lead-page';

const LEAD: LeadDetail = {
  id: 'l',
  email: 'ada@example.com',
  at: 2,
  firstAt: 1,
  campaign: null,
  page: 'https://shop.example/cart',
  source: 'newsletter',
  consents: [],
  answers: [],
  tags: ['vip'],
  awaitsConfirmation: false,
  confirmedAt: null,
  askedAt: null,
  codes: [],
  told: null,
  spam: null,
  forms: [
    {
      id: 'f',
      at: 2,
      campaign: { id: 'c', name: 'Letter' },
      page: 'https://shop.example/cart',
      source: 'newsletter',
      consents: [{ text: 'Yes, write to me.', granted: true, published: true }],
      answers: [{ name: 'size', answer: 'L' }],
    },
  ],
  olderForms: 3,
  moments: [
    {
      id: 'o',
      at: 1,
      page: 'https://shop.example/thanks',
      act: { kind: 'ordered', total: 4200, currency: 'EUR' },
    },
    {
      id: 's',
      at: 1,
      page: 'https://shop.example/',
      act: { kind: 'shown', campaign: { id: 'c', name: 'Letter' } },
    },
  ],
};

async function open(change: Partial<LeadDetail> = {}, mayEdit = true) {
  let lead = { ...LEAD, ...change };
  const asked: unknown[] = [];
  draw(
    <FakeApi
      answer={(path, input) => {
        if (path === 'leads.get') return Promise.resolve(lead);
        if (path === 'leads.choices')
          return Promise.resolve({
            campaigns: [],
            tags: ['vip', 'press'],
            views: [],
            hasAnswers: false,
            hasVisitors: false,
            hasConfirmations: false,
          });
        asked.push([path, input]);
        if (path === 'leads.setSpam') lead = { ...lead, spam: null };
        return Promise.resolve({ ok: true });
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <LeadPage siteId="s" leadId="l" mayEdit={mayEdit} />
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await until(() => document.querySelector('h1')?.textContent === 'ada@example.com');
  return asked;
}

test('everything that is known of a person stands on their page', async () => {
  await open();
  const words = document.body.textContent;
  for (const said of [
    'newsletter',
    '4 forms sent',
    'Letter',
    'size',
    'Agreed: Yes, write to me.',
    '3 older forms are not shown.',
    'Ordered for €42.00',
    'Was shown Letter',
  ])
    expect(words).toContain(said);
});

test('a tag is added by its word and taken away by its button', async () => {
  const asked = await open();
  enter(field('Add a tag'), ' press ');
  press(button('Add tag'));
  await until(() => asked.length === 1);
  press(button('Remove tag vip'));
  await until(() => asked.length === 2);
  expect(asked).toEqual([
    ['leads.setTag', { siteId: 's', leadId: 'l', tag: 'press', on: true }],
    ['leads.setTag', { siteId: 's', leadId: 'l', tag: 'vip', on: false }],
  ]);
});

test('who is kept apart is said to be, and why, until somebody says otherwise', async () => {
  const asked = await open({ spam: 'fast' });
  expect(document.body.textContent).toContain('less than a second and a half after it was shown');
  press(button('This is not spam'));
  await until(() => document.body.textContent?.includes('less than a second and a half') === false);
  expect(asked).toEqual([['leads.setSpam', { siteId: 's', leadId: 'l', spam: false }]]);
  await until(() => document.activeElement === button('Mark as spam'));
});

test('who has yet to confirm is said to be, can be written to again, and codes stand with those who were given them', async () => {
  const asked = await open({
    awaitsConfirmation: true,
    askedAt: 1,
    codes: [{ code: 'SPRING-7KQ2', pool: 'Spring', at: 1 }],
  });
  const words = document.body.textContent;
  expect(words).toContain('has yet to follow the link that was mailed');
  expect(words).toContain('SPRING-7KQ2 from Spring');
  press(button('Send the mail again'));
  await until(() => asked.length === 1);
  expect(asked).toEqual([['leads.resendConfirmation', { siteId: 's', leadId: 'l' }]]);
  await until(() => document.body.textContent?.includes('Mailed the link to ada@example.com') === true);
});

test('after a deletion the list is next', async () => {
  await open();
  press(button('Delete lead'));
  await until(() => document.querySelector('[role=dialog]') !== null);
  const confirm = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(
    ({ textContent }) => textContent === 'Delete lead',
  );
  act(() => confirm?.click());
  await until(() => navigation.pushed.length > 0);
  expect(navigation.pushed).toEqual(['/sites/s/leads']);
});

test('those who may only look change nothing', async () => {
  await open({}, false);
  expect([...document.querySelectorAll('main button, button')].map(({ textContent }) => textContent)).toEqual(
    [],
  );
});
