'use client';
// Naming the present draft, and what can be done with drafts that have a name.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/components/api/trpc';
import { useErrorSentence } from '@/components/api/use-error-sentence';
import { useSession } from '../editor-context';
import { draftConflict } from '../save-draft';

export interface NameDraft {
  /** What is on the screen, once it is saved. Resolves to false when it was not kept; `problem` then says why. */
  keep: (name: string) => Promise<boolean>;
  isBusy: boolean;
  problem: string | null;
}

/** `onConflict`: somebody else saved the draft meanwhile, which is to be decided first. */
export function useNameDraft(onConflict: () => void): NameDraft {
  const t = useTranslations('editor.history');
  const { campaign, saving } = useSession();
  const trpc = useTRPC();
  const cache = useQueryClient();
  const sentence = useErrorSentence();
  const create = useMutation(trpc.namedDrafts.create.mutationOptions());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id: campaignId } = campaign;

  const keep = async (name: string) => {
    if (name.trim() === '') {
      setProblem(t('nameNeeded'));
      return false;
    }
    setBusy(true);
    setProblem(null);
    try {
      // What is named is the saved draft, so it must be the one on the screen.
      if (!(await saving.settle())) {
        setProblem(t('notSaved'));
        return false;
      }
      const { revision } = saving.state.getState();
      await create.mutateAsync({ campaignId, revision, name: name.trim() });
      await cache.invalidateQueries(trpc.namedDrafts.list.queryFilter({ campaignId }));
      return true;
    } catch (error) {
      const theirs = draftConflict(error);
      if (theirs) {
        onConflict();
        saving.tell({ kind: 'found-stale', theirs });
      } else setProblem(sentence(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { keep, isBusy, problem };
}
