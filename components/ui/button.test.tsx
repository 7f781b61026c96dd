// @vitest-environment happy-dom
import { useState } from 'react';
import { expect, test } from 'vitest';
import { button, draw, press } from '@/components/draw.fixtures';
import { Button } from './button';

function Undo({ steps }: { steps: number }) {
  const [left, setLeft] = useState(steps);
  return (
    <Button aria-label="Undo" unavailable={left === 0} onClick={() => setLeft(left - 1)}>
      {left}
    </Button>
  );
}

test('a button whose last press left it nothing to do keeps the focus, says so, and takes no further press', () => {
  draw(<Undo steps={1} />);
  press(button('Undo'));
  press(button('Undo'));
  expect(button('Undo').textContent).toBe('0');
  expect(button('Undo').getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button('Undo'));
});
