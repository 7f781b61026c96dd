// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FakeApi, later, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, press, settle, until } from '@/components/draw.fixtures';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { AudienceUse } from '@/server/trpc/router';
import { publishable } from './audience-uses';
import { PublishUses } from './publish-uses';

const campaign = (campaignId: string, change: Partial<AudienceUse> = {}): AudienceUse => ({
  campaignId,
  name: `Campaign ${campaignId}`,
  status: 'live',
  revision: 7,
  inDraft: true,
  inRelease: true,
  isStale: true,
  hasOtherChanges: false,
  ...change,
});

test.each<[string, Partial<AudienceUse>]>([
  ['is up to date', { isStale: false }],
  ['is paused, which publishing would end', { status: 'paused' }],
  ['has other changes, which would go live too', { hasOtherChanges: true }],
  ['no longer names the audience', { inDraft: false, hasOtherChanges: true }],
])('a campaign that %s is not among those to publish', (_what, change) => {
  expect(publishable([campaign('a'), campaign('b', change)]).map(({ campaignId }) => campaignId)).toEqual([
    'a',
  ]);
});

function open(answer: Answer, isChanged = false) {
  draw(
    <FakeApi answer={answer}>
      <TooltipProvider>
        <PublishUses
          siteId="s"
          name="VIP"
          uses={[campaign('a'), campaign('b'), campaign('c')]}
          isChanged={isChanged}
        />
      </TooltipProvider>
    </FakeApi>,
  );
}

async function openDialog() {
  press(button('Publish the 3 campaigns that use it'));
  await until(() => document.querySelector('[role=dialog]') !== null);
}

const said = () => document.querySelector('[role=dialog]')?.textContent ?? '';

test('each is published at the revision that was seen, and each has its own result', async () => {
  const asked: unknown[] = [];
  open((_path, input) => {
    asked.push(input);
    return (input as { campaignId: string }).campaignId === 'b'
      ? Promise.reject(new Error('Failed to fetch'))
      : Promise.resolve({ release: 4, phase: 'new', audiences: {} });
  });
  await openDialog();
  press(button('Publish campaigns'));
  await until(() => said().includes('2 campaigns published'));
  expect(asked).toEqual(['a', 'b', 'c'].map((campaignId) => ({ campaignId, revision: 7 })));
  expect([...document.querySelectorAll('[role=dialog] li')].map((row) => row.textContent)).toEqual([
    'Campaign aRelease 4',
    expect.stringMatching(/^Campaign bNot published.+/),
    'Campaign cRelease 4',
  ]);
});

test('stopping lets the one on its way arrive and leaves the others as they were', async () => {
  const first = later();
  const asked: unknown[] = [];
  open((_path, input) => {
    asked.push(input);
    return first.promise;
  });
  await openDialog();
  press(button('Publish campaigns'));
  await settle();
  press(button('Stop after this one'));
  first.give({ release: 4, phase: 'new', audiences: {} });
  await until(() => said().includes('1 campaign published'));
  expect(asked).toHaveLength(1);
  expect(said()).toContain('Campaign cLeft as it was');
});

test('what is not saved cannot be published, and the reason is said', async () => {
  open(() => Promise.reject(new Error('must not be asked')), true);
  press(button('Publish the 3 campaigns that use it'));
  await settle();
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(document.body.textContent).toContain('Save the audience first.');
});
