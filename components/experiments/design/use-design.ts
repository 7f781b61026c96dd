'use client';
// The form of an experiment: what is typed, what is saved, and its start.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { appErrorCode } from '@/components/api/api-error';
import { useTRPC, useTRPCClient } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { isSame } from '@/components/editor/state/keep-equal';
import { useNotify } from '@/components/ui/toast';
import type { ExperimentPlan } from '@/core/experiments/experiment';
import type { ExperimentView } from '@/server/trpc/router';
import { valuesOf, type DesignValues } from './design-values';

interface Typed {
  /** What it started from. */
  from: ExperimentView;
  values: DesignValues;
}

/** As the design keeps what was planned, reckoned anew at every save. */
type Planned = Pick<ExperimentPlan, 'baseline' | 'visitorsPerDay' | 'visitors'> | undefined;

interface Order {
  from: ExperimentView;
  planned: Planned;
}

export function useDesign(siteId: string, view: ExperimentView) {
  const t = useTranslations('experiments.design');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const [typed, setTyped] = useState<Typed | null>(null);
  const ids = { siteId, experimentId: view.experiment.id };
  // What nobody touched shows what somebody else saved meanwhile.
  const base = typed?.from ?? view;
  const values = typed?.values ?? valuesOf(view);
  const isChanged = typed !== null && !isSame(valuesOf(typed.from), typed.values);

  /** @returns the revisions that are in force afterwards */
  async function write({
    from,
    planned,
  }: Order): Promise<{ revision: number; draftRevision: number | null }> {
    const { arms: armsBefore, ...designBefore } = valuesOf(from);
    const { arms, ...typedDesign } = values;
    const design = {
      ...typedDesign,
      design: { ...values.design, plan: { ...values.design.plan, ...planned } },
    };
    let { revision } = from.experiment;
    let draftRevision = from.campaign?.draftRevision ?? null;
    if (!isSame(designBefore, design))
      ({ revision } = await client.experiments.change.mutate({
        ...ids,
        ...design,
        name: design.name.trim(),
        revision,
      }));
    if (arms && draftRevision !== null && !isSame(armsBefore, arms))
      ({ draftRevision } = await client.experiments.setArms.mutate({ ...ids, ...arms, draftRevision }));
    return { revision, draftRevision };
  }

  const refresh = () =>
    Promise.all([
      cache.invalidateQueries(trpc.experiments.get.queryFilter(ids)),
      cache.invalidateQueries(trpc.experiments.list.queryFilter({ siteId })),
    ]);

  const save = useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await refresh();
      setTyped(null);
      notify({ title: t('saved') });
    },
    onError: (error) => (appErrorCode(error) === 'conflict' ? refresh() : undefined),
  });

  const start = useMutation({
    mutationFn: async (order: Order) => {
      const revisions = await write(order);
      await refresh();
      setTyped(null);
      return client.experiments.start.mutate({ ...ids, ...revisions });
    },
    onSuccess: async () => {
      await refresh();
      notify({ title: t('started', { name: values.name.trim() }) });
    },
  });

  return {
    values,
    isChanged,
    busy: save.isPending || start.isPending,
    problem: save.error ? sentence(save.error) : undefined,
    isStale: appErrorCode(save.error) === 'conflict',
    change: (part: Partial<DesignValues>) => {
      setTyped({ from: base, values: { ...values, ...part } });
      save.reset();
    },
    save: (planned: Planned) => save.mutate({ from: base, planned }),
    /** Over what somebody else saved meanwhile. */
    saveAnyway: (planned: Planned) => {
      setTyped({ from: view, values });
      save.mutate({ from: view, planned });
    },
    /** Rejects with what stands in the way. */
    start: (planned: Planned) => start.mutateAsync({ from: base, planned }),
    sentence,
    /** Gives up what was typed. */
    forget: () => {
      setTyped(null);
      save.reset();
    },
  };
}
