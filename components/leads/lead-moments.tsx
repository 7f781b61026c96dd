'use client';
// What a person did about campaigns beside sending forms, as far as they agreed to be known again.
import { CircleX, Eye, MousePointerClick, ShoppingBag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMoney } from '@/components/i18n/site-currency';
import { Ago } from '@/components/ui/ago';
import type { LeadMoment } from '@/server/trpc/router';
import { pathOf } from './path-of';

const ICONS = { shown: Eye, clicked: MousePointerClick, closed: CircleX, ordered: ShoppingBag } as const;

export function LeadMoments({ moments }: { moments: readonly LeadMoment[] }) {
  const t = useTranslations('leads');
  if (moments.length === 0) return <p className="text-quiet">{t('moments.none')}</p>;
  return (
    <ol className="flex flex-col gap-2.5">
      {moments.map((moment) => {
        const Icon = ICONS[moment.act.kind];
        return (
          <li key={moment.id} className="flex gap-2.5">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" strokeWidth={1.75} />
            <div className="min-w-0">
              <p className="wrap-anywhere">
                <MomentWords act={moment.act} />
              </p>
              <p className="text-small wrap-anywhere text-quiet" title={moment.page}>
                <Ago at={moment.at} /> · {pathOf(moment.page)}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function MomentWords({ act }: { act: LeadMoment['act'] }) {
  const t = useTranslations('leads');
  const money = useMoney(act.kind === 'ordered' ? act.currency : undefined);
  switch (act.kind) {
    case 'ordered':
      return t('moments.ordered', { total: money.format(act.total) });
    case 'shown':
    case 'clicked':
    case 'closed':
      return t(`moments.${act.kind}`, { name: act.campaign?.name ?? t('campaignGone') });
  }
}
