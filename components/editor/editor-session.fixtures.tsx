// An editor around a part of it, for tests: a campaign with its history, and saving that a test can look into.
import type { ReactNode } from 'react';
import { DEFAULT_BRAND } from '@/core/campaign/resolve-theme';
import type { CampaignDocument } from '@/core/campaign/document';
import { EditorProvider, type EditorSession } from './editor-context';
import { startAutosave } from './state/autosave';
import type { AutosaveRunner } from './state/autosave-runner';
import { createDesk } from './state/desk';
import { exampleDocument } from './state/document.fixtures';
import { createEditorStore } from './state/editor-store';
import { createStore } from 'zustand/vanilla';

const NEVER_PUBLISHED = { release: null, paused: false, archived: false, startsAt: null, endsAt: null };

export function exampleSession(document: CampaignDocument = exampleDocument()): EditorSession {
  const saving: AutosaveRunner = {
    state: createStore(() => startAutosave({ document, revision: 1, savedAt: 0 })),
    tell: () => {},
    resume: () => {},
    settle: () => Promise.resolve(true),
    hurry: () => {},
    open: () => () => {},
  };
  return {
    store: createEditorStore(document, { now: () => 0 }),
    saving,
    desk: createDesk(),
    campaign: {
      id: 'c',
      siteId: 's',
      name: 'Letter',
      life: NEVER_PUBLISHED,
      published: null,
      quizPage: 'https://beckon.example/q/c',
    },
    changeCampaign: () => {},
    site: {
      id: 's',
      name: 'Shop',
      installedAt: 0,
      shopUrl: null,
      isDemo: false,
      paused: false,
      brand: DEFAULT_BRAND,
    },
    openConflict: () => {},
    readOnly: false,
  };
}

export function InEditor({ session, children }: { session: EditorSession; children: ReactNode }) {
  return <EditorProvider value={session}>{children}</EditorProvider>;
}
