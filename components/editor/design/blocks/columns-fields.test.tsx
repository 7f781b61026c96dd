// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { button, draw, press } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import type { Block } from '@/core/campaign/block';
import { MOST } from '@/core/campaign/limits';
import { useStep } from '../../editor-context';
import { exampleSession, InEditor } from '../../editor-session.fixtures';
import { exampleDocument, formStep } from '../../state/document.fixtures';
import { findStep } from '../../state/edits';
import { ColumnsFields } from './columns-fields';

const columns: Block = {
  id: 'new',
  kind: 'columns',
  shares: [1, 1],
  gap: 'small',
  vertical: 'start',
  stacks: true,
  fill: 'none',
};

function Fields() {
  const block = useStep()?.blocks.find(({ id }) => id === 'new');
  return block?.kind === 'columns' ? (
    <ColumnsFields block={block} at={{ ...formStep, block: 'new' }} />
  ) : null;
}

/** Empty columns in a step of so many blocks. */
function open(count: number, readOnly = false) {
  const document = exampleDocument();
  const { blocks } = findStep(document, formStep)!;
  blocks.push(columns);
  for (let left = count - blocks.length; left > 0; left -= 1)
    blocks.push({ id: `filler-${left}`, kind: 'divider', weight: 'fine' });
  const session = { ...exampleSession(document), readOnly };
  draw(
    <ToastProvider>
      <InEditor session={session}>
        <Fields />
      </InEditor>
    </ToastProvider>,
  );
  return () => findStep(session.store.getState().history.present, formStep)?.blocks.length;
}

test('a picture at the side takes the last place of a step', () => {
  const last = open(MOST.blocks - 1);
  press(button('Picture at the side'));
  expect(last()).toBe(MOST.blocks);
});

test('in a full step nothing is added, and it is said', () => {
  const full = open(MOST.blocks);
  press(button('Picture at the side'));
  expect(full()).toBe(MOST.blocks);
  expect(document.body.textContent).toContain('There is no room for another block');
});

test('who may only look is offered no picture, and nothing to press', () => {
  open(20, true);
  expect(document.body.textContent).not.toContain('Picture at the side');
  expect(document.querySelector('fieldset:not([disabled])')).toBeNull();
});
