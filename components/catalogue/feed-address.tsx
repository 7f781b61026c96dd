'use client';
// The feed of a site at its address: how often it is read, and reading it now.
import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { CatalogueView } from '@/server/trpc/router';
import { FeedForm } from './feed-form';
import { NextReading } from './next-reading';
import { SCHEDULES, SCHEDULE_NAMES, scheduleOf } from './schedules';
import type { useFeedActions } from './use-feed-actions';

interface FeedAddressProps {
  feed: CatalogueView['feed'];
  actions: ReturnType<typeof useFeedActions>;
  /** Something is being read. */
  held: boolean;
}

/** The address, or the button that reads it now. */
const FIRST = 'input[type=url], [data-first]';

export function FeedAddress({ feed, actions, held }: FeedAddressProps) {
  const t = useTranslations('catalogue.feed');
  const [isChanging, setChanging] = useState(false);
  const { problems, isSaving } = actions;
  const isForm = feed === null || isChanging;
  const wasForm = useRef(isForm);
  const part = useRef<HTMLDivElement>(null);
  // What was pressed went with what it stood in; what takes its place gets the focus, after a dialog that gives it back.
  useEffect(() => {
    if (wasForm.current === isForm) return;
    wasForm.current = isForm;
    const frame = requestAnimationFrame(() => part.current?.querySelector<HTMLElement>(FIRST)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isForm]);
  if (!feed || isChanging)
    return (
      <div ref={part}>
        <FeedForm
          feed={feed}
          problems={problems}
          busy={isSaving}
          held={held}
          onSave={(values) =>
            void actions.save(values, values.url !== feed?.url).then((saved) => {
              if (saved) setChanging(false);
            })
          }
          {...(feed && { onCancel: () => setChanging(false) })}
        />
      </div>
    );
  return (
    <div ref={part} className="flex flex-col gap-4">
      <div>
        <p className="font-medium">{t('address')}</p>
        <p className="mt-1 font-mono text-small wrap-anywhere text-quiet">{feed.url}</p>
      </div>
      <Field label={t('every')} hint={<NextReading at={feed.nextAt} />} error={problems.form}>
        <Select
          options={SCHEDULE_NAMES.map((value) => ({ value, label: t(`schedules.${value}`) }))}
          value={scheduleOf(feed)}
          onChange={(name) => void actions.save({ url: feed.url, everyHours: SCHEDULES[name] }, false)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          data-first
          variant="primary"
          busy={actions.isStarting}
          unavailable={held}
          onClick={actions.read}
        >
          <RefreshCw aria-hidden className="size-4" />
          {t('read')}
        </Button>
        <Button onClick={() => setChanging(true)}>{t('change')}</Button>
        <ConfirmButton
          trigger={<Button variant="danger">{t('remove')}</Button>}
          title={t('removeTitle')}
          description={t('removeBody')}
          confirm={t('remove')}
          onConfirm={actions.remove}
          sentence={actions.sentence}
        />
      </div>
    </div>
  );
}
