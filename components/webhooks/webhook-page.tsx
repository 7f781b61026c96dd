'use client';
// One webhook: whether messages arrive, what it is signed with, a way to try it, and the log.
import { useSuspenseQuery } from '@tanstack/react-query';
import { ChevronLeft, Ellipsis, Power, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { Button, buttonClass } from '@/components/ui/button';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { Message } from '@/components/ui/message';
import { Section } from '@/components/ui/section';
import { DeliveryLog } from './delivery-log';
import { KIND_KEYS } from './kind-keys';
import { SigningSecret } from './signing-secret';
import { TestWebhook } from './test-webhook';
import { useWebhookActions } from './use-webhook-actions';
import { webhooksPath } from './webhook-paths';
import { WebhookState } from './webhook-state';

const { Part: WebhookEditor, preload } = lazyDialog(() =>
  import('./webhook-editor').then((module) => module.WebhookEditor),
);

/** Often enough to see a message arrive, ms. */
const REFRESH_MS = 5000;

export function WebhookPage({ siteId, webhookId }: { siteId: string; webhookId: string }) {
  const t = useTranslations('webhooks');
  const trpc = useTRPC();
  const { data: webhook } = useSuspenseQuery({
    ...trpc.webhooks.get.queryOptions({ siteId, webhookId }),
    refetchInterval: REFRESH_MS,
  });
  const actions = useWebhookActions(siteId, webhook);
  const [isEditing, setEditing] = useState(false);
  const { name, url, kinds, active, disabledBecause, waiting } = webhook;
  const header = useRef<HTMLElement>(null);
  const wasActive = useRef(active);
  useEffect(() => {
    // The button that switched it on is gone, and took the focus along.
    if (active && !wasActive.current && document.activeElement === document.body)
      header.current?.querySelector('button')?.focus();
    wasActive.current = active;
  }, [active]);
  const switchOn = (
    <Button size="sm" busy={actions.busy} onClick={() => actions.turn(true)}>
      {t('switchOn')}
    </Button>
  );
  return (
    <div className="max-w-4xl">
      <header ref={header} className="mb-4 flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <Link
            href={webhooksPath(siteId)}
            className="-ms-1 inline-flex items-center gap-0.5 rounded-small pe-1 text-small text-quiet hover:text-ink"
          >
            <ChevronLeft aria-hidden className="size-3.5" />
            {t('title')}
          </Link>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 className="text-section font-semibold wrap-anywhere">{name}</h2>
            <WebhookState webhook={webhook} />
          </div>
        </div>
        <div className="flex items-center gap-2">
          <Button
            onClick={() => setEditing(true)}
            onPointerEnter={() => void preload()}
            onFocus={() => void preload()}
          >
            {t('edit')}
          </Button>
          <Menu
            trigger={
              <button
                type="button"
                aria-label={t('menu', { name })}
                className={`${buttonClass({ variant: 'ghost' })} w-8 px-0!`}
              >
                <Ellipsis aria-hidden className="size-4" />
              </button>
            }
          >
            <MenuItem icon={<Power aria-hidden />} onSelect={() => actions.turn(!active)}>
              {t(active ? 'switchOff' : 'switchOn')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={actions.remove}>
              {t('remove')}
            </MenuItem>
          </Menu>
        </div>
      </header>
      {active ? null : (
        <div className="mb-4">
          <Message tone={disabledBecause ? 'bad' : 'neutral'} action={switchOn}>
            {t(disabledBecause ? `off.${disabledBecause}` : 'off.person')}{' '}
            {waiting > 0 ? t('off.waiting', { count: waiting }) : t('off.nothing')}
          </Message>
        </div>
      )}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 border-t border-line py-4">
        <dt className="text-quiet">{t('fields.url')}</dt>
        <dd className="font-mono text-small leading-5 wrap-anywhere">{url}</dd>
        <dt className="text-quiet">{t('columns.kinds')}</dt>
        <dd>{kinds.map((kind) => t(`kinds.${KIND_KEYS[kind]}`)).join(', ') || t('nothing')}</dd>
      </dl>
      <TestWebhook siteId={siteId} webhook={webhook} />
      <SigningSecret secret={webhook.secret} actions={actions} />
      <Section title={t('log.title')} description={t('log.description')}>
        <DeliveryLog siteId={siteId} webhook={webhook} actions={actions} />
      </Section>
      {isEditing ? (
        <WebhookEditor
          siteId={siteId}
          webhook={webhook}
          onClose={() => setEditing(false)}
          onSaved={() => undefined}
        />
      ) : null}
    </div>
  );
}
