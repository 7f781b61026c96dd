// @vitest-environment happy-dom
import { act } from 'react';
import { beforeAll, describe, expect, test } from 'vitest';
import { button, draw, press, strike } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { DesignPanel } from '../design/design-panel';
import { preloadFields } from '../design/lazy-fields';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { insertBlocks, moveBlocks } from '../state/block-edits';
import { formStep, twoColumns } from '../state/document.fixtures';
import { LayersTree } from './layers-tree';
import { measureRows } from './measure-rows';

beforeAll(preloadFields);

/** The heading and the text in two columns, all else on its own. */
function open() {
  const session = exampleSession();
  const { store } = session;
  const { apply } = store.getState();
  apply(insertBlocks(formStep, 0, [twoColumns]));
  apply(moveBlocks(formStep, ['heading-1'], 2, { block: 'columns-1', column: 0 }));
  apply(moveBlocks(formStep, ['text-1'], 3, { block: 'columns-1', column: 1 }));
  draw(
    <TooltipProvider>
      <ToastProvider>
        <InEditor session={session}>
          <LayersTree />
          <DesignPanel />
        </InEditor>
      </ToastProvider>
    </TooltipProvider>,
  );
  const rows = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const row = (id: string) => rows().find((one) => one.dataset['row'] === id);
  return {
    select: (id: string) =>
      act(() => {
        store.getState().select(id);
        row(id)?.focus();
      }),
    selected: () => store.getState().view.block,
    key: (key: string) => strike(document.activeElement ?? document.body, key),
    ids: () => rows().map((one) => one.dataset['row'] ?? 'campaign'),
    row,
  };
}

describe('columns in the layers', () => {
  test('have what is in them one level below, each with its place and column', () => {
    const { ids, row } = open();
    expect(ids()).toEqual([
      'campaign',
      'columns-1',
      'heading-1',
      'text-1',
      'email-1',
      'consent-1',
      'button-1',
    ]);
    expect(row('columns-1')?.getAttribute('aria-level')).toBe('2');
    expect(row('columns-1')?.getAttribute('aria-setsize')).toBe('4');
    expect(row('columns-1')?.getAttribute('aria-expanded')).toBe('true');
    const text = row('text-1');
    expect(text?.getAttribute('aria-level')).toBe('3');
    expect(text?.getAttribute('aria-posinset')).toBe('2');
    expect(text?.textContent).toContain('Column 2');
    expect(row('email-1')?.hasAttribute('aria-expanded')).toBe(false);
  });

  test('close and open by key, and what is hidden is passed over', () => {
    const { select, selected, key, ids, row } = open();
    select('columns-1');
    key('ArrowLeft');
    expect(ids()).not.toContain('heading-1');
    expect(row('columns-1')?.getAttribute('aria-expanded')).toBe('false');
    key('ArrowDown');
    expect(selected()).toBe('email-1');
    key('ArrowUp');
    expect(selected()).toBe('columns-1');
    key('ArrowRight');
    expect(ids()).toContain('heading-1');
    key('ArrowRight');
    expect(selected()).toBe('heading-1');
    key('ArrowLeft');
    expect(selected()).toBe('columns-1');
  });

  test('close by their chevron also around what is selected, which they are then themselves', () => {
    const { select, selected, ids, row } = open();
    const chevron = () => press(row('columns-1')!.querySelector<HTMLElement>('[aria-hidden].absolute')!);
    select('text-1');
    chevron();
    expect(ids()).not.toContain('text-1');
    expect(selected()).toBe('columns-1');
    chevron();
    expect(ids()).toContain('text-1');
    select('email-1');
    chevron();
    expect(ids()).not.toContain('text-1');
    expect(selected()).toBe('email-1');
  });

  test('show what is selected in them, though they were closed', () => {
    const { select, key, ids } = open();
    select('columns-1');
    key('ArrowLeft');
    select('text-1');
    expect(ids()).toContain('text-1');
  });

  test('give the focus along with a block that goes into the next column', () => {
    const { select, key, row } = open();
    select('heading-1');
    strike(document.activeElement ?? document.body, 'ArrowRight', { altKey: true });
    expect(row('heading-1')?.textContent).toContain('Column 2');
    expect(document.activeElement).toBe(row('heading-1'));
    key('ArrowUp');
    expect(document.activeElement).toBe(row('text-1'));
  });

  test('are deleted with what is in them, and come back as they were', () => {
    const { select, key, ids, row } = open();
    const before = ids();
    select('columns-1');
    key('Delete');
    expect(ids()).toEqual(['campaign', 'email-1', 'consent-1', 'button-1']);
    press(button('Undo'));
    expect(ids()).toEqual(before);
    expect(row('text-1')?.textContent).toContain('Column 2');
  });

  test('are doubled with what is in them', () => {
    const { select, ids } = open();
    select('columns-1');
    press(button('Duplicate'));
    expect(ids()).toHaveLength(10);
    expect(document.querySelectorAll('[aria-level="3"]')).toHaveLength(4);
  });

  test('are places to drop into, between the rows of what is in them', () => {
    open();
    const scroller = document.querySelector<HTMLElement>('[role=tree]')?.parentElement;
    if (!scroller) throw new Error('The tree is not there.');
    for (const [index, element] of [
      scroller,
      ...scroller.querySelectorAll('[role=treeitem], [data-head]'),
    ].entries())
      element.getBoundingClientRect = () => new DOMRect(0, index * 20, 200, 20);
    const [columns, ...others] = measureRows(scroller)?.blocks ?? [];
    expect(columns?.columns?.of.map(({ blocks }) => blocks.map(({ block }) => block))).toEqual([
      ['heading-1'],
      ['text-1'],
    ]);
    expect(others.map(({ block, columns: inside }) => inside ?? block)).toEqual([
      'email-1',
      'consent-1',
      'button-1',
    ]);
  });
});

test('a block says in which column it stands, and leads to the columns around it', () => {
  const { select, selected } = open();
  select('text-1');
  const trigger = [...document.querySelectorAll('[role=combobox]')].find(
    (one) => one.getAttribute('aria-label') === 'Place',
  );
  expect(trigger?.textContent).toBe('Column 2');
  press(button('Select the columns around it'));
  expect(selected()).toBe('columns-1');
});
