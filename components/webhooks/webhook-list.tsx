'use client';
// The webhooks of a site: where messages go, which, and whether they arrive.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { Ago } from '@/components/ui/ago';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { Table, Td, Th } from '@/components/ui/table';
import type { WebhookItem } from '@/server/trpc/router';
import { KIND_KEYS } from './kind-keys';
import { webhookPath } from './webhook-paths';
import { WebhookState } from './webhook-state';

const { Part: WebhookEditor, preload } = lazyDialog(() =>
  import('./webhook-editor').then((module) => module.WebhookEditor),
);

/** Often enough to see a message arrive, ms. */
const REFRESH_MS = 10_000;

export function WebhookList({ siteId }: { siteId: string }) {
  const t = useTranslations('webhooks');
  const trpc = useTRPC();
  const router = useRouter();
  const { data: webhooks } = useSuspenseQuery({
    ...trpc.webhooks.list.queryOptions({ siteId }),
    refetchInterval: REFRESH_MS,
  });
  const [isMaking, setMaking] = useState(false);
  const create = (
    <Button
      variant="primary"
      onClick={() => setMaking(true)}
      onPointerEnter={() => void preload()}
      onFocus={() => void preload()}
    >
      <Plus aria-hidden className="size-4" />
      {t('new')}
    </Button>
  );
  return (
    <div className="max-w-4xl">
      {webhooks.length === 0 ? (
        <EmptyState title={t('empty.title')} action={create}>
          <p>{t('empty.body')}</p>
        </EmptyState>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
            <div className="min-w-0 flex-1 basis-60">
              <h2 className="text-section font-semibold">{t('title')}</h2>
              <p className="mt-0.5 max-w-[60ch] text-quiet">{t('description')}</p>
            </div>
            {create}
          </div>
          <div className="rounded-panel border border-line bg-panel">
            <Table label={t('title')}>
              <thead>
                <tr>
                  <Th>{t('columns.name')}</Th>
                  <Th className="max-wide:hidden">{t('columns.kinds')}</Th>
                  <Th>{t('columns.state')}</Th>
                  <Th className="max-wide:hidden">{t('columns.arrived')}</Th>
                </tr>
              </thead>
              <tbody>
                {webhooks.map((webhook) => (
                  <Row key={webhook.id} siteId={siteId} webhook={webhook} />
                ))}
              </tbody>
            </Table>
          </div>
        </>
      )}
      {isMaking ? (
        <WebhookEditor
          siteId={siteId}
          onClose={() => setMaking(false)}
          onSaved={(webhookId) => router.push(webhookPath(siteId, webhookId))}
        />
      ) : null}
    </div>
  );
}

function Row({ siteId, webhook }: { siteId: string; webhook: WebhookItem }) {
  const t = useTranslations('webhooks');
  const { id, name, url, kinds, arrivedAt } = webhook;
  return (
    <tr className="hover:bg-hover/50">
      <Td className="align-top">
        <Link
          href={webhookPath(siteId, id)}
          className="block rounded-small font-medium wrap-anywhere hover:text-signal"
        >
          {name}
        </Link>
        <p
          title={url}
          className="mt-0.5 max-w-[26ch] truncate font-mono text-small text-quiet sm:max-w-[44ch]"
        >
          {url}
        </p>
      </Td>
      <Td className="align-top max-wide:hidden">
        {kinds.map((kind) => t(`kinds.${KIND_KEYS[kind]}`)).join(', ')}
      </Td>
      <Td className="align-top">
        <WebhookState webhook={webhook} />
      </Td>
      <Td className="align-top whitespace-nowrap text-quiet max-wide:hidden">
        {arrivedAt === null ? <span className="text-faint">{t('never')}</span> : <Ago at={arrivedAt} />}
      </Td>
    </tr>
  );
}
