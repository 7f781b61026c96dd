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
import { dropLocalCopy, keepLocalCopy, type KeptStorage, type LocalCopy } from './local-copy';

/** Keystrokes follow each other faster than storage takes them; a crash may cost what was typed in this time, ms. */
const COPY_DELAY_MS = 200;

export interface AutosaveOptions {
  campaign: string;
  document: CampaignDocument;
  revision: number;
  /** ms. */
  savedAt: number;
  /** Sends one document; never rejects. */
  save(document: CampaignDocument, revision: number): Promise<SaveReply<CampaignDocument>>;
  storage(): KeptStorage;
  /** ms. */
  now(): number;
  /** Calls back after `delay` ms; returns what cancels it. */
  later(delay: number, call: () => void): () => void;
}

export interface AutosaveRunner {
  state: StoreApi<Autosave<CampaignDocument>>;
  tell(event: AutosaveEvent<CampaignDocument>): void;
  /** Goes on from work that was kept in the browser. When it is stale, its first save says so. */
  resume(copy: LocalCopy): void;
  /** Sends what is unsaved now; true when everything is saved, false when it could not be. */
  settle(): Promise<boolean>;
  /** Sends what is unsaved, and keeps a copy at once: the page may be gone in a moment. */
  hurry(): void;
  /** Starts the timers; the returned function sends what is unsaved and stops them. */
  open(): () => void;
}

export function runAutosave(options: AutosaveOptions): AutosaveRunner {
  const { campaign, document, revision, savedAt, storage, now } = options;
  const state = createStore(() => startAutosave({ document, revision, savedAt }));
  let cancel = () => {};
  let cancelCopy: (() => void) | undefined;
  let isOpen = true;

  const tell = (event: AutosaveEvent<CampaignDocument>) => {
    const before = state.getState();
    const after = autosave(before, event, now());
    if (after === before) return;
    keep(before, after);
    state.setState(after, true);
    if (after.phase.kind === 'sending' && after.phase !== before.phase)
      void options.save(after.phase.sent, after.revision).then((reply) => tell({ kind: 'replied', reply }));
    schedule();
  };

  const schedule = () => {
    cancel();
    const dueAt = dueTime(state.getState());
    if (isOpen && dueAt !== null)
      cancel = options.later(Math.max(0, dueAt - now()), () => tell({ kind: 'woke' }));
  };

  const keep = (before: Autosave<CampaignDocument>, after: Autosave<CampaignDocument>) => {
    if (!hasUnsaved(after)) {
      cancelCopy?.();
      cancelCopy = undefined;
      if (hasUnsaved(before)) dropLocalCopy(storage(), campaign);
    } else if (after.current !== before.current || after.saved !== before.saved) {
      cancelCopy ??= options.later(COPY_DELAY_MS, writeCopy);
    }
  };

  const writeCopy = () => {
    cancelCopy?.();
    cancelCopy = undefined;
    const after = state.getState();
    if (hasUnsaved(after))
      keepLocalCopy(storage(), campaign, {
        revision: after.revision,
        base: after.saved,
        document: after.current,
      });
  };

  const hurry = () => {
    if (cancelCopy) writeCopy();
    tell({ kind: 'hurried' });
  };

  return {
    state,
    tell,
    hurry,
    resume: (copy) => {
      // A copy of the newest revision keeps what the server sent as its base; an older one brings its own.
      if (copy.revision < revision)
        state.setState(startAutosave({ document: copy.base, revision: copy.revision, savedAt }), true);
      tell({ kind: 'edited', document: copy.document });
    },
    settle: () => {
      tell({ kind: 'hurried' });
      return new Promise((resolve) => {
        let off = () => {};
        const look = ({ phase }: Autosave<CampaignDocument>) => {
          if (phase.kind === 'waiting') tell({ kind: 'hurried' });
          else if (phase.kind !== 'sending') {
            off();
            resolve(phase.kind === 'idle');
          }
        };
        off = state.subscribe(look);
        look(state.getState());
      });
    },
    open: () => {
      isOpen = true;
      schedule();
      return () => {
        hurry();
        isOpen = false;
        cancel();
      };
    },
  };
}
