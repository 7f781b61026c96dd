'use client';
// The pools of a site: how many codes are left, how many were given out, until when.
import { useSuspenseQuery } from '@tanstack/react-query';
import { CalendarClock, Download, Plus } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { Ago } from '@/components/ui/ago';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { StatusTag } from '@/components/ui/status-tag';
import { Table, Td, Th } from '@/components/ui/table';
import { useNotify } from '@/components/ui/toast';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import type { PoolItem } from '@/server/trpc/router';
import { downloadCodes } from './download-codes';
import { RemovePool } from './remove-pool';

const { Part: NewPool, preload } = lazyDialog(() => import('./new-pool').then((module) => module.NewPool));
const { Part: PoolEnd } = lazyDialog(() => import('./pool-end').then((module) => module.PoolEnd));

export function PoolList({ siteId, mayChange }: { siteId: string; mayChange: boolean }) {
  const t = useTranslations('coupons');
  const trpc = useTRPC();
  const { data: pools } = useSuspenseQuery(trpc.coupons.list.queryOptions({ siteId }));
  const [isMaking, setMaking] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const willRemove = useFocusAfterRemoval(
    root,
    pools.map(({ id }) => id),
  );
  const wasMaking = useRef(false);
  useEffect(() => {
    const isClosed = wasMaking.current && !isMaking;
    wasMaking.current = isMaking;
    if (!isClosed) return;
    // The button that stood on the empty page is gone with it. After the dialog, which first gives the focus back itself.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) root.current?.querySelector('button')?.focus();
    });
  }, [isMaking]);
  const create = mayChange ? (
    <Button
      variant="primary"
      onClick={() => setMaking(true)}
      onPointerEnter={() => void preload()}
      onFocus={() => void preload()}
    >
      <Plus aria-hidden className="size-4" />
      {t('new')}
    </Button>
  ) : null;
  return (
    <div ref={root} className="max-w-4xl">
      {pools.length === 0 ? (
        <EmptyState title={t('empty.title')} action={create}>
          <p>{t('empty.body')}</p>
          {mayChange ? null : <p className="mt-2">{t('empty.viewer')}</p>}
        </EmptyState>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
            <p className="max-w-[64ch] text-quiet">{t('description')}</p>
            {create}
          </div>
          <div className="rounded-panel border border-line bg-panel">
            <Table label={t('title')} focusable={!mayChange}>
              <thead>
                <tr>
                  <Th>{t('columns.pool')}</Th>
                  <Th numeric>{t('columns.left')}</Th>
                  <Th numeric>{t('columns.given')}</Th>
                  <Th className="max-wide:hidden">{t('columns.ends')}</Th>
                  {mayChange ? (
                    <Th>
                      <span className="sr-only">{t('columns.actions')}</span>
                    </Th>
                  ) : null}
                </tr>
              </thead>
              <tbody>
                {pools.map((pool) => (
                  <Row
                    key={pool.id}
                    siteId={siteId}
                    pool={pool}
                    onRemove={mayChange ? () => willRemove(pool.id) : undefined}
                  />
                ))}
              </tbody>
            </Table>
          </div>
        </>
      )}
      {isMaking ? <NewPool siteId={siteId} onClose={() => setMaking(false)} /> : null}
    </div>
  );
}

interface RowProps {
  siteId: string;
  pool: PoolItem;
  /** Called before the row goes; absent when this person changes nothing. */
  onRemove: (() => void) | undefined;
}

function Row({ siteId, pool, onRemove }: RowProps) {
  const t = useTranslations('coupons');
  const format = useFormatter();
  const notify = useNotify();
  const client = useTRPCClient();
  const now = useNow().getTime();
  const [isEnding, setEnding] = useState(false);
  const { id, name, kind, code, given, left, endsAt, lastGivenAt } = pool;
  const ends =
    endsAt === null ? (
      <span className="text-faint">{t('noEnd')}</span>
    ) : endsAt <= now ? (
      <StatusTag tone="bad">{t('ended')}</StatusTag>
    ) : (
      format.dateTime(endsAt, 'exactHour')
    );
  const lastGiven =
    lastGivenAt === null ? (
      t('never')
    ) : (
      <>
        {t('last')} <Ago at={lastGivenAt} />
      </>
    );
  const download = () =>
    void downloadCodes(client, { siteId, poolId: id, name }).catch(() =>
      notify({ tone: 'bad', title: t('downloadFailed') }),
    );
  return (
    <tr>
      <Td className="min-w-36 align-top">
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="mt-0.5 text-small text-quiet wrap-anywhere">{t(`kinds.${kind}`, { code })}</p>
        <p className="mt-0.5 text-small text-quiet wide:hidden">{lastGiven}</p>
        {endsAt === null ? null : <p className="mt-0.5 text-small text-quiet wide:hidden">{ends}</p>}
      </Td>
      <Td numeric className="align-top">
        {left === null ? (
          <span className="text-faint">{t('endless')}</span>
        ) : left === 0 ? (
          <StatusTag tone="bad">{t('noneLeft')}</StatusTag>
        ) : (
          format.number(left)
        )}
      </Td>
      <Td numeric className="align-top">
        {format.number(given)}
        <p className="mt-0.5 text-small text-quiet max-wide:hidden">{lastGiven}</p>
      </Td>
      <Td className="align-top text-quiet max-wide:hidden">{ends}</Td>
      {onRemove ? (
        <Td className="align-top">
          <div className="flex items-center justify-end gap-1 max-wide:flex-col">
            <IconButton
              size="sm"
              label={t('end.open', { name })}
              icon={<CalendarClock aria-hidden className="size-4" />}
              onClick={() => setEnding(true)}
            />
            <IconButton
              size="sm"
              label={t('download', { name })}
              icon={<Download aria-hidden className="size-4" />}
              onClick={download}
            />
            <RemovePool siteId={siteId} poolId={id} name={name} onRemove={onRemove} />
          </div>
          {isEnding ? <PoolEnd siteId={siteId} pool={pool} onClose={() => setEnding(false)} /> : null}
        </Td>
      ) : null}
    </tr>
  );
}
