'use client';
// One segment: its members now and over the last thirty days, and the campaigns that use it.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Td } from '@/components/ui/table';
import type { SegmentItem } from '@/server/trpc/router';
import { MembersLine } from './members-line';

interface SegmentRowProps {
  siteId: string;
  segment: SegmentItem;
  mayEdit: boolean;
}

export function SegmentRow({ siteId, segment, mayEdit }: SegmentRowProps) {
  const t = useTranslations('segments');
  const format = useFormatter();
  const { key, name, description, members, uses } = segment;
  const [first = 0, last = 0] = [members[0], members.at(-1)];
  const change = last - first;
  return (
    <tr>
      <Td className="align-top sm:min-w-44">
        <p className="font-medium wrap-anywhere">{name}</p>
        {description ? <p className="mt-0.5 text-small text-quiet">{description}</p> : null}
        <p className="mt-0.5 font-mono text-small text-faint">
          <span className="sr-only">{t('key')} </span>
          {key}
        </p>
      </Td>
      <Td numeric className="align-top">
        {format.number(last)}
        <p className="text-small text-quiet">
          {t('change', { change: Math.abs(change), sign: change < 0 ? '−' : '+' })}
        </p>
      </Td>
      <Td className="align-top max-sm:hidden">
        <MembersLine values={members} label={t('growthLabel', { name, first, last })} />
      </Td>
      <Td className="w-1/2 align-top">
        {uses.length === 0 ? (
          <span className="text-faint">{t('unused')}</span>
        ) : (
          <ul className="flex flex-col gap-0.5">
            {uses.map(({ campaignId, name: campaign, how, isPublished }) => (
              <li key={campaignId}>
                <Link
                  href={campaignPaths(siteId, campaignId)[mayEdit ? 'edit' : 'results']}
                  className="rounded-small font-medium wrap-anywhere hover:text-signal"
                >
                  {campaign}
                </Link>{' '}
                <span className="text-small text-quiet">
                  {format.list(
                    [...how.map((one) => t(`how.${one}`)), ...(isPublished ? [] : [t('unpublished')])],
                    {
                      type: 'unit',
                    },
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Td>
    </tr>
  );
}
