'use client';
// What every part of the editor shares: the document with its history, the autosave, and the campaign around them.
import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Step } from '@/core/campaign/document';
import type { CampaignDetail, SiteDetail } from '@/server/trpc/router';
import { saveStatus, type SaveStatus } from './state/autosave';
import type { AutosaveRunner } from './state/autosave-runner';
import type { Desk } from './state/desk';
import { selectedAddress, type EditorState, type EditorStore } from './state/editor-store';
import { findStep, findVariant, type BlockAddress, type Edit } from './state/edits';

export type EditedCampaign = Pick<
  CampaignDetail,
  'id' | 'siteId' | 'name' | 'life' | 'published' | 'quizPage'
>;

export interface EditorSession {
  store: EditorStore;
  saving: AutosaveRunner;
  desk: Desk;
  campaign: EditedCampaign;
  changeCampaign(change: Partial<EditedCampaign>): void;
  site: Pick<SiteDetail, 'id' | 'name' | 'installedAt' | 'shopUrl' | 'isDemo' | 'paused' | 'brand'>;
  /** Shows both sides of a conflict again after they were put aside. */
  openConflict(): void;
  /** The person may look but not change anything. */
  readOnly: boolean;
}

const Context = createContext<EditorSession | null>(null);
export const EditorProvider = Context.Provider;

export function useSession(): EditorSession {
  const session = useContext(Context);
  if (session === null) throw new Error('This part belongs inside <Editor>.');
  return session;
}

/** A part of the editor's state; re-renders when that part changes. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useSession().store, select);
}

export const useDocument = () => useEditor(({ history }) => history.present);

/** What the campaign is: not drawn again with every key, as the whole document is. */
export const useFormatKind = () => useEditor(({ history }) => history.present.format.kind);

export function useSaveStatus(): SaveStatus {
  return useStore(useSession().saving.state, saveStatus);
}

/** The variant being edited. */
export const useVariant = () => useEditor(({ history, view }) => findVariant(history.present, view.variant));
/** Ids of the variant's steps and their names; drawn again when one of these changes, not with every block. */
export function useSteps(): Pick<Step, 'id' | 'name'>[] {
  const steps = (state: EditorState) => findVariant(state.history.present, state.view.variant)?.steps ?? [];
  const ids = useEditor(useShallow((state) => steps(state).map(({ id }) => id)));
  const names = useEditor(useShallow((state) => steps(state).map(({ name }) => name)));
  return ids.map((id, index) => ({ id, name: names[index] ?? '' }));
}

export const useStep = () => useEditor(({ history, view }) => findStep(history.present, view));

/** Where the selected block is; stable while it stays selected. */
export function useSelectedAddress(): BlockAddress | undefined {
  const variant = useEditor(({ view }) => view.variant);
  const step = useEditor(({ view }) => view.step);
  const block = useEditor((state) => selectedAddress(state)?.block);
  return useMemo(() => (block === undefined ? undefined : { variant, step, block }), [variant, step, block]);
}

/** For one text field: edits under this key are one undo entry until the field is left. */
export function useTyping(key: string): { type: (edit: Edit) => void; onBlur: () => void } {
  const { store } = useSession();
  return useMemo(
    () => ({
      type: (edit) => store.getState().apply(edit, key),
      onBlur: () => store.getState().endGesture(),
    }),
    [store, key],
  );
}
