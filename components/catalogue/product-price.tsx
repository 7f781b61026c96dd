'use client';
// What a product costs, and what it did before, as people of the site's currency write it.
import { useTranslations } from 'next-intl';
import { useMoney } from '@/components/i18n/site-currency';
import { classNames } from '@/components/ui/class-names';

interface ProductPriceProps {
  /** Minor units of `currency`. */
  price: number;
  /** Before, when it was more. */
  comparePrice: number | null;
  /** ISO 4217. */
  currency: string;
  /** In a column of figures, where what it costs now stands at the edge. */
  isFigure?: boolean;
}

export function ProductPrice({ price, comparePrice, currency, isFigure = false }: ProductPriceProps) {
  const t = useTranslations('catalogue');
  const ofSite = useMoney();
  const other = useMoney(currency);
  const { format } = currency === ofSite.currency ? ofSite : other;
  return (
    <span
      className={classNames(
        'inline-flex items-baseline gap-x-1.5 whitespace-nowrap tabular-nums',
        isFigure && 'flex-row-reverse',
      )}
    >
      {format(price)}
      {comparePrice === null ? null : (
        <span>
          <span className="sr-only">{t('before')} </span>
          <s className="text-small text-quiet">{format(comparePrice)}</s>
        </span>
      )}
    </span>
  );
}
