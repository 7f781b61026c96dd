'use client';
// Two campaigns that compete: which of them gets the moment, why, and who would meet both.
import Link from 'next/link';
import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { useExampleSentence } from '@/components/editor/audience/use-example-sentence';
import { useMoney } from '@/components/i18n/site-currency';
import { linkClass } from '@/components/ui/link-class';
import type { CampaignCollision } from '@/server/trpc/router';
import { toAddress } from './made-up-visitor';
import { simulatorPath } from './simulator-head';
import { visitorLike } from './visitor-like';

interface CollisionItemProps {
  siteId: string;
  mayEdit: boolean;
  collision: CampaignCollision;
}

type Rival = CampaignCollision['first'];

export function CollisionItem({ siteId, mayEdit, collision }: CollisionItemProps) {
  const t = useTranslations('simulator.collisions');
  const { first, second, example } = collision;
  return (
    <li className="border-b border-line px-4 py-3 last:border-b-0">
      <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
        <RivalName siteId={siteId} mayEdit={mayEdit} rival={first} />
        <span className="font-normal text-quiet">{t('and')}</span>
        <RivalName siteId={siteId} mayEdit={mayEdit} rival={second} />
      </h3>
      <p className="mt-1">
        <Winner collision={collision} />
      </p>
      <p className="mt-0.5 text-quiet wrap-anywhere">
        {example ? <Example siteId={siteId} example={example} /> : t('unclear')}
      </p>
    </li>
  );
}

function RivalName({ siteId, mayEdit, rival }: { siteId: string; mayEdit: boolean; rival: Rival }) {
  const t = useTranslations('simulator');
  const paths = campaignPaths(siteId, rival.id);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="inline-grid h-5 min-w-5 place-items-center rounded-badge bg-hover px-1 text-small font-normal text-quiet">
        <span className="sr-only">{t('priority', { place: rival.place })}</span>
        <span aria-hidden>{rival.place}</span>
      </span>
      <Link
        href={mayEdit ? paths.edit : paths.results}
        className="min-w-0 rounded-small wrap-anywhere hover:text-signal"
      >
        {rival.name}
      </Link>
    </span>
  );
}

function Winner({ collision: { first, second, wins, because } }: { collision: CampaignCollision }) {
  const t = useTranslations('simulator.collisions.wins');
  switch (because.kind) {
    case 'priority':
      return t('priority', { winner: first.name });
    case 'trigger':
      return t('trigger', { first: first.name });
    case 'sooner': {
      const [sooner, later] = because.seconds;
      return t('sooner', {
        winner: wins === 'second' ? second.name : first.name,
        sooner,
        later,
        despite: wins === 'second' ? 'yes' : 'no',
      });
    }
  }
}

function Example({
  siteId,
  example,
}: {
  siteId: string;
  example: NonNullable<CampaignCollision['example']>;
}) {
  const t = useTranslations('simulator.collisions');
  const describe = useExampleSentence();
  const surroundings = {
    now: useNow().getTime(),
    timeZone: useTimeZone() ?? 'UTC',
    moneyDigits: useMoney().digits,
  };
  const parts = describe(example);
  return (
    <>
      {parts === '' ? t('anybody') : t('example', { parts })}{' '}
      <Link
        className={linkClass}
        href={`${simulatorPath(siteId, 'visitor')}?${toAddress(visitorLike(example, surroundings))}`}
      >
        {t('try')}
      </Link>
    </>
  );
}
