'use client';
// The address of a feed, new or changed, and how often it is read.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { CatalogueView } from '@/server/trpc/router';
import { SCHEDULES, SCHEDULE_NAMES, scheduleOf, type Schedule } from './schedules';
import type { FeedProblems } from './use-feed-actions';

interface FeedFormProps {
  feed: CatalogueView['feed'];
  problems: FeedProblems;
  busy: boolean;
  /** Something else is being read. */
  held: boolean;
  onSave: (values: { url: string; everyHours: Schedule }) => void;
  /** Absent: there is nothing to go back to. */
  onCancel?: () => void;
}

export function FeedForm({ feed, problems, busy, held, onSave, onCancel }: FeedFormProps) {
  const t = useTranslations('catalogue.feed');
  const [url, setUrl] = useState(feed?.url ?? '');
  const [every, setEvery] = useState(() => scheduleOf(feed));
  return (
    <Form
      errors={problems}
      problem={problems.form}
      label={t('title')}
      onSubmit={() => onSave({ url: url.trim(), everyHours: SCHEDULES[every] })}
      className="flex flex-col gap-4"
    >
      <Field name="url" label={t('address')} hint={t('addressHint')} error={problems.url}>
        <Input
          type="url"
          inputMode="url"
          autoComplete="off"
          maxLength={2000}
          placeholder="https://"
          value={url}
          onChange={({ target }) => setUrl(target.value)}
        />
      </Field>
      <Field label={t('every')}>
        <Select
          options={SCHEDULE_NAMES.map((value) => ({ value, label: t(`schedules.${value}`) }))}
          value={every}
          onChange={setEvery}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy} unavailable={held}>
          {t('save')}
        </Button>
        {onCancel ? (
          <Button unavailable={busy} onClick={onCancel}>
            {t('keep')}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
