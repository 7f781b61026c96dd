// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw, press, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument } from '../state/document.fixtures';
import { PublishDialog } from './publish-dialog';

const row = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('[role=dialog] li button')].find((one) =>
    one.textContent?.includes(words),
  );

test('doubtful words are quoted, heavy parts have their figures, and both lead to the place', async () => {
  const campaign = exampleDocument();
  const [step] = campaign.variants[0]!.steps;
  step!.blocks.push({ id: 'doubtful', kind: 'heading', text: 'Hurry, it is cheap', align: 'start' });
  const session = exampleSession(campaign);
  const asked: unknown[] = [];
  draw(
    <FakeApi
      answer={(path, input) => {
        if (path !== 'campaigns.weigh') return Promise.resolve(null);
        asked.push(input);
        const values = { size: 341, most: 200 };
        const at = { variant: 'a', step: step!.id, block: 'doubtful' };
        return Promise.resolve([{ code: 'weight-pictures', severity: 'warning', values, ...at }]);
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <InEditor session={session}>
            <PublishDialog open onOpenChange={() => {}} />
          </InEditor>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await until(() => row('341 KB') !== undefined);
  expect(asked).toEqual([{ campaignId: 'c', revision: 1 }]);
  expect(row('341 KB')?.textContent).toContain('up to 200 KB');
  expect(row('“Hurry” puts pressure')).toBeDefined();
  press(row('“Hurry”') ?? document.body);
  expect(session.store.getState().view).toMatchObject({ block: 'doubtful', panel: 'design' });
});
