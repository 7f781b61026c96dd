'use client';
// The end of an experiment: what happens with the campaign now.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { Message } from '@/components/ui/message';
import { RadioChoices } from '@/components/ui/radio-choices';
import { Select } from '@/components/ui/select';
import { useNotify } from '@/components/ui/toast';
import { HOLDOUT } from '@/core/assignment';
import type { Decision } from '@/core/experiments/experiment';
import type { ExperimentView } from '@/server/trpc/router';
import { possibleDecisions, suggestedDecision, type DecisionKind } from './decision-choices';

interface DecideDialogProps {
  siteId: string;
  view: ExperimentView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function DecideDialog({ siteId, view, open, onOpenChange }: DecideDialogProps) {
  const t = useTranslations('experiments.decide');
  const cancel = useTranslations('ui')('cancel');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const format = useFormatter();
  const sentence = useErrorSentence();
  const { experiment, arms, analysis, campaign } = view;
  const ids = { siteId, experimentId: experiment.id };
  const kinds = possibleDecisions(view);
  const suggested = suggestedDecision(view);
  const { variants } = view;
  const [chosen, setChosen] = useState<DecisionKind | null>(null);
  const [chosenArm, setArm] = useState<string | null>(null);
  const [keepsHoldout, setKeepsHoldout] = useState(true);
  const wanted = chosen ?? suggested?.kind ?? 'kept';
  const kind = kinds.includes(wanted) ? wanted : 'kept';
  const arm = chosenArm ?? suggested?.arm ?? variants[0]?.id ?? '';
  const hasHoldout = arms.some(({ id, share }) => id === HOLDOUT && share > 0);
  const messages = analysis?.segments?.messages ?? [];
  const { data: sets = [] } = useQuery(
    trpc.segments.names.queryOptions({ siteId }, { enabled: kinds.includes('personalised') }),
  );
  const segmentName = (key: string) =>
    sets.flatMap(({ segments }) => segments).find((segment) => segment.key === key)?.name ?? key;
  const variantName = (id: string) => variants.find((one) => one.id === id)?.name ?? id;
  const { mutate, isPending, error } = useMutation(
    trpc.experiments.decide.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          cache.invalidateQueries(trpc.experiments.pathFilter()),
          cache.invalidateQueries(trpc.campaigns.list.queryFilter({ siteId })),
        ]);
        notify({ title: t('done', { name: experiment.name }) });
        onOpenChange(false);
      },
    }),
  );
  const decision = ((): Decision => {
    switch (kind) {
      case 'shipped':
        return { kind, arm, keepsHoldout: hasHoldout && keepsHoldout };
      case 'personalised':
        return { kind, messages };
      default:
        return { kind };
    }
  })();
  const verdict = analysis?.verdict.kind;
  const submit = () => {
    if (!isPending) mutate({ ...ids, decision });
  };
  const shipFields = (
    <div className="flex flex-col gap-3">
      <Field label={t('arm')}>
        <Select
          value={arm}
          options={variants.map(({ id, name, letter }) => ({ value: id, label: `${letter} ${name}` }))}
          onChange={setArm}
        />
      </Field>
      {hasHoldout ? (
        <Checkbox
          checked={keepsHoldout}
          onChange={setKeepsHoldout}
          label={t('keepsHoldout')}
          hint={t('keepsHoldoutHint')}
        />
      ) : null}
    </div>
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      held={isPending}
      title={t('title', { name: experiment.name })}
      description={t('description')}
      footer={
        <>
          <Button unavailable={isPending} onClick={() => onOpenChange(false)}>
            {cancel}
          </Button>
          <Button variant="primary" busy={isPending} onClick={submit}>
            {isPending ? t('busy') : t(kind === 'shipped' ? 'confirmShip' : 'confirm')}
          </Button>
        </>
      }
    >
      <Form
        errors={{}}
        problem={error ? sentence(error) : undefined}
        onSubmit={submit}
        className="flex flex-col gap-4"
      >
        {verdict === 'early' || verdict === 'nobody' ? <Message tone="warn">{t('warnEarly')}</Message> : null}
        {verdict === 'harm' ? <Message tone="warn">{t('warnHarm')}</Message> : null}
        <RadioChoices
          label={t('question')}
          value={kind}
          onChange={(next) => setChosen(kinds.find((one) => one === next) ?? null)}
          options={kinds.map((one) => ({
            value: one,
            ...(one === 'shipped' && { detail: shipFields }),
            label: (
              <>
                <span className="block">{t(one)}</span>
                {one === 'shipped' ? null : (
                  <span className="block text-small text-quiet">
                    {one === 'kept'
                      ? t(campaign ? 'keptHint' : 'keptSite')
                      : t(`${one}Hint`, {
                          list: format.list(
                            messages.map(
                              ({ segment, arm: id }) => `${segmentName(segment)}: ${variantName(id)}`,
                            ),
                          ),
                        })}
                  </span>
                )}
              </>
            ),
          }))}
        />
      </Form>
    </Dialog>
  );
}
