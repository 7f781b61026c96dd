// @vitest-environment happy-dom
import { act } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { button, draw, press, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import { DesignPanel } from '../design/design-panel';
import { preloadFields } from '../design/lazy-fields';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { formStep, heading } from '../state/document.fixtures';
import { findStep } from '../state/edits';
import { LayersTree } from './layers-tree';

beforeAll(preloadFields);

function open(readOnly = false) {
  const session = { ...exampleSession(), readOnly };
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
  const { store } = session;
  const kinds = () => findStep(store.getState().history.present, formStep)?.blocks.map(({ kind }) => kind);
  return { store, kinds };
}

async function add(kind: string) {
  press(button('Add block'));
  await until(() => document.querySelector('[role=menuitem]') !== null);
  const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
    ({ textContent }) => textContent === kind,
  );
  press(item ?? document.body);
}

test('a block is added behind the selected one, and its words are there to be written', async () => {
  const { store, kinds } = open();
  act(() => store.getState().select(heading.block));
  await add('Text');
  expect(kinds()?.slice(0, 3)).toEqual(['heading', 'text', 'text']);
  const { view } = store.getState();
  expect(view.block).toBe(findStep(store.getState().history.present, formStep)?.blocks[1]?.id);
  await until(() => document.activeElement instanceof HTMLTextAreaElement);
  expect((document.activeElement as HTMLTextAreaElement).value).toBe('A few words about it.');
});

test('one undo takes it away again', async () => {
  const { store, kinds } = open();
  const before = kinds();
  await add('Heading');
  expect(kinds()).toEqual([...(before ?? []), 'heading']);
  act(() => store.getState().undo());
  expect(kinds()).toEqual(before);
  expect(store.getState().history.past).toHaveLength(0);
});

test('those who may only look are not offered it', () => {
  open(true);
  expect(() => button('Add block')).toThrow();
});
