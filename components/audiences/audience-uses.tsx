'use client';
// The campaigns that use an audience, how each stands to it, and the way to bring all of them up to date.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CampaignState } from '@/components/campaigns/campaign-state';
import { campaignPaths } from '@/components/campaigns/campaign-paths';
import type { AudienceItem, AudienceUse } from '@/server/trpc/router';
import { PublishUses } from './publish-uses';

interface AudienceUsesProps {
  siteId: string;
  audience: AudienceItem;
  mayEdit: boolean;
  /** What stands in the form is not saved yet: publishing would use what is. */
  isChanged: boolean;
}

/** Live campaigns that run an earlier version, and whose draft would bring nothing else along. */
export const publishable = (uses: readonly AudienceUse[]): AudienceUse[] =>
  uses.filter(
    ({ status, isStale, inDraft, hasOtherChanges }) =>
      (status === 'live' || status === 'scheduled') && isStale && inDraft && !hasOtherChanges,
  );

export function AudienceUses({ siteId, audience, mayEdit, isChanged }: AudienceUsesProps) {
  const t = useTranslations('audiences.usedBy');
  const { uses, name } = audience;
  return (
    <section className="rounded-panel border border-line bg-panel">
      <h2 className="border-b border-line px-4 py-2.5 text-section font-semibold">{t('title')}</h2>
      {uses.length === 0 ? (
        <p className="px-4 py-3 text-quiet">{t('nobody')}</p>
      ) : (
        <ul>
          {uses.map((use) => (
            <li key={use.campaignId} className="border-b border-line px-4 py-2.5 last:border-b-0">
              <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <Link
                  href={
                    mayEdit
                      ? campaignPaths(siteId, use.campaignId).edit
                      : campaignPaths(siteId, use.campaignId).results
                  }
                  className="min-w-0 rounded-small font-medium wrap-anywhere hover:text-signal"
                >
                  {use.name}
                </Link>
                <CampaignState status={use.status} />
              </div>
              <Standing use={use} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit ? (
        <PublishUses siteId={siteId} name={name} uses={publishable(uses)} isChanged={isChanged} />
      ) : null}
    </section>
  );
}

/** What the campaign has of the audience, when that is not simply what the audience is now. */
function Standing({ use: { status, inDraft, inRelease, isStale, hasOtherChanges } }: { use: AudienceUse }) {
  const t = useTranslations('audiences.usedBy');
  const words = !inDraft
    ? t('notInDraft')
    : !inRelease
      ? status === 'draft'
        ? null
        : t('notPublished')
      : !isStale
        ? null
        : status === 'paused'
          ? t('stalePaused')
          : hasOtherChanges
            ? t('staleEdited')
            : t('stale');
  return words === null ? null : <p className="mt-0.5 text-small text-quiet">{words}</p>;
}
