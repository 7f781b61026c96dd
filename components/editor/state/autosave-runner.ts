// Runs the autosave machine: sends, wakes it when it is due, and keeps unsaved work in the browser meanwhile.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CampaignDocument } from '@/core/campaign/document';
import {
  autosave,
  dueTime,
  hasUnsaved,
  startAutosave,
  type Autosave,
  type AutosaveEvent,
  type SaveReply,
} from './autosave';
import { dropLocalCopy, keepLocalCopy, readLocalCopy, type KeptStorage } from './local-copy';

export interface AutosaveOptions {
  campaign: string;
  document: CampaignDocument;
  revision: number;
  savedAt: number;
  /** Sends one document; never rejects. */
  save(document: CampaignDocument, revision: number): Promise<SaveReply<CampaignDocument>>;
  storage: KeptStorage;
  now(): number;
  /** Calls back after `delay` ms; returns what cancels it. */
  later(delay: number, call: () => void): () => void;
}

export interface AutosaveRunner {
  state: StoreApi<Autosave<CampaignDocument>>;
  tell(event: AutosaveEvent<CampaignDocument>): void;
  /** Resolves when nothing is being sent or waits to be; true when everything is saved. */
  settle(): Promise<boolean>;
  stop(): void;
}

export function runAutosave(options: AutosaveOptions): AutosaveRunner {
  const { campaign, document, revision, savedAt, storage, now } = options;
  const state = createStore(() => startAutosave({ document, revision, savedAt }));
  let cancel = () => {};
  let stopped = false;

  const tell = (event: AutosaveEvent<CampaignDocument>) => {
    if (stopped) return;
    const before = state.getState();
    const after = autosave(before, event, now());
    if (after === before) return;
    keep(before, after);
    state.setState(after, true);
    if (after.phase.kind === 'sending' && after.phase !== before.phase)
      send(after.phase.sent, after.revision);
    cancel();
    const dueAt = dueTime(after);
    cancel =
      dueAt === null ? () => {} : options.later(Math.max(0, dueAt - now()), () => tell({ kind: 'woke' }));
  };

  const send = (sent: CampaignDocument, from: number) => {
    void options.save(sent, from).then((reply) => tell({ kind: 'replied', reply }));
  };

  const keep = (before: Autosave<CampaignDocument>, after: Autosave<CampaignDocument>) => {
    if (!hasUnsaved(after)) {
      if (hasUnsaved(before)) dropLocalCopy(storage, campaign);
    } else if (after.current !== before.current || after.revision !== before.revision) {
      keepLocalCopy(storage, campaign, {
        revision: after.revision,
        base: after.saved,
        document: after.current,
        at: now(),
      });
    }
  };

  return {
    state,
    tell,
    settle: () =>
      new Promise((resolve) => {
        const look = () => {
          const { phase } = state.getState();
          if (phase.kind === 'waiting' || phase.kind === 'sending') return false;
          resolve(phase.kind === 'idle');
          return true;
        };
        if (look()) return;
        const off = state.subscribe(() => {
          if (look()) off();
        });
      }),
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
