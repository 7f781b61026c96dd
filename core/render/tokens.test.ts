import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTROL_CONTRAST, contrastRatio, TEXT_CONTRAST } from '@/core/campaign/contrast';
import { themes } from '@/core/campaign/document.fixtures';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import type { Theme } from '@/core/campaign/theme';
import { deriveTokens } from './tokens';

test('derived colours keep the contrast that the owner’s text has, up to what WCAG asks for', () => {
  fc.assert(
    fc.property(themes, (theme) => {
      const { body, quiet, outline, focus, error, field } = deriveTokens(theme);
      const on = (colour: string) => contrastRatio(colour, theme.background);
      const owners = on(theme.text);
      for (const colour of [body, quiet, error])
        expect(on(colour)).toBeGreaterThanOrEqual(Math.min(owners, TEXT_CONTRAST));
      for (const colour of [outline, focus])
        expect(on(colour)).toBeGreaterThanOrEqual(Math.min(owners, CONTROL_CONTRAST));
      for (const colour of [theme.text, quiet])
        expect(contrastRatio(colour, field)).toBeGreaterThanOrEqual(Math.min(owners, TEXT_CONTRAST));
    }),
    { numRuns: 500 },
  );
});

test('white words stay readable in a field on a blue that is neither light nor dark', () => {
  const theme = { ...DEFAULT_BRAND.theme, background: '#1a73e8', text: '#ffffff' };
  expect(contrastRatio('#ffffff', deriveTokens(theme).field)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
});

test('native parts follow the background', () => {
  const theme = { ...DEFAULT_BRAND.theme, text: '#000000', accent: '#000000', onAccent: '#ffffff' };
  expect(deriveTokens({ ...theme, background: '#ffffff' }).scheme).toBe('light');
  expect(deriveTokens({ ...theme, background: '#101418' }).scheme).toBe('dark');
});

test('controls take two thirds of the card’s corner radius', () => {
  expect(deriveTokens({ ...DEFAULT_BRAND.theme, radius: 12 }).controlRadius).toBe(8);
});

test('controls can be square or as round as can be, whatever the card is', () => {
  const radiusOf = (corners: Theme['corners']) =>
    deriveTokens({ ...DEFAULT_BRAND.theme, corners }).controlRadius;
  expect(radiusOf('square')).toBe(0);
  expect(radiusOf('pill')).toBe(24);
});

test('an uploaded font goes by a name of its own before the usual ones, and is never made bold', () => {
  const file = { file: '0123456789abcdef', name: 'Brand.woff2' };
  const font = { heading: file, body: 'system' as const };
  const tokens = deriveTokens({ ...DEFAULT_BRAND.theme, font });
  expect(tokens.headingFont).toBe('beckon-0123456789abcdef,system-ui,sans-serif');
  expect(tokens.headingWeight).toBe(400);
  expect(tokens.font).toBe('system-ui,sans-serif');
  const all = deriveTokens({
    ...DEFAULT_BRAND.theme,
    font: { ...font, heading: { ...file, variable: true } },
  });
  expect(all.headingWeight).toBe(600);
});
