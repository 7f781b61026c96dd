'use client';
// More visitors for an experiment that could not be told.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Input } from '@/components/ui/input';
import { useNotify } from '@/components/ui/toast';
import type { ExperimentView } from '@/server/trpc/router';

/** That the server takes. */
const MOST_VISITORS = 1e9;

interface ExtendDialogProps {
  siteId: string;
  view: ExperimentView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function ExtendDialog({ siteId, view, open, onOpenChange }: ExtendDialogProps) {
  const t = useTranslations('experiments.decide');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const { experiment, analysis } = view;
  const met = analysis?.metrics[0]?.arms.reduce((sum, arm) => sum + arm.visitors, 0) ?? 0;
  const planned = Math.max(experiment.design.plan.visitors ?? 0, 0);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(Math.max(planned, met) * 2);
  const visitors = Math.round(Number(text));
  const isLess = typed !== null && !(visitors > planned);
  const isMuch = visitors > MOST_VISITORS;
  const { mutate, isPending, error } = useMutation(
    trpc.experiments.extend.mutationOptions({
      onSuccess: async (_answer, asked) => {
        await cache.invalidateQueries(trpc.experiments.pathFilter());
        notify({ title: t('extended', { visitors: asked.visitors }) });
        onOpenChange(false);
      },
    }),
  );
  const submit = () => {
    if (isPending || isMuch || !(visitors > planned)) return;
    mutate({ siteId, experimentId: experiment.id, visitors });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      held={isPending}
      title={t('extendTitle', { name: experiment.name })}
      description={t('extendDescription')}
      footer={
        <>
          <Button unavailable={isPending} onClick={() => onOpenChange(false)}>
            {cancel}
          </Button>
          <Button variant="primary" busy={isPending} onClick={submit}>
            {t('extendConfirm')}
          </Button>
        </>
      }
    >
      <Form
        errors={isLess || isMuch ? { visitors: '' } : {}}
        problem={error ? sentence(error) : undefined}
        onSubmit={submit}
      >
        <Field
          label={t('extendBy')}
          error={
            isMuch
              ? t('extendMuch', { visitors: MOST_VISITORS })
              : isLess
                ? t('extendLess', { visitors: planned })
                : undefined
          }
        >
          <Input
            type="number"
            inputMode="numeric"
            min={planned + 1}
            value={text}
            className="max-w-40"
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      </Form>
    </Dialog>
  );
}
