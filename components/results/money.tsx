'use client';
// Amounts in minor units.
import { useFormatter } from 'next-intl';
import { SiteCurrency, useMoney } from '@/components/i18n/site-currency';

/** In the currency of the site. */
export function Money({ amount }: { amount: number }) {
  return useMoney().format(amount);
}

/** In another one, by its code: several share a sign. */
export function OtherMoney({ amount, currency }: { amount: number; currency: string }) {
  return (
    <SiteCurrency currency={currency}>
      <Coded amount={amount} />
    </SiteCurrency>
  );
}

function Coded({ amount }: { amount: number }) {
  const format = useFormatter();
  const { currency, toMajor } = useMoney();
  return format.number(toMajor(amount), { style: 'currency', currency, currencyDisplay: 'code' });
}
