// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { editWords, type WordsToEdit } from './edit-words';

const about = (change: Partial<WordsToEdit> = {}): WordsToEdit => ({
  block: 'b',
  part: null,
  text: 'Hello',
  multiline: false,
  longest: 10,
  label: 'Words of the button',
  ...change,
});

function open(html: string, words: WordsToEdit) {
  document.execCommand = vi.fn(() => true);
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  const onText = vi.fn();
  const onEnd = vi.fn();
  const stop = editWords(host, words, { onText, onEnd });
  const box = () => root.querySelector<HTMLElement>('[contenteditable]');
  const strike = (key: string, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    box()?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const type = (text: string) => {
    const element = box();
    if (element) element.textContent = text;
    element?.dispatchEvent(new Event('input'));
  };
  return { root, box, onText, onEnd, stop, strike, type };
}

const button = '<button data-block="b" type="submit" class="button">\u200b</button>';

test('what is typed is told, and when it ends the element is the one that was there', () => {
  const { root, box, onText, stop, type } = open(button, about());
  const shown = box();
  expect(shown).toMatchObject({ localName: 'div', className: 'button', textContent: 'Hello' });
  expect(shown?.getAttribute('aria-label')).toBe('Words of the button');
  type('Hello you');
  expect(onText).toHaveBeenLastCalledWith('Hello you');
  stop();
  expect(root.innerHTML).toBe(button);
});

test('text beyond the longest is not taken', () => {
  const { onText, type } = open(button, about());
  type('Longer than ten');
  expect(onText).toHaveBeenLastCalledWith('Longer tha');
});

test('Escape ends it, Enter where there are no lines; an input method keeps its own Enter', () => {
  const { onEnd, strike } = open(button, about());
  expect(strike('Enter', { isComposing: true })).toBe(false);
  expect(onEnd).not.toHaveBeenCalled();
  expect(strike('Enter')).toBe(true);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith(true);
  const lines = open('<p data-block="b">Hello</p>', about({ multiline: true }));
  expect(lines.strike('Enter')).toBe(false);
  expect(lines.onEnd).not.toHaveBeenCalled();
  lines.strike('Escape');
  expect(lines.onEnd).toHaveBeenCalledExactlyOnceWith(true);
});

test('what is pasted is plain text, on one line where there is one, and as long as there is room', () => {
  const { box } = open(button, about());
  const event = new Event('paste', { cancelable: true });
  const getData = (type: string) => (type === 'text/plain' ? 'a\r\nbcdefgh' : '<b>x</b>');
  box()?.dispatchEvent(Object.assign(event, { clipboardData: { getData } }));
  expect(event.defaultPrevented).toBe(true);
  expect(document.execCommand).toHaveBeenLastCalledWith('insertText', false, 'a bcd');
});

test('a part of a block is edited; line breaks of the browser are line feeds', () => {
  const html = '<div data-block="b"><label><input type="checkbox"><span>Yes</span></label></div>';
  const { root, box, onText, stop } = open(html, about({ part: 'span', text: 'Yes', multiline: true }));
  const element = box();
  expect(element?.localName).toBe('span');
  element?.replaceChildren('a', document.createElement('br'), 'b', document.createElement('br'));
  element?.dispatchEvent(new Event('input'));
  expect(onText).toHaveBeenLastCalledWith('a\nb');
  stop();
  expect(root.innerHTML).toBe(html);
});

test('a block that is not drawn ends it at once', () => {
  const { onEnd } = open('', about());
  expect(onEnd).toHaveBeenCalledOnce();
});
