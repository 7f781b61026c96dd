// @vitest-environment happy-dom
import { act, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { FakeApi, later } from '@/components/api/fake-api.fixtures';
import { button, draw, press, settle, strike, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { PublishResult } from '@/server/trpc/router';
import { EditorDialogs } from '../dialogs/editor-dialogs';
import type { EditedCampaign } from '../editor-context';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { setHoldout } from '../state/edits';
import { PublishButton } from './publish-button';

async function open() {
  const answer = later<PublishResult>();
  const session = exampleSession();
  function Bar() {
    const [campaign, setCampaign] = useState<EditedCampaign>(session.campaign);
    const changeCampaign = (change: Partial<EditedCampaign>) =>
      setCampaign((before) => ({ ...before, ...change }));
    return (
      <ToastProvider>
        <InEditor session={{ ...session, campaign, changeCampaign }}>
          <PublishButton />
          <EditorDialogs />
        </InEditor>
      </ToastProvider>
    );
  }
  draw(
    <FakeApi answer={(path) => (path === 'campaigns.weigh' ? Promise.resolve([]) : answer.promise)}>
      <Bar />
    </FakeApi>,
  );
  await openDialog();
  return { session, answer };
}

const dialog = () => document.querySelector('[role=dialog]');

/** The dialog's code comes with the first press. */
async function openDialog() {
  press(document.querySelector('button') ?? document.body);
  await until(() => dialog() !== null);
}

const inDialog = (name: string): HTMLButtonElement => {
  const found = [...(dialog()?.querySelectorAll('button') ?? [])].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (!found) throw new Error(`The dialog has no button “${name}”.`);
  return found;
};

const closed = () => until(() => dialog() === null);

describe('publishing', () => {
  test('cannot be walked away from while it is under way', async () => {
    const { answer } = await open();
    press(inDialog('Publish campaign'));
    await settle();
    press(inDialog('Not now'));
    press(inDialog('Close'));
    strike(dialog() ?? document.body, 'Escape');
    await settle();
    expect(dialog()?.textContent).toContain('Publish “Letter”');
    answer.give({ release: 1, phase: 'new', audiences: {} });
    await settle();
    expect(dialog()?.textContent).toContain('Published as release 1');
  });

  test('says what came of it, there where the focus is', async () => {
    const { answer } = await open();
    press(inDialog('Publish campaign'));
    answer.give({ release: 1, phase: 'new', audiences: {} });
    await settle();
    expect(document.activeElement?.getAttribute('role')).toBe('status');
    expect(document.activeElement?.textContent).toBe('Published as release 1');
  });

  test('leaves the focus on the button it started from, which then has nothing to do', async () => {
    const { answer } = await open();
    press(inDialog('Publish campaign'));
    answer.give({ release: 1, phase: 'new', audiences: {} });
    await settle();
    press(inDialog('Close'));
    await closed();
    expect(document.activeElement).toBe(button('Published'));
    expect(button('Published').getAttribute('aria-disabled')).toBe('true');
    press(button('Published'));
    await settle();
    expect(dialog()).toBeNull();
  });

  test('says that it cannot be done while the browser is offline', async () => {
    const { answer } = await open();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    press(inDialog('Publish campaign'));
    answer.fail(new Error('Failed to fetch'));
    await settle();
    vi.restoreAllMocks();
    expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain('Cannot publish while offline.');
    expect(inDialog('Publish campaign').getAttribute('aria-disabled')).not.toBe('true');
  });

  test('starts afresh with every opening', async () => {
    const { session, answer } = await open();
    press(inDialog('Publish campaign'));
    answer.give({ release: 1, phase: 'new', audiences: {} });
    await settle();
    press(inDialog('Close'));
    await closed();
    act(() => session.store.getState().apply(setHoldout(0.1)));
    await openDialog();
    expect(dialog()?.textContent).toContain('Publish changes to “Letter”');
  });
});
