// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { button, draw, enter, field, press } from '@/components/draw.fixtures';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import { exampleSession, InEditor } from '../editor-session.fixtures';
import { exampleDocument } from '../state/document.fixtures';
import { setTheme } from '../state/edits';
import { ThemeFields } from './theme-fields';

const brand = { ...DEFAULT_BRAND, theme: { ...DEFAULT_BRAND.theme, radius: 21, accent: '#8a1c4a' } };

function open({ readOnly = false } = {}) {
  const document = exampleDocument();
  document.variants[0]!.theme = { accent: '#000000' };
  const example = exampleSession(document);
  const session = { ...example, readOnly, site: { ...example.site, brand } };
  draw(
    <InEditor session={session}>
      <ThemeFields />
    </InEditor>,
  );
  const theme = () => session.store.getState().history.present.variants[0]?.theme;
  return { session, theme };
}
const resets = () =>
  [...document.querySelectorAll('button')]
    .map((one) => one.getAttribute('aria-label'))
    .filter((label) => label?.endsWith('as the brand'));

test('what the variant does not say is the brand’s; what it says can be taken back, and undone', () => {
  const { session, theme } = open();
  expect(field('Corners').value).toBe('21');
  expect(field('Button').value).toBe('#000000');
  expect(resets()).toEqual(['Button: as the brand']);

  press(button('Button: as the brand'));
  expect(theme()).toEqual({});
  expect(field('Button').value).toBe('#8a1c4a');
  expect(resets()).toEqual([]);
  expect(document.activeElement).toBe(field('Button'));

  act(() => session.store.getState().undo());
  expect(theme()).toEqual({ accent: '#000000' });
});

test('an override is the variant’s own, and nothing else becomes its own', () => {
  const { theme } = open();
  enter(field('Corners'), '4');
  expect(theme()).toEqual({ accent: '#000000', radius: 4 });
  expect(resets()).toEqual(['Button: as the brand', 'Corners: as the brand']);
});

test('a font that only the shop knows is said to be stood in for, once', () => {
  const { session } = open();
  const hints = () => document.body.textContent?.split('a plain one stands in').length;
  expect(hints()).toBe(1);
  act(() => session.store.getState().apply(setTheme('a', { font: 'inherit' })));
  expect(hints()).toBe(2);
});

test('the brand can be reached, and who may only look takes nothing back', () => {
  open({ readOnly: true });
  expect(document.querySelector('a[href="/sites/s/brand"]')).not.toBeNull();
  expect(resets()).toEqual([]);
});
