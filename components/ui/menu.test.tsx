// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { button, draw, press, settle, until } from '@/components/draw.fixtures';
import { Dialog } from './dialog';
import { Input } from './input';
import { Menu, MenuItem } from './menu';

const menu = () => document.querySelector('[role=menu]');
const dialog = () => document.querySelector('[role=dialog]');

function Mug() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Menu trigger={<button>Actions for mug</button>}>
        <MenuItem onSelect={() => setOpen(true)}>Rename</MenuItem>
        <MenuItem onSelect={() => undefined}>Polish</MenuItem>
      </Menu>
      <Input aria-label="Search" />
      <Dialog open={isOpen} onOpenChange={setOpen} title="Rename the mug">
        <Input aria-label="Name" />
      </Dialog>
    </>
  );
}

async function choose(name: string) {
  draw(<Mug />);
  const trigger = button('Actions for mug');
  act(() => trigger.focus());
  press(trigger);
  await until(() => menu() !== null);
  const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const item = items.find(({ textContent }) => textContent === name);
  await act(async () => item?.click());
  return trigger;
}

/** What the menu does while it closes takes until the returned function is called. */
function fadeMenus(): () => void {
  let end: (() => void) | undefined;
  const fade = { playState: 'running', finished: new Promise<void>((resolve) => (end = resolve)) };
  const fadeOf = (element: Element) => (element.role === 'menu' ? [fade] : []);
  const before = Object.getOwnPropertyDescriptor(Element.prototype, 'getAnimations');
  Object.defineProperty(Element.prototype, 'getAnimations', {
    configurable: true,
    value(this: Element) {
      return fadeOf(this);
    },
  });
  onTestFinished(() => {
    if (before) Object.defineProperty(Element.prototype, 'getAnimations', before);
    else Reflect.deleteProperty(Element.prototype, 'getAnimations');
  });
  return () => end?.();
}

test('a dialog that a menu opens keeps the focus when the menu is gone', async () => {
  const endFade = fadeMenus();
  await choose('Rename');
  await until(() => dialog()?.contains(document.activeElement) ?? false);
  expect(menu()).not.toBeNull();
  endFade();
  await until(() => menu() === null);
  await settle();
  expect(dialog()?.contains(document.activeElement)).toBe(true);
});

test('a menu whose act opens nothing gives the focus back to its button', async () => {
  const trigger = await choose('Polish');
  await until(() => menu() === null);
  await settle();
  expect(document.activeElement).toBe(trigger);
});

test('a dialog with something to type in begins there', async () => {
  await choose('Rename');
  await until(() => document.activeElement?.getAttribute('aria-label') === 'Name');
});
