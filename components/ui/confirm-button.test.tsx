// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { ConfirmButton } from './confirm-button';
import { Input } from './input';

const dialog = () => document.querySelector('[role=dialog]');
const isGone = () => dialog() === null;

function DeleteThing({ remove, onDone }: { remove: () => Promise<unknown>; onDone: () => void }) {
  const [typed, setTyped] = useState('');
  return (
    <ConfirmButton
      trigger={<button>Delete</button>}
      title="Delete the mug?"
      description="It goes for good."
      confirm="Delete mug"
      sentence={() => 'It is in use.'}
      ready={typed === 'mug'}
      onOpen={() => setTyped('')}
      onConfirm={remove}
      onDone={onDone}
    >
      <Input aria-label="Its name" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </ConfirmButton>
  );
}

function open(remove: () => Promise<unknown> = () => Promise.resolve()) {
  const onDone = vi.fn();
  draw(<DeleteThing remove={remove} onDone={onDone} />);
  press(button('Delete'));
  return onDone;
}
const submit = async () => {
  press(button('Delete mug'));
  await settle();
};

test('a dialog that was called off after an act done before does not say it was done again', async () => {
  const onDone = open();
  enter(field('Its name'), 'mug');
  await submit();
  await until(isGone);
  expect(onDone).toHaveBeenCalledOnce();

  press(button('Delete'));
  press(button('Cancel'));
  await until(isGone);
  expect(onDone).toHaveBeenCalledOnce();
});

test('it waits until what is asked for was given, and asks for it anew each time', async () => {
  const remove = vi.fn(() => Promise.resolve());
  open(remove);
  await submit();
  expect(remove).not.toHaveBeenCalled();
  enter(field('Its name'), 'mug');
  press(button('Cancel'));
  await until(isGone);
  press(button('Delete'));
  expect(field('Its name').value).toBe('');
});

test('Enter in its field confirms, and only when it is ready', async () => {
  const remove = vi.fn(() => Promise.resolve());
  open(remove);
  const typed = field('Its name').form;
  const enterKey = async () => {
    act(() => typed?.requestSubmit());
    await settle();
  };
  await enterKey();
  expect(remove).not.toHaveBeenCalled();
  enter(field('Its name'), 'mug');
  await enterKey();
  expect(remove).toHaveBeenCalledOnce();
});

test('what is under way cannot be closed on, and what it was refused for stands in the dialog', async () => {
  let refuse = (_: Error) => {};
  const onDone = open(() => new Promise((_, reject) => (refuse = reject)));
  enter(field('Its name'), 'mug');
  await submit();
  press(button('Close'));
  press(button('Cancel'));
  await settle();
  expect(dialog()).not.toBeNull();

  refuse(new Error('409'));
  await settle();
  expect(dialog()?.textContent).toContain('It is in use.');
  press(button('Close'));
  await until(isGone);
  expect(onDone).not.toHaveBeenCalled();

  press(button('Delete'));
  expect(dialog()?.textContent).not.toContain('It is in use.');
});
