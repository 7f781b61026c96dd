// Draws components into the page of a test, with the builder's own texts, and types and presses in it. For happy-dom.
import { readFileSync } from 'node:fs';
import { NextIntlClientProvider, type Messages } from 'next-intl';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { formats } from './i18n/formats';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const messages: Messages = JSON.parse(readFileSync('messages/en.json', 'utf8'));

/** A missing text fails the test. */
function refuse(error: Error): void {
  throw error;
}

/** Draws now; the returned function draws something else in the same place. Gone when the test is over. */
export function draw(node: ReactNode): (next: ReactNode) => void {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const show = (content: ReactNode) =>
    act(() =>
      root.render(
        <NextIntlClientProvider
          locale="en-GB"
          messages={messages}
          formats={formats}
          timeZone="UTC"
          now={new Date(0)}
          onError={refuse}
        >
          {content}
        </NextIntlClientProvider>,
      ),
    );
  onTestFinished(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
  });
  show(node);
  return show;
}

/** Lets answers arrive and everything they change be drawn. */
export const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));

/** Waits for code that comes late, however busy the machine is, and for what fades. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries === 200) throw new Error('That did not happen.');
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    if (!holds()) await act(() => vi.dynamicImportSettled());
  }
}

function isNamed(element: Element, name: string): boolean {
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  const given = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent;
  return given?.trim() === name;
}

/** The one button with this name. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].filter((element) => isNamed(element, name));
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`There are ${found.length} buttons “${name}”.`);
  return first;
}

/** The one text field with this label. */
export function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].filter(
    (element) => element.type !== 'checkbox' && isNamed(element, label),
  );
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`There are ${found.length} fields “${label}”.`);
  return first;
}

/** Focuses and presses, as a pointer does. */
export function press(element: HTMLElement): void {
  act(() => {
    element.focus();
    element.click();
  });
}

/** Puts the text into the field, as one edit. */
export function enter(element: HTMLInputElement, text: string): void {
  const { prototype } = element.localName === 'textarea' ? HTMLTextAreaElement : HTMLInputElement;
  act(() => {
    element.focus();
    // React watches the element's own setter; the prototype's is what a browser uses.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** False when something made the key its own. */
export function strike(element: Element, key: string, init: KeyboardEventInit = {}): boolean {
  let isFree = true;
  act(() => {
    isFree = element.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    );
  });
  return isFree;
}
