// @vitest-environment happy-dom
import { act, useState } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, onTestFinished, test } from 'vitest';
import { settle } from '@/components/draw.fixtures';
import { Input, Textarea } from './input';

function Form({ given }: { given: string }) {
  const [name, setName] = useState(given);
  const [note, setNote] = useState('');
  return (
    <>
      <Input aria-label="Name" value={name} onChange={(event) => setName(event.target.value)} />
      <Textarea aria-label="Note" value={note} onChange={(event) => setNote(event.target.value)} />
      <output>{`${name}, ${note}`}</output>
    </>
  );
}

/** The page as the server sends it, `before` its code takes it over; what the form knows afterwards. */
async function known(given: string, before: (page: HTMLElement) => void): Promise<string | null> {
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToString(<Form given={given} />);
  before(page);
  let root!: Root;
  act(() => void (root = hydrateRoot(page, <Form given={given} />)));
  onTestFinished(() => {
    act(() => root.unmount());
    page.remove();
  });
  await settle();
  const shown = [...page.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
  expect(page.querySelector('output')!.textContent).toBe(shown.join(', '));
  return page.querySelector('output')!.textContent;
}

test('what was typed before the page lived is known to the form', async () => {
  const typed = await known('', (page) => {
    page.querySelector('input')!.value = 'Ada';
    page.querySelector('textarea')!.value = 'Wrapped, please';
  });
  expect(typed).toBe('Ada, Wrapped, please');
});

test('what was taken out of a field is known too, and what nobody touched stays', async () => {
  expect(await known('Ada', (page) => (page.querySelector('input')!.value = ''))).toBe(', ');
  expect(await known('Ada', () => {})).toBe('Ada, ');
});
