'use client';
// Makes or edits a set of segments: what it is called and asks, and its segments in order.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { appErrorDetails } from '@/components/api/api-error';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { Message } from '@/components/ui/message';
import { Segmented } from '@/components/ui/segmented';
import { useNotify } from '@/components/ui/toast';
import { MAX_DESCRIPTION_LENGTH, MAX_NAME_LENGTH } from '@/core/limits';
import type { SegmentsInUse, SegmentSetItem } from '@/server/trpc/router';
import { SegmentFields } from './segment-fields';
import { filledRows, NEW_SET, problemsOf, typedFrom, type SetProblems, type TypedSet } from './typed-set';

interface SetDialogProps {
  siteId: string;
  /** Absent: a new one. */
  set: SegmentSetItem | undefined;
  onClose: () => void;
}

export function SetDialog({ siteId, set, onClose }: SetDialogProps) {
  const t = useTranslations('segments.form');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [typed, setTyped] = useState<TypedSet>(() => (set ? typedFrom(set) : NEW_SET));
  const [problems, setProblems] = useState<SetProblems>({});
  const [confirmed, setConfirmed] = useState(false);
  const save = useMutation(
    trpc.segments.save.mutationOptions({
      onSuccess: async (_, { name }) => {
        await cache.invalidateQueries(trpc.segments.pathFilter());
        notify({ title: t(set ? 'saved' : 'created', { name }) });
        onClose();
      },
    }),
  );
  const change = (part: Partial<TypedSet>) => setTyped({ ...typed, ...part });
  const used = inUse(appErrorDetails(save.error));
  const said = (field: string | number) => {
    const problem = problems[field];
    return problem && t(problem);
  };

  function submit() {
    const found = problemsOf(typed);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    save.mutate({
      siteId,
      setId: set?.id,
      name: typed.name.trim(),
      question: typed.question.trim(),
      exclusive: typed.exclusive,
      segments: filledRows(typed).map(({ id, name, description }) => ({
        id,
        name: name.trim(),
        description: description.trim(),
      })),
      confirmed,
    });
  }

  return (
    <Dialog
      open
      size="lg"
      held={save.isPending}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={set ? t('editTitle', { name: set.name }) : t('newTitle')}
    >
      <Form
        errors={problems}
        problem={save.error && !used ? sentence(save.error) : undefined}
        onSubmit={submit}
        className="flex flex-col gap-4"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('name')} hint={t('nameHint')} error={said('name')}>
            <Input
              value={typed.name}
              maxLength={MAX_NAME_LENGTH}
              onChange={(event) => change({ name: event.target.value })}
            />
          </Field>
          <Field label={t('question')} hint={t('questionHint')}>
            <Input
              value={typed.question}
              maxLength={MAX_DESCRIPTION_LENGTH}
              placeholder={t('questionExample')}
              onChange={(event) => change({ question: event.target.value })}
            />
          </Field>
        </div>
        <div className="flex flex-col items-start gap-1.5">
          <span aria-hidden className="font-medium">
            {t('kind')}
          </span>
          <Segmented
            label={t('kind')}
            value={typed.exclusive ? 'exclusive' : 'additive'}
            options={(['exclusive', 'additive'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(kind) => change({ exclusive: kind === 'exclusive' })}
          />
          <p className="text-small text-quiet">{t(typed.exclusive ? 'exclusiveHint' : 'additiveHint')}</p>
        </div>
        <SegmentFields
          segments={typed.segments}
          problem={said('segments')}
          said={said}
          onChange={(segments) => change({ segments })}
        />
        {used ? (
          <Message tone="warn" announce>
            <p className="mb-2">{t('inUse', { campaigns: used })}</p>
            <Checkbox label={t('anyway')} checked={confirmed} onChange={setConfirmed} />
          </Message>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button unavailable={save.isPending} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            busy={save.isPending}
            unavailable={used !== undefined && !confirmed}
          >
            {t(set ? 'save' : 'create')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Names of the campaigns for which something was not removed; undefined: that was not the reason. */
function inUse(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null || !('campaigns' in details)) return undefined;
  return (details as SegmentsInUse).campaigns.map(({ name }) => name).join(', ');
}
