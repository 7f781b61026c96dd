'use client';
// One person: the address, what was agreed to, where it came from and when.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import { Ago } from '@/components/ui/ago';
import { Badge } from '@/components/ui/badge';
import { Td } from '@/components/ui/table';
import type { LeadItem } from '@/server/trpc/router';
import { AnswersCell } from './answers-cell';
import { ConsentCell } from './consent-cell';
import { EraseLead } from './erase-lead';
import { leadPaths } from './lead-address';
import { pathOf } from './path-of';
import { SpamBadge } from './spam-badge';

interface LeadRowProps {
  siteId: string;
  lead: LeadItem;
  /** Called before the row goes; absent when this person may not delete leads. */
  onErase?: (id: string) => void;
}

export function LeadRow({ siteId, lead, onErase }: LeadRowProps) {
  const t = useTranslations('leads');
  const campaign = lead.campaign ? (
    <Link
      href={campaignPaths(siteId, lead.campaign.id).results}
      className="hover:text-signal max-wide:inline-block max-wide:py-1"
    >
      {lead.campaign.name}
    </Link>
  ) : (
    <span className="text-faint">{t('campaignGone')}</span>
  );
  return (
    <tr className="align-top">
      <Td className="w-[30%] max-w-0 min-w-44 max-wide:w-full">
        <Link
          href={leadPaths(siteId).one(lead.id)}
          title={lead.email}
          className="block truncate font-medium hover:text-signal"
        >
          {lead.email}
        </Link>
        {lead.spam || lead.awaitsConfirmation || lead.tags.length > 0 ? (
          <span className="mt-1 flex flex-wrap gap-1">
            {lead.spam ? <SpamBadge reason={lead.spam} /> : null}
            {lead.awaitsConfirmation ? <Badge tone="warn">{t('confirmation.short')}</Badge> : null}
            {lead.tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </span>
        ) : null}
        <AnswersCell answers={lead.answers} />
        <span className="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-small text-quiet wide:hidden">
          {campaign}
          <Ago at={lead.at} />
        </span>
        <span className="mt-1.5 block wide:hidden">
          <ConsentCell consents={lead.consents} />
        </span>
      </Td>
      <Td className="w-[30%] max-wide:hidden">
        <ConsentCell consents={lead.consents} />
      </Td>
      <Td className="max-wide:hidden">{campaign}</Td>
      <Td className="w-[16%] max-w-0 text-quiet max-wide:hidden">
        <span className="block truncate" title={lead.page}>
          {pathOf(lead.page)}
        </span>
      </Td>
      <Td className="whitespace-nowrap text-quiet max-wide:hidden">
        <Ago at={lead.at} />
      </Td>
      {onErase ? (
        <Td className="py-1! ps-0!">
          <EraseLead siteId={siteId} lead={lead} onErase={() => onErase(lead.id)} />
        </Td>
      ) : null}
    </tr>
  );
}
