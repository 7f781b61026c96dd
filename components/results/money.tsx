'use client';
// An amount in whatever currency, in minor units.
import { SiteCurrency, useMoney } from '@/components/i18n/site-currency';

export function Money({ amount, currency }: { amount: number; currency?: string }) {
  // The site's own, unless another is named.
  return currency === undefined ? (
    <Amount amount={amount} />
  ) : (
    <SiteCurrency currency={currency}>
      <Amount amount={amount} />
    </SiteCurrency>
  );
}

function Amount({ amount }: { amount: number }) {
  return useMoney().format(amount);
}
