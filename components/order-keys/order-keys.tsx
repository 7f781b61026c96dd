'use client';
// The keys that the shop's server signs its orders with, and how it does so.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { Ago } from '@/components/ui/ago';
import { Command } from '@/components/ui/command';
import { CopyField } from '@/components/ui/copy-field';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { StatusTag } from '@/components/ui/status-tag';
import { Table, Td, Th } from '@/components/ui/table';
import { useFocusAfterRemoval } from '@/components/ui/use-focus-after-removal';
import type { OrderKeyItem } from '@/server/trpc/router';
import { NewOrderKey } from './new-order-key';
import { orderExample } from './order-example';
import { RevokeOrderKey } from './revoke-order-key';

interface OrderKeysProps {
  siteId: string;
  /** Of the site, for the example. */
  currency: string;
  /** Whether this person makes and revokes keys. */
  mayChange: boolean;
}

export function OrderKeys({ siteId, currency, mayChange }: OrderKeysProps) {
  const t = useTranslations('orderKeys');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.orderKeys.list.queryOptions({ siteId }));
  const root = useRef<HTMLDivElement>(null);
  const inForce = data.keys.filter(({ revokedAt }) => revokedAt === null);
  const willRevoke = useFocusAfterRemoval(
    root,
    inForce.map(({ id }) => id),
  );
  return (
    <div ref={root} className="max-w-2xl">
      <Section title={t('title')} description={t('description')}>
        {data.keys.length === 0 ? (
          <p className="text-quiet">{t('empty')}</p>
        ) : (
          <div className="rounded-panel border border-line bg-panel">
            <Table label={t('keys')} focusable={!mayChange}>
              <thead>
                <tr>
                  <Th>{t('columns.key')}</Th>
                  <Th>{t('columns.used')}</Th>
                  <Th>
                    <span className="sr-only">{t('columns.actions')}</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {data.keys.map((key) => (
                  <Row
                    key={key.id}
                    siteId={siteId}
                    orderKey={key}
                    onRevoke={mayChange ? () => willRevoke(key.id) : undefined}
                  />
                ))}
              </tbody>
            </Table>
          </div>
        )}
        <div className="mt-3">
          {mayChange ? <NewOrderKey siteId={siteId} /> : <Message>{t('ownersOnly')}</Message>}
        </div>
      </Section>
      <Section title={t('send.title')} description={t('send.description')}>
        <CopyField value={orderExample(data.address, currency)} label={t('send.example')} />
        <p className="mt-3 text-quiet">{t.rich('send.repeat', { code: Command })}</p>
        <p className="mt-2 text-quiet">{t.rich('send.refund', { code: Command })}</p>
      </Section>
      <Section title={t('counts.title')}>
        <ul className="flex list-disc flex-col gap-1.5 ps-5 text-quiet">
          <li>{t('counts.verified')}</li>
          <li>{t('counts.both')}</li>
          <li>{t.rich('counts.who', { code: Command })}</li>
          <li>{t.rich('counts.when', { code: Command })}</li>
        </ul>
      </Section>
    </div>
  );
}

interface RowProps {
  siteId: string;
  orderKey: OrderKeyItem;
  /** Called before the button goes; absent when this person does not revoke keys. */
  onRevoke: (() => void) | undefined;
}

function Row({ siteId, orderKey, onRevoke }: RowProps) {
  const t = useTranslations('orderKeys');
  const { id, name, createdAt, lastUsedAt, revokedAt } = orderKey;
  return (
    <tr>
      <Td className="align-top">
        <p className={revokedAt === null ? 'font-medium wrap-anywhere' : 'wrap-anywhere text-quiet'}>
          {name}
        </p>
        <p className="mt-0.5 font-mono text-small text-quiet">{id}</p>
        <p className="mt-0.5 text-small text-quiet">
          {t('made')} <Ago at={createdAt} />
        </p>
      </Td>
      <Td className="align-top text-quiet">
        {lastUsedAt === null ? <span className="text-faint">{t('never')}</span> : <Ago at={lastUsedAt} />}
      </Td>
      <Td className="text-end align-top">
        {revokedAt !== null ? (
          <StatusTag tone="bad">{t('revoked')}</StatusTag>
        ) : onRevoke ? (
          <RevokeOrderKey siteId={siteId} keyId={id} name={name} onRevoke={onRevoke} />
        ) : null}
      </Td>
    </tr>
  );
}
