'use client';
// The live campaigns that compete for the same moment, pair by pair, each with a visitor who meets both.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { SiteAudiences } from '@/components/audiences/site-audiences';
import { CampaignNames } from '@/components/editor/campaign-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Message } from '@/components/ui/message';
import { CollisionItem } from './collision-item';
import { NothingLive } from './nothing-live';
import { SimulatorHead } from './simulator-head';

export function Collisions({ siteId, mayEdit }: { siteId: string; mayEdit: boolean }) {
  const t = useTranslations('simulator.collisions');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.campaigns.collisions.queryOptions({ siteId }));
  const { live, collisions, left } = data;
  if (live === 0) return <NothingLive siteId={siteId} />;
  return (
    <CampaignNames siteId={siteId}>
      <SiteAudiences siteId={siteId}>
        <SimulatorHead siteId={siteId} view="collisions" />
        {collisions.length === 0 && left === 0 ? (
          <EmptyState title={t('none.title')}>
            <p>{t(live === 1 ? 'none.alone' : 'none.body')}</p>
          </EmptyState>
        ) : (
          <>
            <p className="mb-3 text-say font-semibold tracking-[-0.01em]">
              {t('count', { count: collisions.length })}
            </p>
            <ul className="overflow-hidden rounded-panel border border-line bg-panel">
              {collisions.map((collision) => (
                <CollisionItem
                  key={`${collision.first.id} ${collision.second.id}`}
                  siteId={siteId}
                  mayEdit={mayEdit}
                  collision={collision}
                />
              ))}
            </ul>
            {left > 0 ? (
              <div className="mt-3">
                <Message>{t('left', { left })}</Message>
              </div>
            ) : null}
          </>
        )}
        <section className="mt-6 max-w-[68ch] text-quiet">
          <h2 className="mb-1 font-semibold text-ink">{t('rule.title')}</h2>
          <p>{t('rule.compete')}</p>
          <p className="mt-2">{t('rule.win')}</p>
        </section>
      </SiteAudiences>
    </CampaignNames>
  );
}
