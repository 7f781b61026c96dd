// @vitest-environment happy-dom
import { TRPCClientError } from '@trpc/client';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { OwnVisits as View } from '@/server/trpc/router';
import { OwnVisits } from './own-visits';

const yours = { range: '9.9.9.9', isPublic: true, isListed: false };

async function open(view: View, update: Answer = () => Promise.reject(new Error())) {
  let kept = view;
  const sent: unknown[] = [];
  const answer: Answer = async (path, input) => {
    if (path !== 'sites.updateOwnVisits') return kept;
    sent.push(input);
    const reply = (await update(path, input)) as Pick<View, 'addresses'>;
    kept = { ...kept, ...reply };
    return reply;
  };
  draw(
    <FakeApi answer={answer}>
      <ToastProvider>
        <Suspense>
          <OwnVisits siteId="s" />
        </Suspense>
      </ToastProvider>
    </FakeApi>,
  );
  await settle();
  await settle();
  return sent;
}

const list = () => field('Addresses and ranges');
const words = () => document.body.textContent ?? '';
const state = () => document.querySelector('form [role=status]')?.textContent;
const hasButton = (name: string) =>
  [...document.querySelectorAll('button')].some(({ textContent }) => textContent === name);

test('one’s own address is added to the list and saved, and shown as the server keeps it', async () => {
  const addresses = ['203.0.113.0/24', '9.9.9.9'];
  const sent = await open({ addresses: [], yours }, () => Promise.resolve({ addresses }));
  enter(list(), ' 203.0.113.7/24 \n\n');
  press(button('Add my address'));
  expect(list().value).toBe('203.0.113.7/24\n9.9.9.9');
  expect(document.activeElement).toBe(list());
  expect(hasButton('Add my address')).toBe(false);
  expect(state()).toBe('Not saved yet');
  press(button('Save addresses'));
  await settle();
  await settle();
  expect(sent).toEqual([{ siteId: 's', addresses: ['203.0.113.7/24', '9.9.9.9'] }]);
  expect(list().value).toBe('203.0.113.0/24\n9.9.9.9');
  expect(state()).toBe('Everything is saved');
});

test('a line that cannot be used is named below the list, which keeps what was typed', async () => {
  const fields = { addresses: '“10.0.0.0/7” covers too many addresses' };
  await open({ addresses: [], yours }, () =>
    Promise.reject(
      Object.assign(new TRPCClientError('Not saved.'), { data: { appCode: 'invalid', details: { fields } } }),
    ),
  );
  enter(list(), '10.0.0.0/7');
  press(button('Save addresses'));
  await settle();
  await settle();
  expect(words()).toContain('“10.0.0.0/7” covers too many addresses.');
  expect([list().value, document.activeElement]).toEqual(['10.0.0.0/7', list()]);
  press(button('Discard changes'));
  expect([list().value, words().includes('too many')]).toEqual(['', false]);
});

test('an address inside a network, which may be everybody’s, is not offered', async () => {
  await open({ addresses: [], yours: { range: '10.0.0.4', isPublic: false, isListed: false } });
  expect(hasButton('Add my address')).toBe(false);
  expect(words()).toContain('Beckon sees you at 10.0.0.4, an address inside a network.');
});

test('an address that a listed range covers is offered once the range is taken out', async () => {
  await open({ addresses: ['9.9.0.0/16'], yours: { ...yours, isListed: true } });
  expect(words()).toContain('which is in the list');
  expect(hasButton('Add my address')).toBe(false);
  enter(list(), '');
  expect(hasButton('Add my address')).toBe(true);
});
