'use client';
// Makes a link to results and shows it once; below it, the links that there are.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { CopyField } from '@/components/ui/copy-field';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import { Select } from '@/components/ui/select';
import { MAX_NAME_LENGTH } from '@/core/limits';
import { ShareList } from './share-list';

const DAYS = [7, 30, 90] as const;

interface ShareDialogProps {
  siteId: string;
  /** Null: the overview of the site. */
  campaignId: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function ShareDialog({ siteId, campaignId, open, onOpenChange }: ShareDialogProps) {
  const t = useTranslations('shares');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const [name, setName] = useState('');
  const [days, setDays] = useState<(typeof DAYS)[number]>(30);
  const [problems, setProblems] = useState<{ name?: string }>({});
  const create = useMutation(
    trpc.shares.create.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.shares.list.queryFilter({ siteId })),
    }),
  );

  function begin() {
    setName('');
    setProblems({});
    create.reset();
  }

  function submit() {
    const trimmed = name.trim();
    setProblems(trimmed === '' ? { name: t('nameNeeded') } : {});
    if (trimmed !== '') create.mutate({ siteId, campaignId, name: trimmed, days });
  }

  return (
    <Dialog
      open={open}
      held={create.isPending}
      onOpenChange={(next) => {
        onOpenChange(next);
        if (next) begin();
      }}
      // What was made is not shown again.
      onClosed={begin}
      size="lg"
      title={t('title')}
      description={t('body')}
    >
      {create.data ? (
        // The field with the focus is gone. A button would be pressed by a second Enter, and the link be lost.
        <div ref={(body) => body?.focus()} tabIndex={-1} className="flex flex-col gap-3 outline-none">
          <CopyField value={create.data.link} label={t('link')} />
          <Message tone="warn">{t('once')}</Message>
          <div>
            <Button size="sm" onClick={begin}>
              {t('another')}
            </Button>
          </div>
        </div>
      ) : (
        <Form
          errors={problems}
          problem={create.error ? sentence(create.error) : undefined}
          onSubmit={submit}
          className="flex flex-col gap-4"
        >
          <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
            <Field label={t('name')} hint={t('nameHint')} error={problems.name}>
              <Input
                value={name}
                maxLength={MAX_NAME_LENGTH}
                onChange={(event) => setName(event.target.value)}
              />
            </Field>
            <Field label={t('days')}>
              <Select
                options={DAYS.map((count) => ({
                  value: String(count),
                  label: t('dayChoice', { days: count }),
                }))}
                value={String(days)}
                onChange={(value) => setDays(DAYS.find((count) => String(count) === value) ?? days)}
              />
            </Field>
          </div>
          <div className="flex justify-end">
            <Button type="submit" variant="primary" busy={create.isPending}>
              {t('submit')}
            </Button>
          </div>
        </Form>
      )}
      <ShareList siteId={siteId} campaignId={campaignId} />
    </Dialog>
  );
}
