'use client';
// Links to results: for whom, until when, whether anybody opened them. On the overview those of all campaigns stand as well.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { LoadProblem } from '@/components/api/load-problem';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Ago } from '@/components/ui/ago';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { StatusTag } from '@/components/ui/status-tag';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import type { ShareItem } from '@/server/trpc/router';

interface ShareListProps {
  siteId: string;
  campaignId: string | null;
}

export function ShareList({ siteId, campaignId }: ShareListProps) {
  const t = useTranslations('shares');
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.shares.list.queryOptions({ siteId }));
  const root = useRef<HTMLElement>(null);
  const shares = (data ?? []).filter(({ campaign }) => campaignId === null || campaign?.id === campaignId);
  const willRevoke = useFocusAfterRemoval(
    root,
    shares.filter(({ revokedAt }) => revokedAt === null).map(({ id }) => id),
  );
  return (
    <section ref={root} className="mt-5 border-t border-line pt-4">
      <h3 className="font-semibold">{t('list')}</h3>
      {error ? <LoadProblem error={error} retry={refetch} /> : null}
      {data && shares.length === 0 ? <p className="mt-1 text-quiet">{t('none')}</p> : null}
      <ul className="mt-1 divide-y divide-line">
        {shares.map((share) => (
          <Row
            key={share.id}
            siteId={siteId}
            share={share}
            isNamed={campaignId === null}
            onRevoke={() => willRevoke(share.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  siteId: string;
  share: ShareItem;
  /** Say what it shows, because others in the list show something else. */
  isNamed: boolean;
  onRevoke: () => void;
}

function Row({ siteId, share, isNamed, onRevoke }: RowProps) {
  const t = useTranslations('shares');
  const format = useFormatter();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const revoke = useMutation(trpc.shares.revoke.mutationOptions());
  const { id, name, campaign, createdBy, createdAt, expiresAt, revokedAt, lastUsedAt, isOpen } = share;
  return (
    <li className="flex items-start justify-between gap-3 py-2.5">
      <div className="min-w-0">
        <p className={isOpen ? 'font-medium wrap-anywhere' : 'wrap-anywhere text-quiet'}>
          {name}
          {isNamed ? (
            <span className="font-normal text-quiet"> · {campaign?.name ?? t('overview')}</span>
          ) : null}
        </p>
        <p className="mt-0.5 text-small text-quiet">
          {t.rich('by', { person: createdBy, ago: () => <Ago at={createdAt} /> })}
          {' · '}
          {lastUsedAt === null ? t('neverOpened') : t.rich('opened', { ago: () => <Ago at={lastUsedAt} /> })}
          {isOpen ? ` · ${t('until', { date: format.dateTime(expiresAt, 'exactDay') })}` : null}
        </p>
      </div>
      {isOpen ? (
        <ConfirmButton
          trigger={
            <Button data-row={id} size="sm" variant="ghost" aria-label={t('revoke.openThing', { name })}>
              {t('revoke.open')}
            </Button>
          }
          title={t('revoke.title', { name })}
          description={t('revoke.body')}
          confirm={t('revoke.submit')}
          sentence={sentence}
          onConfirm={() => revoke.mutateAsync({ siteId, shareId: id })}
          onDone={() => {
            onRevoke();
            void cache.invalidateQueries(trpc.shares.list.queryFilter({ siteId }));
          }}
        />
      ) : (
        <StatusTag tone={revokedAt === null ? 'neutral' : 'bad'}>
          {t(revokedAt === null ? 'expired' : 'revoked')}
        </StatusTag>
      )}
    </li>
  );
}
