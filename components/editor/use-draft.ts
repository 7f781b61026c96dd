'use client';
// Ties the document to its autosave, brings back what a crash left in this browser, and warns before work would be lost.
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useTRPCClient } from '@/components/api/trpc';
import { useNotify } from '@/components/ui/toast';
import type { CampaignDetail } from '@/server/trpc/router';
import { saveReply } from './save-draft';
import { hasUnsaved } from './state/autosave';
import { runAutosave, type AutosaveRunner } from './state/autosave-runner';
import { createEditorStore, type EditorStore } from './state/editor-store';
import { isSame } from './state/keep-equal';
import { dropLocalCopy, readLocalCopy } from './state/local-copy';

/** `loaded` counts once: the editor goes on from its own state, whatever the page is rendered with later. */
export function useDraft(
  loaded: CampaignDetail,
  readOnly: boolean,
): { store: EditorStore; saving: AutosaveRunner } {
  const t = useTranslations('editor.save');
  const client = useTRPCClient();
  const notify = useNotify();
  const [campaign] = useState(loaded);

  const [store] = useState(() =>
    createEditorStore(campaign.document, { now: () => performance.now(), readOnly }),
  );
  const [saving] = useState(() =>
    runAutosave({
      campaign: campaign.id,
      document: campaign.document,
      revision: campaign.revision,
      savedAt: campaign.savedAt,
      save: (document, revision) =>
        saveReply(client.campaigns.saveDraft.mutate({ campaignId: campaign.id, revision, document })),
      storage: () => localStorage,
      now: () => Date.now(),
      later: (delay, call) => {
        const timer = setTimeout(call, delay);
        return () => clearTimeout(timer);
      },
    }),
  );

  useEffect(() => {
    if (readOnly) return;
    const close = saving.open();
    const off = store.subscribe(({ history: { present } }, { history: before }) => {
      if (present !== before.present) saving.tell({ kind: 'edited', document: present });
    });
    return () => {
      off();
      close();
    };
  }, [store, saving, readOnly]);

  useEffect(() => {
    if (readOnly) return;
    let isCurrent = true;
    void readLocalCopy(localStorage, campaign.id).then((copy) => {
      if (!isCurrent || !copy) return;
      if (isSame(campaign.document, copy.document)) return dropLocalCopy(localStorage, campaign.id);
      // First the machine, which knows the copy's own revision, then the document: its edit finds the machine ready.
      saving.resume(copy);
      store.getState().apply(() => copy.document);
      notify({
        title: t('restored'),
        description: t('restoredHint'),
        undo: () => store.getState().apply(() => campaign.document),
      });
    });
    return () => {
      isCurrent = false;
    };
  }, [store, saving, readOnly, campaign, notify, t]);

  useEffect(() => {
    const hurry = () => {
      if (document.visibilityState === 'hidden') saving.hurry();
    };
    const online = () => saving.tell({ kind: 'online' });
    const warn = (event: BeforeUnloadEvent) => {
      saving.hurry();
      if (hasUnsaved(saving.state.getState())) event.preventDefault();
    };
    document.addEventListener('visibilitychange', hurry);
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', hurry);
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', warn);
    };
  }, [saving]);

  return { store, saving };
}
