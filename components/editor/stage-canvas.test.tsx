// @vitest-environment happy-dom
import type { ComponentProps } from 'react';
import { expect, test, vi } from 'vitest';
import type { Canvas } from '@/components/canvas/canvas';
import { draw, strike } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { exampleSession, InEditor } from './editor-session.fixtures';
import { StageCanvas } from './stage-canvas';

// The frame and its layout need a browser; the keys do not.
vi.mock('@/components/canvas/canvas', () => ({
  Canvas: ({ onKeyDown }: ComponentProps<typeof Canvas>) => (
    <div id="canvas" tabIndex={0} onKeyDown={onKeyDown} />
  ),
}));

test('walking and moving blocks in the canvas is read out', () => {
  const session = exampleSession();
  draw(
    <ToastProvider>
      <InEditor session={session}>
        <StageCanvas />
      </InEditor>
    </ToastProvider>,
  );
  const press = (key: string, init?: KeyboardEventInit) => {
    strike(document.querySelector('#canvas') ?? document.body, key, init);
    return document.querySelector('p[role=status]')?.textContent;
  };
  const blocks = session.store.getState().history.present.variants[0]?.steps[0]?.blocks ?? [];
  expect(press('ArrowDown')).toBe(
    `Heading: ${blocks[0]?.kind === 'heading' ? blocks[0].text : ''}. 1 of ${blocks.length}`,
  );
  expect(press('ArrowDown', { altKey: true })).toContain(`2 of ${blocks.length}`);
  expect(press('a')).toContain(`2 of ${blocks.length}`);
  expect(press('Escape')).toBe('The whole campaign');
});
