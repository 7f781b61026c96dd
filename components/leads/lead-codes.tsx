'use client';
// The coupon codes that one person was given.
import { useTranslations } from 'next-intl';
import { Ago } from '@/components/ui/ago';
import type { LeadDetail } from '@/server/trpc/router';

export function LeadCodes({ codes }: { codes: LeadDetail['codes'] }) {
  const t = useTranslations('leads.one');
  return (
    <ul className="divide-y divide-line rounded-panel border border-line bg-panel">
      {codes.map(({ code, pool, at }) => (
        <li
          key={`${pool} ${code}`}
          className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5"
        >
          <span className="min-w-0 wrap-anywhere">
            {t.rich('codeOf', {
              code: () => <code className="font-mono font-medium">{code}</code>,
              pool: () => <span className="text-quiet">{pool}</span>,
            })}
          </span>
          <span className="text-small text-quiet">
            <Ago at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
