// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { button, draw, settle, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { MOST } from '@/core/campaign/limits';
import type { EditorSession } from './editor-context';
import { exampleSession, InEditor } from './editor-session.fixtures';
import { BLOCKS_TYPE, writeBlocks } from './state/copied-blocks';
import { exampleDocument, formStep } from './state/document.fixtures';
import { insertBlocks } from './state/block-edits';
import { findBlock, findStep } from './state/edits';
import { useBlockClipboard } from './use-block-clipboard';

const spoken: string[] = [];
const speak = (text: string) => void spoken.push(text);

function Clipboard() {
  useBlockClipboard(speak);
  return <input />;
}

function open(change: Partial<EditorSession> = {}) {
  const session = { ...exampleSession(), ...change };
  draw(
    <ToastProvider>
      <InEditor session={session}>
        <Clipboard />
      </InEditor>
    </ToastProvider>,
  );
  const { store } = session;
  return {
    store,
    get: () => store.getState(),
    blocks: () => findStep(store.getState().history.present, formStep)?.blocks ?? [],
  };
}

/** What lies on the clipboard, by type. */
type Held = Record<string, string>;

function press(type: 'copy' | 'cut' | 'paste', held: Held = {}, target: Element = document.body): Held {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const clipboardData = {
    getData: (name: string) => held[name] ?? '',
    setData: (name: string, text: string) => void (held[name] = text),
  };
  act(() => void target.dispatchEvent(Object.assign(event, { clipboardData })));
  return held;
}

const said = () => document.querySelector('.toast')?.textContent ?? '';

test('blocks are copied with their words for other programs, and pasted behind the selected one as one entry', async () => {
  const { get, blocks } = open();
  act(() => get().selectAll(['heading-1', 'text-1']));
  const held = press('copy');
  expect(held['text/plain']).toBe('A letter a month\n\nNew things, first.');
  expect(spoken.at(-1)).toBe('2 blocks copied');
  act(() => get().select('email-1'));
  press('paste', held);
  await until(() => blocks().length === 7);
  expect(blocks().map(({ kind }) => kind)).toEqual([
    'heading',
    'text',
    'email',
    'heading',
    'text',
    'consent',
    'button',
  ]);
  expect(get().view.selection).toEqual(
    blocks()
      .slice(3, 5)
      .map(({ id }) => id),
  );
  expect(new Set(blocks().map(({ id }) => id)).size).toBe(7);
  expect(get().history.past).toHaveLength(1);
});

test('cut takes the blocks away, and one undo brings them back', () => {
  const { get, blocks } = open();
  const before = get().history.present;
  act(() => get().selectAll(['heading-1', 'consent-1']));
  expect(press('cut')[BLOCKS_TYPE]).toContain('consent-1');
  expect(blocks()).toHaveLength(3);
  expect(said()).toContain('2 blocks cut');
  act(() => get().undo());
  expect(get().history.present).toBe(before);
});

test('a button pasted where its step is missing closes', async () => {
  const document = exampleDocument();
  const button = findBlock(document, { ...formStep, block: 'button-1' });
  const held = { [BLOCKS_TYPE]: writeBlocks(button ? [button] : [], document) };
  const elsewhere = open(
    exampleSession({
      ...document,
      variants: document.variants.map((variant) => ({ ...variant, steps: variant.steps.slice(0, 1) })),
    }),
  );
  press('paste', held);
  await until(() => elsewhere.blocks().length === 6);
  expect(elsewhere.blocks().at(-1)).toMatchObject({ action: { kind: 'submit', then: { kind: 'close' } } });
});

test('text of another program becomes a text block', async () => {
  const { get, blocks } = open();
  press('paste', { 'text/plain': '  From a letter\r\n\r\n\r\n<b>not bold</b> ', 'text/html': '<b>x</b>' });
  await until(() => blocks().length === 6);
  expect(blocks().at(-1)).toMatchObject({ kind: 'text', text: 'From a letter\n\n<b>not bold</b>' });
  expect(get().history.past).toHaveLength(1);
});

test.each<[string, Held, string]>([
  ['nothing of use', { 'image/png': 'x' }, 'There is no text and no block on the clipboard.'],
  ['a megabyte of text', { 'text/plain': 'x'.repeat(1_000_000) }, '1,000,000 of at most 4,000 characters'],
  ['blocks that are none', { [BLOCKS_TYPE]: '{"blocks":', 'text/plain': 'x' }, 'cannot be read'],
  [
    'ten thousand blocks',
    { [BLOCKS_TYPE]: JSON.stringify({ schemaVersion: 1, blocks: Array.from({ length: 10_000 }, () => 0) }) },
    'There are 10,000 blocks on the clipboard, and a step holds 200.',
  ],
])('%s is refused in one sentence, and the draft stays as it is', async (_, held, sentence) => {
  const { get } = open();
  const before = get().history.present;
  press('paste', held);
  await until(() => said().includes(sentence));
  expect(get().history.present).toBe(before);
});

test('what was cut does not come back into a step that has been filled since', () => {
  const { get, blocks } = open();
  act(() => get().selectAll(['heading-1']));
  press('cut');
  const fillers = Array.from({ length: MOST.blocks - blocks().length }, (_, index) => ({
    id: `b${index}`,
    kind: 'divider' as const,
    weight: 'fine' as const,
  }));
  act(() => get().apply(insertBlocks(formStep, 0, fillers)));
  act(() => button('Undo').click());
  expect(blocks()).toHaveLength(MOST.blocks);
  expect(said()).toContain('There is no room for another block');
});

test('a full step takes no more', async () => {
  const document = exampleDocument();
  const full = Array.from({ length: 200 }, (_, index) => ({
    id: `b${index}`,
    kind: 'heading' as const,
    text: '',
    align: 'start' as const,
  }));
  const { get, blocks } = open(
    exampleSession({
      ...document,
      variants: document.variants.map((variant) => ({
        ...variant,
        steps: variant.steps.map((step, index) => (index === 0 ? { ...step, blocks: full } : step)),
      })),
    }),
  );
  const before = get().history.present;
  press('paste', { 'text/plain': 'One more' });
  await until(() => said().includes('There is no room for another block: a step holds 200.'));
  expect(get().history.present).toBe(before);
  expect(blocks()).toHaveLength(200);
});

test('fields keep their own clipboard, and those who may only look change nothing', async () => {
  const { get } = open({ readOnly: true });
  const before = get().history.present;
  act(() => get().select('heading-1'));
  const field = document.querySelector('input') ?? document.body;
  expect(press('copy', {}, field)).toEqual({});
  expect(Object.keys(press('copy'))).toContain(BLOCKS_TYPE);
  press('paste', { 'text/plain': 'x' });
  press('cut');
  await settle();
  expect(get().history.present).toBe(before);
});
