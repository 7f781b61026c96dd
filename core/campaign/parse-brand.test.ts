import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brandSchema } from './brand';
import { parseBrand } from './parse-brand';
import { DEFAULT_BRAND, THEME_FIELDS } from './resolve-theme';

const text = readFileSync(new URL('./fixtures/brand.json', import.meta.url), 'utf8');
const stored = brandSchema.parse(JSON.parse(text));
const { theme, logo } = stored;

it('the frozen brand says every field of a look, none of them as usual, and opens as it was saved', () => {
  expect(parseBrand(JSON.parse(text))).toEqual({ brand: JSON.parse(text) as unknown, faults: [] });
  for (const field of THEME_FIELDS) expect(theme[field]).not.toEqual(DEFAULT_BRAND.theme[field]);
});

it.each(THEME_FIELDS)('a brand without %s has the usual one, and keeps the rest', (field) => {
  const { [field]: _unsaid, ...older } = theme;
  const mended = { ...theme, [field]: DEFAULT_BRAND.theme[field] };
  expect(parseBrand({ theme: older, logo })).toEqual({ brand: { theme: mended, logo }, faults: [] });
});

it.each(THEME_FIELDS)('a brand with a strange %s has the usual one, keeps the rest, and says so', (field) => {
  expect(parseBrand({ theme: { ...theme, [field]: 'strange' }, logo })).toEqual({
    brand: { theme: { ...theme, [field]: DEFAULT_BRAND.theme[field] }, logo },
    faults: [`theme.${field}`],
  });
});

it('a look and a logo do not fall together', () => {
  expect(parseBrand({ theme, logo: { picture: 'strange' } })).toEqual({
    brand: { theme, logo: null },
    faults: ['logo'],
  });
  expect(parseBrand({ theme: 7, logo })).toEqual({
    brand: { theme: DEFAULT_BRAND.theme, logo },
    faults: ['theme'],
  });
  expect(parseBrand({ theme })).toEqual({ brand: { theme, logo: null }, faults: [] });
});

it('what a newer version said beside is passed over', () => {
  expect(parseBrand({ theme: { ...theme, glow: 'soft' }, logo, sounds: [] })).toEqual({
    brand: stored,
    faults: [],
  });
});

it.each([null, 7, 'brand', []])('%j is the usual look', (value) => {
  expect(parseBrand(value)).toEqual({ brand: DEFAULT_BRAND, faults: ['theme'] });
});
