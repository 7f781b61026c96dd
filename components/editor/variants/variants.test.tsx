// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { button, draw, enter, press, settle, strike, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { EditorDialogs } from '../dialogs/editor-dialogs';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument, heading } from '../state/document.fixtures';
import { setBlock, setHoldout } from '../state/edits';
import { VariantTabs } from './variant-tabs';

// Frames need a browser; which variant is in them does not.
vi.mock('./variant-frame', () => ({
  VariantFrame: ({ variant, step, label }: { variant: string; step: string; label?: string }) => (
    <div data-frame={`${variant}/${step}`} aria-label={label} />
  ),
}));

function open(arms: string[] | null = null) {
  const session = exampleSession();
  const document = exampleDocument();
  const published = arms && { release: 1, at: 0, document, audiences: {}, arms };
  draw(
    <TooltipProvider>
      <ToastProvider>
        <InEditor session={{ ...session, campaign: { ...session.campaign, published } }}>
          <VariantTabs />
          <EditorDialogs />
        </InEditor>
      </ToastProvider>
    </TooltipProvider>,
  );
  const { store } = session;
  const present = () => store.getState().history.present;
  return {
    store,
    names: () => present().variants.map(({ name }) => name),
    weights: () => present().variants.map(({ weight }) => weight),
    open: () => present().variants.find(({ id }) => id === store.getState().view.variant),
  };
}

const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab]')];
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');
async function add(choice: string) {
  press(button('Add variant'));
  await until(() => dialog() !== null);
  const found = [...document.querySelectorAll<HTMLElement>('[role=dialog] li button')].find(
    ({ textContent }) => textContent?.startsWith(choice),
  );
  press(found ?? document.body);
  await until(() => dialog() === null);
}

beforeEach(() => {
  // The dialogs are there at once, as they are after a moment in a browser.
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
});

describe('variants', () => {
  test('are added as a copy or empty, with the next letter; the new one opens and takes its part', async () => {
    const { names, weights, open: opened, store } = open();
    await add('Copy of “Original”');
    expect(names()).toEqual(['Original', 'Variant B']);
    expect(opened()?.steps).toEqual(exampleDocument().variants[0]?.steps);
    await add('Empty');
    expect(opened()).toMatchObject({ name: 'Variant C', steps: [{ name: 'Step 1', blocks: [] }] });
    expect(weights()).toEqual([0.333333, 0.333333, 0.333333]);
    expect(tabs().map(({ textContent }) => textContent?.charAt(0))).toEqual(['A', 'B', 'C']);
    act(() => store.getState().undo());
    act(() => store.getState().undo());
    expect(store.getState().history.present).toEqual(exampleDocument());
  });

  test('begin from a starter of the same format', async () => {
    const { open: opened } = open();
    await add('Welcome letter');
    expect(opened()?.steps.length).toBeGreaterThan(1);
    expect(opened()?.name).toBe('Variant B');
  });

  test('keep the letters that results know them by', async () => {
    const { names } = open(['a', 'gone']);
    await add('Empty');
    expect(names()).toEqual(['Original', 'Variant C']);
  });

  test('are renamed in place and deleted; Undo brings one back with its share', async () => {
    const { names, weights } = open();
    await add('Copy of');
    const second = () => tabs()[1] ?? document.body;
    strike(second(), 'F2');
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Rename variant"]');
    if (field) enter(field, 'A gift');
    strike(field ?? document.body, 'Enter');
    expect(names()).toEqual(['Original', 'A gift']);
    strike(second(), 'Delete');
    expect([names(), weights()]).toEqual([['Original'], [1]]);
    await until(() => document.body.textContent?.includes('“A gift” deleted') ?? false);
    press(button('Undo'));
    expect([names(), weights()]).toEqual([
      ['Original', 'A gift'],
      [0.5, 0.5],
    ]);
  });

  test('have shares that are typed in percent, with their sum, and are split equally by one press', async () => {
    const { weights, store } = open();
    await add('Copy of');
    act(() => store.getState().apply(setHoldout(0.1)));
    press(button('Shares: 45% · 45% · 10% see nothing'));
    await until(() => dialog() !== null);
    const text = () => dialog()?.textContent ?? '';
    expect(text()).toContain('100%');
    const [first] = document.querySelectorAll<HTMLInputElement>('[role=dialog] input');
    if (first) enter(first, '75');
    expect(weights()).toEqual([0.75, 0.5]);
    expect(text()).toContain('Sum125%');
    expect(text()).toContain('They are taken in proportion.');
    expect(text()).toContain('54% of visitors');
    press(button('Split equally'));
    expect(weights()).toEqual([0.5, 0.5]);
    expect(text()).not.toContain('in proportion');
  });

  test('are compared side by side: each drawn, what differs in words, and who sees nothing', async () => {
    const { store, open: opened } = open();
    await add('Copy of');
    const variant = opened()?.id ?? '';
    act(() => store.getState().apply(setBlock({ ...heading, variant }, 'heading', { text: 'A gift' })));
    act(() => store.getState().apply(setHoldout(0.2)));
    press(button('Compare variants'));
    await until(() => dialog() !== null);
    await settle();
    const frames = [...document.querySelectorAll('[data-frame]')].map((frame) =>
      frame.getAttribute('data-frame'),
    );
    expect(frames).toEqual(['a/form', `${variant}/form`]);
    const text = dialog()?.textContent ?? '';
    expect(text).toContain('One difference from A');
    expect(text).toContain('Form · Heading · TextA giftIn A: A letter a month');
    expect(text).toContain('Sees nothing');
    press(button('Edit this one'));
    await until(() => dialog() === null);
    expect(store.getState().view.variant).toBe('a');
  });
});
