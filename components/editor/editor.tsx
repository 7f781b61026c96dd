'use client';
// The editor of one campaign, over the whole window: bar, layers, canvas, settings.
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { lazyDialog } from '@/components/ui/lazy-dialog';
import type { CampaignDetail } from '@/server/trpc/router';
import { AddPanel } from './add/add-panel';
import { SitePaused } from './bar/status';
import { TopBar } from './bar/top-bar';
import { SiteAudiences } from '@/components/audiences/site-audiences';
import { useCommandKeys } from './commands/use-command-keys';
import { CampaignNames } from './campaign-names';
import { dialogParts } from './dialogs/dialog-parts';
import { EditorDialogs } from './dialogs/editor-dialogs';
import { blockSettings } from './design/lazy-fields';
import { EditorProvider, useSession, type EditedCampaign, type EditorSession } from './editor-context';
import { HtmlPageSource } from './html-page-source';
import { ProductSource } from './product-source';
import { LayersTree } from './layers/layers-tree';
import { SaveProblem } from './save-problem';
import { SidePanel } from './side-panel';
import { Stage } from './stage';
import { createDesk } from './state/desk';
import { useDraft } from './use-draft';

const conflictDialog = lazyDialog(() =>
  import('./conflict/conflict-dialog').then((module) => module.ConflictDialog),
);

/** How long after the start the code that only later presses need is fetched, ms. */
const QUIET_MS = 3000;

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
  const [desk] = useState(createDesk);
  useTabTitle(campaign.name);

  // What is needed when something goes wrong must be here before it does.
  useEffect(() => {
    const timer = setTimeout(() => {
      void blockSettings.preload();
      if (readOnly) return;
      void dialogParts.publish.preload();
      void conflictDialog.preload();
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [readOnly]);

  const changeCampaign = useCallback(
    (change: Partial<EditedCampaign>) => setCampaign((before) => ({ ...before, ...change })),
    [],
  );
  const session = useMemo<EditorSession>(
    () => ({
      store,
      saving,
      desk,
      campaign,
      changeCampaign,
      site,
      readOnly,
      openConflict: () => putAside(null),
    }),
    [store, saving, desk, campaign, changeCampaign, site, readOnly],
  );

  return (
    <EditorProvider value={session}>
      <CampaignNames siteId={site.id}>
        <SiteAudiences siteId={site.id}>
          <HtmlPageSource siteId={site.id}>
            <ProductSource siteId={site.id}>
              <EditorFrame>
                <EditorDialogs />
                <Conflict aside={aside} putAside={putAside} />
              </EditorFrame>
            </ProductSource>
          </HtmlPageSource>
        </SiteAudiences>
      </CampaignNames>
    </EditorProvider>
  );
}

/** The page was rendered with the name of that time. */
function useTabTitle(name: string): void {
  const title = useTranslations('app')('titleTemplate', { page: name });
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function EditorFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('editor.panels');
  useCommandKeys();
  return (
    <div className="flex h-dvh min-h-128 flex-col overflow-x-clip">
      <TopBar />
      <SitePaused look="strip" />
      <SaveProblem />
      <main
        // Somebody may be about to select a block.
        onPointerEnter={() => void blockSettings.preload()}
        onFocus={() => void blockSettings.preload()}
        className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_minmax(0,1fr)] wide:grid-cols-[240px_minmax(0,1fr)_300px] wide:grid-rows-1"
      >
        <aside
          aria-label={t('layers')}
          className="hidden min-h-0 flex-col border-e border-line bg-panel wide:flex"
        >
          <AddPanel />
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
  return (
    <conflictDialog.Part open={phase !== aside} onOpenChange={(open) => putAside(open ? null : phase)} />
  );
}
