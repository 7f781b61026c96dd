'use client';
// Every form one person sent, the latest first: what was answered, the sentences they agreed to, where and when.
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import type { LeadDetail } from '@/server/trpc/router';
import { AnswersCell } from './answers-cell';
import { ConsentCell } from './consent-cell';
import { pathOf } from './path-of';

export function LeadForms({ siteId, lead }: { siteId: string; lead: LeadDetail }) {
  const t = useTranslations('leads');
  const format = useFormatter();
  return (
    <>
      <ol className="divide-y divide-line rounded-panel border border-line bg-panel">
        {lead.forms.map((form) => (
          <li key={form.id} className="px-4 py-3">
            <p className="flex flex-wrap items-baseline gap-x-2">
              {form.campaign ? (
                <Link
                  href={campaignPaths(siteId, form.campaign.id).results}
                  className="font-medium hover:text-signal"
                >
                  {form.campaign.name}
                </Link>
              ) : (
                <span className="text-faint">{t('campaignGone')}</span>
              )}
              <span className="text-small text-quiet">
                <time dateTime={new Date(form.at).toISOString()}>{format.dateTime(form.at, 'exact')}</time>
              </span>
            </p>
            <p className="text-small wrap-anywhere text-quiet" title={form.page}>
              {form.source === ''
                ? t('one.on', { page: pathOf(form.page) })
                : t('one.onFrom', { page: pathOf(form.page), source: form.source })}
            </p>
            <AnswersCell answers={form.answers} />
            <div className="mt-2">
              <ConsentCell consents={form.consents} />
            </div>
          </li>
        ))}
      </ol>
      {lead.olderForms > 0 ? (
        <p className="mt-2 text-small text-quiet">{t('one.older', { count: lead.olderForms })}</p>
      ) : null}
    </>
  );
}
