import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderVariant } from '@/core/render/render-variant';
import { brandSchema } from './brand';
import { documents, formDocument, ownThemes, themes } from './document.fixtures';
import fixture from './fixtures/v1.json';
import { parseDocument } from './parse-document';
import { phaseContent } from './phase-content';
import { DEFAULT_BRAND, resolveTheme, withWholeThemes } from './resolve-theme';
import { wholeThemeSchema, type Theme } from './theme';

const inTheme = (theme: Theme) => ({ ...DEFAULT_BRAND, theme });

test('a theme is what the variant says itself, and the brand for the rest', () => {
  fc.assert(
    fc.property(ownThemes, themes, (own, brand) => {
      const theme = resolveTheme(own, inTheme(brand));
      for (const field of Object.keys(brand) as (keyof Theme)[])
        expect(theme[field]).toEqual(own[field] ?? brand[field]);
      expect(wholeThemeSchema.safeParse(theme).success).toBe(true);
    }),
  );
});

test('what has a whole look looks the same under every brand, as releases must', () => {
  fc.assert(
    fc.property(documents, themes, themes, (document, then, now) => {
      const released = withWholeThemes(document, inTheme(then));
      for (const { id } of released.variants) {
        const design = renderVariant(released, id, inTheme(now));
        expect(design).toEqual(renderVariant(document, id, inTheme(then)));
      }
    }),
    { numRuns: 50 },
  );
});

test('documents from before there were brands look as they did, and their phases go on', () => {
  const parsed = parseDocument(fixture);
  if (!parsed.ok) throw new Error('The frozen document cannot be read.');
  const whole = withWholeThemes(parsed.document, DEFAULT_BRAND);
  const [before] = parsed.document.variants;
  expect(whole.variants[0]?.theme).toEqual({
    ...before?.theme,
    shadow: 'soft',
    buttons: 'filled',
    corners: 'theme',
  });
  // What the fingerprint was made of before.
  const { arms } = phaseContent(whole, {}) as { arms: { theme: object }[] };
  expect(arms[0]?.theme).toEqual(before?.theme);
});

test('a brand that changes changes what says nothing itself, and what counts under a phase', () => {
  const document = formDocument();
  document.variants[0]!.theme = {};
  const other = inTheme({ ...DEFAULT_BRAND.theme, accent: '#8a1c4a', shadow: 'deep' });
  expect(renderVariant(document, 'a', other).css).toContain('#8a1c4a');
  expect(renderVariant(document, 'a').css).not.toContain('#8a1c4a');
  expect(phaseContent(withWholeThemes(document, other), {})).not.toEqual(
    phaseContent(withWholeThemes(document, DEFAULT_BRAND), {}),
  );
});

test('the usual look is a brand like any other', () => {
  expect(brandSchema.safeParse(DEFAULT_BRAND).success).toBe(true);
});
