// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { SiteAudiences } from '@/components/audiences/site-audiences';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { Condition } from '@/core/campaign/condition';
import type { AudienceItem } from '@/server/trpc/router';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument } from '../state/document.fixtures';
import { AudiencePanel } from './audience-panel';

const phone: Condition = { kind: 'device', values: ['phone'] };
const vip: AudienceItem = {
  id: 'vip',
  name: 'VIP',
  description: '',
  condition: { kind: 'visitor', values: ['returning'] },
  revision: 1,
  updatedAt: 0,
  uses: [],
};

async function open(
  targeting: Condition,
  answer: Answer = () => Promise.reject(new Error('must not be asked')),
) {
  const session = exampleSession({ ...exampleDocument(), targeting });
  draw(
    <FakeApi
      answer={(path, input) => (path === 'audiences.list' ? Promise.resolve([vip]) : answer(path, input))}
    >
      <TooltipProvider>
        <ToastProvider>
          <InEditor session={session}>
            <SiteAudiences siteId="s">
              <AudiencePanel />
            </SiteAudiences>
          </InEditor>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await settle();
  return { targeting: () => session.store.getState().history.present.targeting, store: session.store };
}

async function choose(trigger: HTMLElement, option: string) {
  press(trigger);
  const find = () =>
    [...document.querySelectorAll<HTMLElement>('[role=option],[role=menuitem]')].find((item) =>
      item.textContent?.startsWith(option),
    );
  await until(() => find() !== undefined);
  press(find() as HTMLElement);
  await settle();
}

const text = () => document.body.textContent ?? '';

test('an audience is chosen by its name and meaning, and read in the sentence', async () => {
  const { targeting } = await open({ kind: 'all', of: [phone] });
  press(button('Add audience'));
  await until(() => document.querySelector('[role=menuitem]') !== null);
  const item = document.querySelector<HTMLElement>('[role=menuitem]');
  expect(item?.textContent).toBe('VIPThe visitor is returning.');
  press(item as HTMLElement);
  await settle();
  expect(targeting()).toEqual({ kind: 'all', of: [phone, { kind: 'audience', id: 'vip' }] });
  expect(text()).toContain('the visitor belongs to “VIP”');
});

test('an audience that is gone is said to be', async () => {
  await open({ kind: 'audience', id: 'gone' });
  await until(() => text().includes('This audience was deleted.'));
  expect(text()).toContain('An audience that is not there');
});

test('a condition is made to stay true, for so many days, and is undone in two steps', async () => {
  const { targeting, store } = await open({ kind: 'all', of: [phone] });
  const counts = () => [...document.querySelectorAll<HTMLElement>('[role=combobox]')].at(-1) as HTMLElement;
  await choose(counts(), 'Stays true');
  expect(targeting()).toMatchObject({ of: [{ kind: 'sticky', days: 30, of: phone }] });
  expect(text()).toContain('at any time in the last 30 days');
  enter(field('Days that condition 1 stays true'), '7');
  expect(targeting()).toMatchObject({ of: [{ kind: 'sticky', days: 7 }] });
  enter(field('Days that condition 1 stays true'), '700');
  expect(targeting()).toMatchObject({ of: [{ kind: 'sticky', days: 7 }] });
  store.getState().undo();
  store.getState().undo();
  expect(targeting()).toEqual({ kind: 'all', of: [phone] });
});

test('the conditions become an audience, which takes their place', async () => {
  const asked: unknown[] = [];
  const { targeting } = await open({ kind: 'all', of: [phone] }, (path, input) => {
    asked.push([path, input]);
    return Promise.resolve({ audienceId: 'vip' });
  });
  press(button('Save these conditions as an audience'));
  await until(() => document.querySelector('[role=dialog]') !== null);
  press(button('Save audience'));
  await settle();
  expect(text()).toContain('Give the audience a name.');
  enter(field('Name'), ' Phones ');
  press(button('Save audience'));
  await until(() => asked.length > 0);
  await settle();
  expect(asked).toEqual([
    [
      'audiences.create',
      { siteId: 's', name: 'Phones', description: '', condition: { kind: 'all', of: [phone] } },
    ],
  ]);
  expect(targeting()).toEqual({ kind: 'all', of: [{ kind: 'audience', id: 'vip' }] });
});

test.each<[string, Condition, string]>([
  [
    'name an audience',
    { kind: 'all', of: [{ kind: 'audience', id: 'vip' }] },
    'cannot be part of another one',
  ],
  ['are not filled in', { kind: 'path', operator: 'is', values: [] }, 'Fill in every condition'],
])('conditions that %s become none, and the reason is said', async (_what, targeting, reason) => {
  await open(targeting);
  press(button('Save these conditions as an audience'));
  await settle();
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(text()).toContain(reason);
});
