'use client';
// One visitor in the list: who, which segments, what is known, what a quiz concluded last.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Ago } from '@/components/ui/ago';
import { Badge } from '@/components/ui/badge';
import { Td } from '@/components/ui/table';
import type { ProfileItem } from '@/server/trpc/router';
import { nameOf } from './name-of';
import { profilePaths } from './profile-address';

const TRAITS_SHOWN = 2;

export function ProfileRow({ siteId, visitor }: { siteId: string; visitor: ProfileItem }) {
  const t = useTranslations('profiles');
  const name = nameOf(visitor, t);
  const { outcome, traits } = visitor;
  const segments = (
    <span className="flex flex-wrap gap-1">
      {visitor.segments.map(({ key, name: called }) => (
        <Badge key={key} tone="signal">
          {called ?? t('segmentGone', { key })}
        </Badge>
      ))}
    </span>
  );
  const none = <span className="text-faint">{t('none')}</span>;
  const concluded = outcome ? (
    <>
      {outcome.name ?? t('outcomes.gone')}
      <span className="block text-small text-quiet">{outcome.campaign?.name ?? t('campaignGone')}</span>
    </>
  ) : null;
  return (
    <tr className="align-top">
      <Td className="w-[28%] max-w-0 min-w-44 max-wide:w-full">
        <Link
          href={profilePaths(siteId).one(visitor.id)}
          title={name}
          className="block truncate font-medium hover:text-signal"
        >
          {name}
        </Link>
        <span className="flex flex-wrap gap-x-2 text-small text-quiet">
          <span>{t('answered', { count: visitor.answers })}</span>
          {visitor.browsers > 1 ? <span>{t('browsers', { count: visitor.browsers })}</span> : null}
          <span className="wide:hidden">
            <Ago at={visitor.seenAt} />
          </span>
        </span>
        <span className="mt-1.5 flex flex-col gap-1.5 wide:hidden">
          {visitor.segments.length > 0 ? segments : null}
          {concluded ? <span>{concluded}</span> : null}
        </span>
      </Td>
      <Td className="w-[22%] max-wide:hidden">{visitor.segments.length > 0 ? segments : none}</Td>
      <Td className="w-[24%] max-w-0 max-wide:hidden">
        {traits.length === 0
          ? none
          : traits.slice(0, TRAITS_SHOWN).map((trait) => (
              <span key={trait.name} className="block truncate" title={`${trait.name}: ${trait.value}`}>
                <span className="text-quiet">{trait.name}</span> {trait.value}
              </span>
            ))}
        {traits.length > TRAITS_SHOWN ? (
          <span className="block text-small text-quiet">
            {t('moreTraits', { count: traits.length - TRAITS_SHOWN })}
          </span>
        ) : null}
      </Td>
      <Td className="max-wide:hidden">{concluded ?? none}</Td>
      <Td className="whitespace-nowrap text-quiet max-wide:hidden">
        <Ago at={visitor.seenAt} />
      </Td>
    </tr>
  );
}
