import { describe, expect, it } from 'vitest';
import { likelyCurrency } from './likely-currency';

describe('likelyCurrency', () => {
  it.each([
    ['nb-NO', 'NOK'],
    ['nb', 'NOK'],
    ['de-AT', 'EUR'],
    ['en-GB', 'GBP'],
    ['en', 'USD'],
    ['fr-CH', 'CHF'],
    ['eo', 'USD'],
  ])('for %s is %s', (language, currency) => {
    expect(likelyCurrency(language)).toBe(currency);
  });
});
