'use client';
// What can be done with an experiment in the list.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useNotify } from '@/components/ui/toast';
import type { ExperimentListItem } from '@/server/trpc/router';

/** @param willRemove is told the id before the row goes, so that the focus finds a place */
export function useExperimentActions(siteId: string, willRemove: (id: string) => void) {
  const t = useTranslations('experiments');
  const trpc = useTRPC();
  const cache = useQueryClient();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries(trpc.experiments.list.queryFilter({ siteId })),
      cache.invalidateQueries(trpc.experiments.cards.queryFilter({ siteId })),
    ]);
  const fail = (name: string) => (error: unknown) =>
    notify({ tone: 'bad', title: t('failedAct', { name }), description: sentence(error) });
  const { mutateAsync: removeOne } = useMutation(trpc.experiments.remove.mutationOptions());
  const { mutateAsync: restoreOne } = useMutation(trpc.experiments.restore.mutationOptions());

  async function remove({ id: experimentId, name }: ExperimentListItem): Promise<void> {
    try {
      await removeOne({ siteId, experimentId });
      willRemove(experimentId);
      await refresh();
      notify({
        title: t('removed', { name }),
        undo: () => void restoreOne({ siteId, experimentId }).then(refresh).catch(fail(name)),
      });
    } catch (error) {
      fail(name)(error);
    }
  }
  return { remove: (experiment: ExperimentListItem) => void remove(experiment) };
}
