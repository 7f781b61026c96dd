'use client';
// What the team says it learned, in its own words.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Textarea } from '@/components/ui/input';
import { LeaveGuard } from '@/components/ui/leave-guard';
import { useNotify } from '@/components/ui/toast';
import type { ExperimentItem } from '@/server/trpc/router';

interface LearnedBoxProps {
  siteId: string;
  experiment: ExperimentItem;
  mayEdit: boolean;
}

const MOST = 2000;

export function LearnedBox({ siteId, experiment, mayEdit }: LearnedBoxProps) {
  const t = useTranslations('experiments.learnedBox');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? experiment.learned;
  const isChanged = typed !== null && typed.trim() !== experiment.learned;
  const { mutate, isPending, error } = useMutation(
    trpc.experiments.learned.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.experiments.pathFilter());
        setTyped(null);
        notify({ title: t('saved') });
      },
    }),
  );
  if (!mayEdit && experiment.learned === '') return null;
  return (
    <section className="rounded-panel border border-line bg-panel px-4 py-3.5">
      <LeaveGuard active={isChanged} onLeave={() => setTyped(null)} />
      <h2 className="text-section font-semibold">{t('title')}</h2>
      {mayEdit ? (
        <Form
          errors={{}}
          problem={error ? sentence(error) : undefined}
          onSubmit={() => {
            if (isChanged && !isPending)
              mutate({ siteId, experimentId: experiment.id, learned: text.trim() });
          }}
          className="mt-2 flex flex-col gap-3"
        >
          <Field label={t('title')} hideLabel hint={t('hint')}>
            <Textarea
              rows={3}
              value={text}
              maxLength={MOST}
              placeholder={t('placeholder')}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
          <div>
            <Button type="submit" size="sm" busy={isPending} unavailable={!isChanged}>
              {t('save')}
            </Button>
          </div>
        </Form>
      ) : (
        <p className="mt-1 whitespace-pre-line wrap-anywhere">{experiment.learned}</p>
      )}
    </section>
  );
}
