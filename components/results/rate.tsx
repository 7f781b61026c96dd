'use client';
// A share of people, never without the number of people it is a share of.
import { useFormatter, useTranslations } from 'next-intl';

interface RateProps {
  count: number;
  of: number;
  /** One line, for tables whose rows must stay low. */
  inline?: boolean;
}

export function Rate({ count, of, inline = false }: RateProps) {
  const t = useTranslations('results');
  const format = useFormatter();
  if (of === 0) return <span className="text-faint">–</span>;
  const share = format.number(count / of, 'share');
  const basis = t('countOf', { count, of });
  return inline ? (
    <>
      <span className="font-medium">{share}</span> <span className="text-small text-quiet">{basis}</span>
    </>
  ) : (
    <>
      <span className="block font-medium">{share}</span>
      <span className="block text-small text-quiet">{basis}</span>
    </>
  );
}
