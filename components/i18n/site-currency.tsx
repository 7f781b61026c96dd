'use client';
// Amounts are kept in minor units of the site's currency; people read and type them in major ones, in their own way.
import { useLocale } from 'next-intl';
import { createContext, useContext, useMemo, type ReactNode } from 'react';

/** ISO 4217 for "no currency", where no site is at hand. */
const NONE = 'XXX';
const Context = createContext(NONE);

export function SiteCurrency({ currency, children }: { currency: string; children: ReactNode }) {
  return <Context value={currency}>{children}</Context>;
}

export interface Money {
  /** ISO 4217. */
  currency: string;
  /** Digits after the decimal sign. */
  digits: number;
  /** As it stands beside an amount, such as `kr`. */
  sign: string;
  toMajor(minor: number): number;
  /** The nearest minor unit. */
  toMinor(major: number): number;
  /** With its currency. */
  format(minor: number): string;
}

/** @param other ISO 4217; without it, the currency of the site */
export function useMoney(other?: string): Money {
  const ofSite = useContext(Context);
  const currency = other ?? ofSite;
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      // Several currencies share a sign: only that of the site needs no more.
      currencyDisplay: other === undefined ? 'narrowSymbol' : 'symbol',
    });
    const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
    const scale = 10 ** digits;
    return {
      currency,
      digits,
      sign: format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency,
      toMajor: (minor) => minor / scale,
      toMinor: (major) => Math.round(major * scale),
      format: (minor) => format.format(minor / scale),
    };
  }, [currency, locale, other]);
}
