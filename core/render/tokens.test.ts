import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTROL_CONTRAST, contrastRatio, TEXT_CONTRAST } from '@/core/campaign/contrast';
import { themes } from '@/core/campaign/document.fixtures';
import { deriveTokens } from './tokens';

test('derived colours keep the contrast that the owner’s text has, up to what WCAG asks for', () => {
  fc.assert(
    fc.property(themes, (theme) => {
      const { body, quiet, outline, focus, error } = deriveTokens(theme);
      const on = (colour: string) => contrastRatio(colour, theme.background);
      const owners = on(theme.text);
      for (const colour of [body, quiet, error])
        expect(on(colour)).toBeGreaterThanOrEqual(Math.min(owners, TEXT_CONTRAST));
      for (const colour of [outline, focus])
        expect(on(colour)).toBeGreaterThanOrEqual(Math.min(owners, CONTROL_CONTRAST));
    }),
    { numRuns: 500 },
  );
});

test('native parts follow the background', () => {
  const theme = {
    text: '#000000',
    accent: '#000000',
    onAccent: '#ffffff',
    radius: 9,
    font: 'system' as const,
  };
  expect(deriveTokens({ ...theme, background: '#ffffff' }).scheme).toBe('light');
  expect(deriveTokens({ ...theme, background: '#101418' }).scheme).toBe('dark');
});

test('controls take two thirds of the card’s corner radius', () => {
  const theme = {
    background: '#ffffff',
    text: '#000000',
    accent: '#000000',
    onAccent: '#ffffff',
    font: 'serif' as const,
  };
  expect(deriveTokens({ ...theme, radius: 12 }).controlRadius).toBe(8);
});
