// @vitest-environment happy-dom
import { Suspense } from 'react';
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { navigation } from '@/components/shell/navigation.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { AudienceItem } from '@/server/trpc/router';
import { AudiencePage } from './audience-page';

const vip: AudienceItem = {
  id: 'vip',
  name: 'VIP',
  description: '',
  condition: { kind: 'all', of: [{ kind: 'device', values: ['phone'] }] },
  revision: 3,
  updatedAt: 0,
  uses: [],
};

async function open(list: () => AudienceItem[], answer: Answer, audienceId?: string) {
  draw(
    <FakeApi
      answer={(path, input) => {
        if (path === 'audiences.list') return Promise.resolve(list());
        if (path === 'segments.names') return Promise.resolve([]);
        return path === 'campaigns.list' ? Promise.resolve([]) : answer(path, input);
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <Suspense>
            <AudiencePage siteId="s" audienceId={audienceId} mayEdit />
          </Suspense>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await until(() => document.querySelector('h1') !== null);
}

const text = () => document.body.textContent ?? '';

/** As the server refuses what was changed meanwhile. */
const conflict = () =>
  Object.assign(new TRPCClientError('Someone has changed this audience meanwhile.'), {
    data: { appCode: 'conflict' },
  });

test('a new audience needs a name, and is there once it is made', async () => {
  const asked: unknown[] = [];
  await open(
    () => [],
    (path, input) => {
      asked.push([path, input]);
      return Promise.resolve({ audienceId: 'new' });
    },
  );
  press(button('Create audience'));
  await settle();
  expect(text()).toContain('Give the audience a name.');
  enter(field('Name'), ' Phones ');
  press(button('Create audience'));
  await until(() => navigation.replaced.length > 0);
  expect(asked).toEqual([
    [
      'audiences.create',
      { siteId: 's', name: 'Phones', description: '', condition: { kind: 'all', of: [] } },
    ],
  ]);
  expect(navigation.replaced).toEqual(['/sites/s/audiences/new']);
});

test('what somebody else saved meanwhile is shown, and is replaced only by a second word', async () => {
  const asked: unknown[] = [];
  let stored = vip;
  await open(
    () => [stored],
    (_path, input) => {
      asked.push(input);
      if (asked.length > 1) return Promise.resolve({ revision: 5 });
      stored = { ...vip, condition: { kind: 'visitor', values: ['new'] }, revision: 4 };
      return Promise.reject(conflict());
    },
    'vip',
  );
  enter(field('Name'), 'Very important');
  press(button('Save audience'));
  await until(() => text().includes('Theirs says: The visitor is new.'));
  expect(field('Name').value).toBe('Very important');
  press(button('Save mine in its place'));
  await until(() => asked.length === 2);
  expect(asked).toMatchObject([
    { audienceId: 'vip', revision: 3, name: 'Very important', condition: vip.condition },
    { audienceId: 'vip', revision: 4, name: 'Very important', condition: vip.condition },
  ]);
});

test('the newer one can be taken instead', async () => {
  let stored = vip;
  await open(
    () => [stored],
    () => {
      stored = { ...vip, name: 'Theirs', revision: 4 };
      return Promise.reject(conflict());
    },
    'vip',
  );
  enter(field('Name'), 'Mine');
  press(button('Save audience'));
  await until(() => text().includes('Take theirs'));
  press(button('Take theirs'));
  await settle();
  expect(field('Name').value).toBe('Theirs');
  expect(text()).toContain('All changes saved');
});

test('an audience that is gone is said to be', async () => {
  await open(
    () => [],
    () => Promise.reject(new Error('must not be asked')),
    'vip',
  );
  expect(text()).toContain('This audience is gone');
});
