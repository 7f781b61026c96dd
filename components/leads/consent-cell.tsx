'use client';
// What the person was asked to agree to, word for word, and whether they did.
import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { LeadItem } from '@/server/trpc/router';

export function ConsentCell({ consents }: { consents: LeadItem['consents'] }) {
  const t = useTranslations('leads.consent');
  if (consents.length === 0) return <span className="text-faint">{t('notAsked')}</span>;
  return (
    <ul className="flex flex-col gap-1">
      {consents.map(({ text, granted, published }) => {
        const Icon = granted ? Check : X;
        return (
          <li key={text} className="flex gap-1.5 text-small">
            <Icon aria-hidden className={`size-4 shrink-0 ${granted ? 'text-good' : 'text-faint'}`} />
            <span className="min-w-0">
              <span className="line-clamp-2 text-quiet" title={text}>
                <span className="font-medium text-ink">{granted ? t('agreed') : t('declined')}</span> {text}
              </span>
              {published || !granted ? null : <span className="text-warn">{t('otherWords')}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
