// @vitest-environment happy-dom
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, press, until } from '@/components/draw.fixtures';
import { navigation } from '@/components/shell/navigation.fixtures';
import type { AuditItem } from '@/server/trpc/router';
import { ActivityPage } from './activity-page';

/** A refusal that is an answer, and so not asked again without a press. */
const busy = () => Object.assign(new TRPCClientError('Busy.'), { data: { appCode: 'rate-limited' } });

const entry = (id: string): AuditItem => ({
  id,
  at: 0,
  person: 'Ada',
  action: 'campaign.paused',
  subject: id,
  site: null,
  details: {},
});

async function open(answer: Answer, query = '') {
  navigation.search = query;
  draw(
    <FakeApi answer={answer}>
      <ActivityPage workspaceId="w" />
    </FakeApi>,
  );
  await until(() => document.querySelector('h2, ol') !== null);
}
const text = () => document.body.textContent ?? '';

test('what a link asks for is asked of the server, and what is no action is everything', async () => {
  const asked: unknown[] = [];
  const answer: Answer = (_, input) => {
    asked.push(input);
    return Promise.resolve({ items: [], people: [{ id: 'ada', name: 'Ada' }], nextCursor: null });
  };
  await open(answer, '?person=ada&action=campaign.paused');
  expect(asked).toEqual([
    { workspaceId: 'w', userId: 'ada', action: 'campaign.paused', direction: 'forward' },
  ]);
  expect(text()).toContain('Nothing found');
});

test('an action that no link can mean filters nothing', async () => {
  const asked: unknown[] = [];
  await open((_, input) => {
    asked.push(input);
    return Promise.resolve({ items: [], people: [], nextCursor: null });
  }, '?action=everything.blown-up');
  expect(asked).toEqual([{ workspaceId: 'w', direction: 'forward' }]);
  expect(text()).toContain('Nothing has happened yet');
});

test('when more cannot be had, what is shown stays, and it can be asked for again', async () => {
  let isDown = true;
  await open((_, input) => {
    const { cursor } = input as { cursor?: string };
    if (cursor === undefined)
      return Promise.resolve({ items: [entry('Spring')], people: [], nextCursor: 'next' });
    return isDown
      ? Promise.reject(busy())
      : Promise.resolve({ items: [entry('Summer')], people: [], nextCursor: null });
  });
  press(button('Show more'));
  await until(() => text().includes('The rest could not be loaded.'));
  expect(text()).toContain('Spring');
  isDown = false;
  press(button('Try again'));
  await until(() => text().includes('Summer'));
  expect(() => button('Try again')).toThrow();
});
