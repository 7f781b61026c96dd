'use client';
// The editor of one campaign, over the whole window: bar, layers, canvas, settings.
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CampaignDetail } from '@/server/trpc/router';
import { TopBar } from './bar/top-bar';
import { EditorProvider, useSession, type EditedCampaign, type EditorSession } from './editor-context';
import { LayersTree } from './layers/layers-tree';
import { SaveProblem } from './save-problem';
import { SidePanel } from './side-panel';
import { Stage } from './stage';
import { useDraft } from './use-draft';
import { useShortcuts } from './use-shortcuts';

const ConflictDialog = dynamic(
  () => import('./conflict/conflict-dialog').then((module) => module.ConflictDialog),
  { ssr: false },
);

interface EditorProps {
  campaign: CampaignDetail;
  site: EditorSession['site'];
  /** The person may look but not change anything. */
  readOnly: boolean;
}

export function Editor({ campaign: loaded, site, readOnly }: EditorProps) {
  const [campaign, setCampaign] = useState<EditedCampaign>(loaded);
  // The conflict that was put aside; a later one is another object and opens by itself.
  const [aside, putAside] = useState<unknown>(null);
  const { store, saving } = useDraft(loaded, readOnly);
  useShortcuts(store, saving);

  const changeCampaign = useCallback(
    (change: Partial<EditedCampaign>) => setCampaign((before) => ({ ...before, ...change })),
    [],
  );
  const session = useMemo<EditorSession>(
    () => ({
      store,
      saving,
      campaign,
      changeCampaign,
      site,
      readOnly,
      openConflict: () => putAside(null),
    }),
    [store, saving, campaign, changeCampaign, site, readOnly],
  );

  return (
    <EditorProvider value={session}>
      <EditorFrame>
        <Conflict aside={aside} putAside={putAside} />
      </EditorFrame>
    </EditorProvider>
  );
}

function EditorFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('editor.panels');
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <TopBar />
      <SaveProblem />
      <main className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)_minmax(0,1fr)] wide:grid-cols-[240px_minmax(0,1fr)_300px] wide:grid-rows-1">
        <aside
          aria-label={t('layers')}
          className="hidden min-h-0 flex-col border-e border-line bg-panel wide:flex"
        >
          <LayersTree />
        </aside>
        <Stage />
        <SidePanel />
      </main>
      {children}
    </div>
  );
}

/** Opens by itself when a conflict arises; put aside, it waits behind the save state. */
function Conflict({ aside, putAside }: { aside: unknown; putAside: (phase: unknown) => void }) {
  const { saving } = useSession();
  const phase = useStore(saving.state, (state) => state.phase);
  if (phase.kind !== 'conflict') return null;
  return <ConflictDialog open={phase !== aside} onOpenChange={(open) => putAside(open ? null : phase)} />;
}
