// @vitest-environment happy-dom
import { act } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { button, draw, press, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { Block } from '@/core/campaign/block';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument, formStep } from '../state/document.fixtures';
import { findStep } from '../state/edits';
import { DesignPanel } from './design-panel';
import { preloadFields } from './lazy-fields';

beforeAll(preloadFields);

const look = { gap: 'medium', vertical: 'start', stacks: true, fill: 'none' } as const;
const columns: Block = { id: 'new', kind: 'columns', shares: [1, 1], ...look };
const inside = { block: 'new', column: 0 };
const divider: Block = { id: 'line', kind: 'divider', weight: 'fine', inside };

test('a button that selects another block leaves the focus on the name of that one', async () => {
  const document = exampleDocument();
  findStep(document, formStep)!.blocks.push(columns, divider);
  const session = exampleSession(document);
  act(() => session.store.getState().select('line'));
  draw(
    <ToastProvider>
      <TooltipProvider>
        <InEditor session={session}>
          <DesignPanel />
        </InEditor>
      </TooltipProvider>
    </ToastProvider>,
  );
  press(button('Select the columns around it'));
  await until(() => globalThis.document.activeElement?.textContent === 'Columns');
  expect(session.store.getState().view.block).toBe('new');
});
