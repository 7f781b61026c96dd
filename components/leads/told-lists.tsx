'use client';
// What a visitor told of themselves: answers by campaign, what quizzes concluded, segments with their times, traits.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Ago } from '@/components/ui/ago';
import { Badge } from '@/components/ui/badge';
import type { Told } from '@/server/trpc/router';

export function ToldAnswers({ siteId, told }: { siteId: string; told: Pick<Told, 'answers' | 'outcomes'> }) {
  const t = useTranslations('profiles');
  const { answers, outcomes } = told;
  const ids = [...new Set([...outcomes, ...answers].map(({ campaign }) => campaign?.id))];
  if (ids.length === 0) return <p className="text-quiet">{t('answers.none')}</p>;
  return (
    <ol className="divide-y divide-line rounded-panel border border-line bg-panel">
      {ids.map((id) => {
        const own = answers.filter(({ campaign }) => campaign?.id === id);
        const concluded = outcomes.filter(({ campaign }) => campaign?.id === id);
        const campaign = [...own, ...concluded][0]?.campaign;
        return (
          <li key={id ?? ''} className="px-4 py-3">
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              {campaign ? (
                <Link
                  href={campaignPaths(siteId, campaign.id).results}
                  className="font-medium hover:text-signal"
                >
                  {campaign.name}
                </Link>
              ) : (
                <span className="text-faint">{t('campaignGone')}</span>
              )}
              {concluded.map(({ name, at }) => (
                <span key={at} className="flex flex-wrap items-baseline gap-x-2 text-small text-quiet">
                  <Badge tone="signal">{name ?? t('outcomes.gone')}</Badge>
                  <Ago at={at} />
                </span>
              ))}
            </p>
            {own.length > 0 ? (
              <dl className="mt-2 grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-4 gap-y-1.5 max-sm:grid-cols-1 max-sm:gap-y-0.5">
                {own.map((answer) => (
                  <div key={answer.id} className="contents">
                    <dt className="wrap-anywhere text-quiet max-sm:mt-1.5">
                      {answer.question || t('answers.gone')}
                    </dt>
                    <dd className="min-w-0 wrap-anywhere" dir="auto">
                      {answer.words.join(', ') || t('answers.agreed')}
                    </dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

export function ToldSegments({ segments }: Pick<Told, 'segments'>) {
  const t = useTranslations('profiles');
  const format = useFormatter();
  const day = (at: number) => format.dateTime(at, { dateStyle: 'medium' });
  if (segments.length === 0) return <p className="text-quiet">{t('segments.none')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {segments.map(({ key, name, joinedAt, leftAt }) => (
        <li key={key} className="flex flex-wrap items-baseline gap-x-2">
          <Badge tone={leftAt === null ? 'signal' : 'neutral'}>{name ?? t('segmentGone', { key })}</Badge>
          <span className="text-small text-quiet">
            {leftAt === null
              ? t('segments.since', { when: day(joinedAt) })
              : t('segments.span', { from: day(joinedAt), to: day(leftAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function ToldTraits({ traits }: Pick<Told, 'traits'>) {
  const t = useTranslations('profiles.traits');
  if (traits.length === 0) return <p className="text-quiet">{t('none')}</p>;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {traits.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="max-w-48 truncate text-quiet" title={name}>
            {name}
          </dt>
          <dd className="min-w-0 wrap-anywhere" dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
