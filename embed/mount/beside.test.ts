// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Format } from '@/core/campaign/format';
import { lastOf, open, paint, playPages, types } from './mount.fixtures';

playPages();
afterEach(() => document.body.replaceChildren());

const SLIDE_IN: Format = { kind: 'slideIn', width: 360, place: 'bottom-end' };
const BAR: Format = { kind: 'bar', width: 960, edge: 'top', pushes: false };
const into = (place: Extract<Format, { kind: 'embed' }>['place']): Format => ({
  kind: 'embed',
  width: 640,
  place,
});
const openAs = (format: Format) => open({}, (campaign) => (campaign.format = format));

test('a slide-in opens without a modal, leaves the focus and the scrolling alone, and is a dialog', () => {
  document.body.innerHTML = '<input>';
  const typing = document.querySelector('input') as HTMLInputElement;
  typing.focus();
  const { dialog, mounted } = openAs(SLIDE_IN);
  expect(dialog.open).toBe(true);
  expect(document.activeElement).toBe(typing);
  expect(document.adoptedStyleSheets).toEqual([]);
  expect(dialog.getAttribute('role')).toBe('dialog');
  expect(mounted.element.dataset['format']).toBe('slideIn');
  expect(types()).toEqual(['campaign.shown', 'step.viewed']);
});

test('Escape closes a slide-in and a bar while one is in them, and no block of the page', () => {
  const escape = (format: Format) => {
    const { dialog } = openAs(format);
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    return lastOf()?.type;
  };
  expect(escape(SLIDE_IN)).toBe('campaign.closed');
  expect(escape(BAR)).toBe('campaign.closed');
  document.body.innerHTML = '<div data-beckon-slot="offer"></div>';
  expect(escape(into({ kind: 'slot', name: 'offer' }))).not.toBe('campaign.closed');
});

test('whoever was in it when it closes goes back to where they came from', () => {
  document.body.innerHTML = '<button>Cart</button>';
  const cart = document.querySelector('button') as HTMLButtonElement;
  const { dialog, find } = openAs(SLIDE_IN);
  cart.focus();
  dialog.dispatchEvent(new FocusEvent('focusin', { relatedTarget: cart }));
  find('[data-action=close]').focus();
  find('[data-action=close]').click();
  expect(document.activeElement).toBe(cart);
});

test('a bar is a part of the page with a name', () => {
  const { dialog, root } = openAs(BAR);
  expect(dialog.getAttribute('role')).toBe('region');
  expect(root.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe('Letters');
});

test.each([
  ['before', 'campaign p'],
  ['after', 'p campaign'],
  ['inside', 'p(campaign)'],
  ['replace', 'campaign'],
] as const)('a block goes %s what the selector finds, and what it replaced comes back', (where, order) => {
  document.body.innerHTML = '<main><p id="reviews"></p></main>';
  const main = document.querySelector('main') as HTMLElement;
  const told = () =>
    [...main.children]
      .map((child) =>
        child.localName === 'p' ? `p${child.firstElementChild ? '(campaign)' : ''}` : 'campaign',
      )
      .join(' ');
  const { mounted } = openAs(into({ kind: 'selector', selector: '#reviews', where }));
  expect(told()).toBe(order);
  mounted.close('button');
  paint(1000);
  expect(told()).toBe('p');
});

test.each([
  { kind: 'slot', name: 'nowhere' },
  { kind: 'selector', selector: '..', where: 'after' },
] as const)('without its place a block neither opens nor is reported (%j)', (place) => {
  const { mounted } = openAs(into(place));
  expect(mounted.element.isConnected).toBe(false);
  expect(types()).toEqual([]);
});
