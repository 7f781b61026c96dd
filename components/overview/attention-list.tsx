'use client';
// What somebody should look at, the most pressing first: what it is, and where it is put right.
import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Ago } from '@/components/ui/ago';
import { classNames } from '@/components/ui/class-names';
import { linkClass } from '@/components/ui/link-class';
import type { Attention } from '@/server/trpc/router';

type Tone = 'bad' | 'warn' | 'neutral';

const ICONS: Record<Tone, { icon: LucideIcon; className: string }> = {
  bad: { icon: CircleAlert, className: 'text-bad' },
  warn: { icon: TriangleAlert, className: 'text-warn' },
  neutral: { icon: Info, className: 'text-quiet' },
};

const TONES: Record<Attention['kind'], Tone> = {
  'not-installed': 'bad',
  'script-silent': 'bad',
  'site-paused': 'warn',
  'several-arms': 'warn',
  disliked: 'warn',
  'meets-nobody': 'warn',
  'ends-soon': 'neutral',
  'unpublished-changes': 'neutral',
};

interface AttentionListProps {
  siteId: string;
  attention: readonly Attention[];
  mayEdit: boolean;
}

export function AttentionList({ siteId, attention, mayEdit }: AttentionListProps) {
  const t = useTranslations('overview.attention');
  return (
    <section className="min-w-0 rounded-panel border border-line bg-panel">
      <h2 className="px-4 pt-3 pb-2 text-section font-semibold">{t('title')}</h2>
      {attention.length === 0 ? (
        <p className="flex items-start gap-2.5 border-t border-line px-4 py-3 text-quiet">
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          {t('nothing')}
        </p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {attention.map((item) => (
            <AttentionItem key={keyOf(item)} {...{ siteId, item, mayEdit }} />
          ))}
        </ul>
      )}
    </section>
  );
}

const keyOf = (item: Attention) => ('campaign' in item ? `${item.kind} ${item.campaign.id}` : item.kind);

interface AttentionItemProps {
  siteId: string;
  item: Attention;
  mayEdit: boolean;
}

function AttentionItem({ siteId, item, mayEdit }: AttentionItemProps) {
  const { icon: Icon, className } = ICONS[TONES[item.kind]];
  const { says, detail, way } = useWords(item, mayEdit);
  return (
    <li className="flex items-start gap-2.5 px-4 py-3">
      <Icon aria-hidden className={classNames('mt-0.5 size-4 shrink-0', className)} />
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{says}</p>
        <p className="mt-0.5 text-small text-quiet">{detail}</p>
        <Link href={wayOut(item, siteId, mayEdit)} className={classNames(linkClass, 'text-small')}>
          {way}
        </Link>
      </div>
    </li>
  );
}

interface Words {
  says: ReactNode;
  detail: ReactNode;
  /** Of the link to where it is put right, or is to be seen by whoever may not edit. */
  way: string;
}

function useWords(item: Attention, mayEdit: boolean): Words {
  const t = useTranslations('overview.attention');
  const format = useFormatter();
  const name = 'campaign' in item ? item.campaign.name : '';
  const way = t(`${item.kind}.way`);
  switch (item.kind) {
    case 'script-silent':
      return {
        says: t.rich('script-silent.says', { ago: () => <Ago at={item.since} /> }),
        detail: t('script-silent.detail'),
        way,
      };
    case 'ends-soon':
      return {
        says: t('ends-soon.says', { name, date: format.dateTime(item.at, 'moment') }),
        detail: t(mayEdit ? 'ends-soon.detail' : 'ends-soon.viewerDetail'),
        way,
      };
    case 'not-installed':
    case 'unpublished-changes':
      return {
        says: t(`${item.kind}.says`, { name }),
        detail: t(`${item.kind}.detail`),
        way: mayEdit ? way : t(`${item.kind}.viewerWay`),
      };
    case 'disliked':
    case 'several-arms': {
      const values = { name, share: format.number(item.share, 'share'), count: item.count };
      return { says: t(`${item.kind}.says`, values), detail: t(`${item.kind}.detail`, values), way };
    }
    default:
      return { says: t(`${item.kind}.says`, { name }), detail: t(`${item.kind}.detail`), way };
  }
}

/** Where it is put right. Who may not edit is led to what they may see. */
function wayOut(item: Attention, siteId: string, mayEdit: boolean): string {
  switch (item.kind) {
    case 'not-installed':
    case 'script-silent':
      return `/sites/${siteId}/settings#install`;
    case 'site-paused':
    case 'ends-soon':
      return `/sites/${siteId}/campaigns`;
    case 'unpublished-changes':
      return mayEdit ? campaignPaths(siteId, item.campaign.id).edit : `/sites/${siteId}/campaigns`;
    case 'meets-nobody':
      return `/sites/${siteId}/simulator`;
    default:
      return campaignPaths(siteId, item.campaign.id).results;
  }
}
