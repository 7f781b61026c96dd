// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { CampaignDocument } from '@/core/campaign/document';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument } from '../state/document.fixtures';
import { setHoldout } from '../state/edits';
import { HistoryDialog } from './history-dialog';

// The pictures need a browser that draws; the journeys look at them.
vi.mock('../variants/variant-frame', () => ({
  VariantFrame: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));

const first = exampleDocument();
const second = setHoldout(0.2)(first);
const release = (number: number, document: CampaignDocument | null, change = {}) => ({
  number,
  at: 0,
  by: number === 2 ? 'Kari' : null,
  phase: number,
  startsPhase: true,
  runs: number === 2,
  document,
  ...change,
});
const page = { releases: [release(2, second), release(1, first)], older: null, next: null };
const kept = { id: 'n1', name: 'Before the sale', at: 0, by: 'Kari' };

function open(answers: Partial<Record<string, (input: unknown) => Promise<unknown>>> = {}, readOnly = false) {
  const session = { ...exampleSession(setHoldout(0.3)(first)), readOnly };
  const sent: [string, unknown][] = [];
  let drafts = [kept];
  const usual: Record<string, (input: unknown) => Promise<unknown>> = {
    'campaigns.releases': () => Promise.resolve(page),
    'namedDrafts.list': () => Promise.resolve(drafts),
    'namedDrafts.get': () => Promise.resolve({ document: first }),
    'namedDrafts.create': () => {
      drafts = [{ ...kept, id: 'n2', name: 'Mine', by: 'Me' }, ...drafts];
      return Promise.resolve({ namedDraftId: 'n2' });
    },
    'namedDrafts.remove': () => {
      drafts = [];
      return Promise.resolve({ ok: true });
    },
  };
  const answer: Answer = (path, input) => {
    sent.push([path, input]);
    return (answers[path] ?? usual[path] ?? (() => Promise.resolve(null)))(input);
  };
  const close = vi.fn();
  draw(
    <FakeApi answer={answer}>
      <TooltipProvider>
        <ToastProvider>
          <InEditor session={session}>
            <HistoryDialog open onOpenChange={close} />
          </InEditor>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  const calls = (path: string) => sent.filter(([called]) => called === path).map(([, input]) => input);
  return { session, calls, close };
}

const dialog = () => document.querySelector('[role=dialog]');
const words = () => dialog()?.textContent ?? '';
const there = () => until(() => words().includes('Releases'));
const lineOf = (text: string) => {
  const found = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] li > button')].find(
    ({ textContent }) => textContent?.startsWith(text),
  );
  if (!found) throw new Error(`The list has no “${text}”.`);
  return found;
};
const sides = () =>
  [...document.querySelectorAll('[role=dialog] [role=img]')].map((one) => one.getAttribute('aria-label'));

describe('the history of a campaign', () => {
  test('names every release with what changed, and opens the one that runs beside the draft', async () => {
    open();
    await there();
    expect(lineOf('Release 2').textContent).toContain('Holdout');
    expect(lineOf('Release 2').textContent).toContain('By Kari');
    expect(lineOf('Release 1').textContent).not.toContain('By ');
    expect(lineOf('Release 2').textContent).toContain('Counting started afresh: phase 2');
    expect(lineOf('Release 1').textContent).toContain('First release');
    expect(lineOf('Release 2').getAttribute('aria-current')).toBe('true');
    expect(sides()).toEqual(['Release 2, as the shop draws it', 'Draft now, as the shop draws it']);
    expect(words()).toContain('One difference');
    expect(words()).toContain('Release 2: 20%');
    expect(words()).toContain('Draft now: 30%');
  });

  test('holds a release against the one before it', async () => {
    open();
    await there();
    press(button('Beside the release before'));
    await settle();
    expect(sides()).toEqual(['Release 1, as the shop draws it', 'Release 2, as the shop draws it']);
    expect(words()).toContain('Release 1: 0%');
  });

  test('restores as one step, which Undo takes back to the very draft that was there', async () => {
    const { session, close } = open();
    const before = session.store.getState().history.present;
    await there();
    press(lineOf('Release 1'));
    await settle();
    press(button('Restore release 1'));
    press(button('Restore'));
    await settle();
    expect(session.store.getState().history.present).toEqual(first);
    expect(session.store.getState().history.past).toHaveLength(1);
    expect(close).toHaveBeenCalledWith(false);
    act(() => session.store.getState().undo());
    expect(session.store.getState().history.present).toBe(before);
  });

  test('keeps the draft under a name before it restores, when one is given', async () => {
    const { session, calls } = open();
    await there();
    press(lineOf('Release 1'));
    await settle();
    press(button('Restore release 1'));
    enter(field('Keep the present draft under a name (optional)'), 'Mine');
    press(button('Keep it and restore'));
    await until(() => session.store.getState().history.past.length === 1);
    expect(calls('namedDrafts.create')).toEqual([{ campaignId: 'c', revision: 1, name: 'Mine' }]);
    expect(session.store.getState().history.present).toEqual(first);
  });

  test('does not restore when the draft could not be kept', async () => {
    const { session } = open({ 'namedDrafts.create': () => Promise.reject(new Error('Failed to fetch')) });
    await there();
    press(lineOf('Release 1'));
    await settle();
    press(button('Restore release 1'));
    enter(field('Keep the present draft under a name (optional)'), 'Mine');
    press(button('Keep it and restore'));
    await until(() => words().includes('The server did not answer'));
    expect(session.store.getState().history.past).toEqual([]);
  });

  test('has nothing to restore of what the draft says already', async () => {
    const { session } = open();
    await there();
    act(() => session.store.getState().apply(() => second));
    await settle();
    expect(words()).toContain('The draft says the same.');
    expect(words()).not.toContain('Restore release 2');
  });

  test('shows and deletes a named draft, after asking', async () => {
    const { calls } = open();
    await there();
    press(lineOf('Before the sale'));
    await until(() => sides()[0] === '“Before the sale”, as the shop draws it');
    press(button('Actions for Before the sale'));
    await until(() => document.querySelector('[role=menuitem]') !== null);
    const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].at(-1);
    press(item ?? document.body);
    await settle();
    expect(words()).toContain('Delete “Before the sale” for good?');
    expect(calls('namedDrafts.remove')).toEqual([]);
    press(button('Delete'));
    await until(() => words().includes('None yet.'));
    expect(calls('namedDrafts.remove')).toEqual([{ campaignId: 'c', namedDraftId: 'n1' }]);
  });

  test('can be looked at by those who may not edit, and changes nothing then', async () => {
    open({}, true);
    await there();
    expect(sides()).toHaveLength(2);
    for (const name of ['Restore release 2', 'Keep', 'Actions for Before the sale'])
      expect(() => button(name)).toThrow();
  });

  test('says of a release that cannot be read that it cannot', async () => {
    open({
      'campaigns.releases': () => Promise.resolve({ releases: [release(1, null)], older: null, next: null }),
    });
    await there();
    expect(words()).toContain('cannot be shown or restored');
  });
});
