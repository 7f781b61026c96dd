// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { button, draw, enter, press, strike, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { EditorDialogs } from '../dialogs/editor-dialogs';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { useBackdropStore, useBehind } from '../backdrop/use-backdrop';
import { useCommandKeys } from '../commands/use-command-keys';

function Keys() {
  useCommandKeys();
  return <button>Elsewhere</button>;
}

function Backdrop() {
  const { show } = useBackdropStore().getState();
  return <button onClick={() => show('shop')}>{useBehind()?.kind ?? 'a page'}</button>;
}

async function open({ readOnly = false } = {}) {
  const example = exampleSession();
  const site = { ...example.site, isDemo: true, shopUrl: 'http://shop.example' };
  const session = { ...example, readOnly, site };
  draw(
    <ToastProvider>
      <InEditor session={session}>
        <Keys />
        <Backdrop />
        <EditorDialogs />
      </InEditor>
    </ToastProvider>,
  );
  const show = async () => {
    strike(document.body, 'k', { ctrlKey: true });
    await until(() => document.querySelector('[role=combobox]') !== null);
  };
  await show();
  return { ...session, show };
}

const input = () => {
  const found = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!found) throw new Error('The palette is not open.');
  return found;
};
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
/** The option that is said to be the active one. */
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '');
const gone = () => until(() => document.querySelector('[role=combobox]') === null);
const groups = () =>
  [...document.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label'));

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true })));
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('the palette', () => {
  test('is a combobox with its list: one option is active, and keys walk round', async () => {
    await open();
    expect(input().getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(input().getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe(
      'listbox',
    );
    const all = options();
    expect(active()).toBe(all[0]);
    expect(all.filter((option) => option.getAttribute('aria-selected') === 'true')).toEqual([all[0]]);
    strike(input(), 'ArrowUp');
    expect(active()).toBe(all.at(-1));
    strike(input(), 'ArrowDown');
    strike(input(), 'ArrowDown');
    expect(active()).toBe(all[1]);
    strike(input(), 'PageUp');
    expect(active()).toBe(all[0]);
  });

  test('finds by a few letters and runs with Enter, once it is closed', async () => {
    const { store } = await open();
    enter(input(), 'ad st');
    expect(active()?.textContent).toContain('Add step');
    strike(input(), 'Enter');
    await gone();
    await until(() => store.getState().history.present.variants[0]?.steps.length === 3);
  });

  test('goes to a block by its words, and to where it is by both', async () => {
    const { store } = await open();
    enter(input(), 'heading thank');
    expect(active()?.textContent).toContain('Heading: Thank you');
    strike(input(), 'Enter');
    await until(() => store.getState().view.block === 'heading-2');
    expect(store.getState().view.step).toBe('thanks');
  });

  test('adds blocks of every kind', async () => {
    const { store } = await open();
    enter(input(), 'add heading');
    strike(input(), 'Enter');
    await until(() => store.getState().history.past.length === 1);
    expect(store.getState().history.present.variants[0]?.steps[0]?.blocks.at(-1)?.kind).toBe('heading');
  });

  test('shows first what was chosen last', async () => {
    const { show, store } = await open();
    expect(groups()[0]).toBe('Campaign');
    enter(input(), 'phone');
    strike(input(), 'Enter');
    await until(() => store.getState().view.device === 'phone');
    // That command has nothing to do now; the one before is still of use.
    await show();
    enter(input(), 'dark page');
    strike(input(), 'Enter');
    await until(() => store.getState().view.page === 'dark');
    act(() => store.getState().setPage('light'));
    act(() => store.getState().setDevice('desktop'));
    await show();
    expect(groups()[0]).toBe('Recent');
    expect(
      options()
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    ).toEqual(['Show on a dark page', 'Show on phone']);
  });

  test('offers the page that is asked for while something else lies behind, and brings it back', async () => {
    const { show, store } = await open();
    const backdrop = button('a page');
    press(backdrop);
    expect(backdrop.textContent).toBe('shop');
    await show();
    expect(store.getState().view.page).toBe('light');
    enter(input(), 'light page');
    expect(active()?.textContent).toContain('Show on a light page');
    strike(input(), 'Enter');
    await until(() => backdrop.textContent === 'a page');
    await show();
    enter(input(), 'light page');
    expect(document.querySelector('[role=dialog]')?.textContent).not.toContain('Show on a light page');
  });

  test('says so when there is nothing, and Enter then does nothing', async () => {
    await open();
    enter(input(), 'qqqq');
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Nothing is called “qqqq”');
    expect(input().getAttribute('aria-expanded')).toBe('false');
    expect(input().hasAttribute('aria-activedescendant')).toBe(false);
    strike(input(), 'Enter');
    expect(input().value).toBe('qqqq');
  });

  test('closes with the key that opened it', async () => {
    await open();
    strike(input(), 'k', { ctrlKey: true });
    await gone();
  });

  test('offers nothing that changes the campaign to those who may only look', async () => {
    await open({ readOnly: true });
    const words = options().map(({ textContent }) => textContent);
    expect(words.some((text) => /Add|Delete|Undo|Publish|Rename/.test(text ?? ''))).toBe(false);
    expect(words.some((text) => text?.includes('Show keyboard shortcuts'))).toBe(true);
  });
});
