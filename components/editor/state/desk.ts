// What lies open beside the document: a dialog, a name that is being written. No part of the draft, nor of undo.
import { createStore, type StoreApi } from 'zustand/vanilla';

export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'history'
  | 'compare'
  | 'shares'
  | 'newVariant'
  | 'publish'
  | 'preview'
  | 'previewOfRelease';

/** A step or a variant, by its id. */
export interface Renaming {
  kind: 'step' | 'variant';
  id: string;
}

/** What of the quiz is looked at: in the middle, in the list beside it, and which nodes of its flow. */
export interface QuizView {
  view: 'canvas' | 'flow' | 'points' | 'try';
  list: 'flow' | 'outcomes' | 'problems';
  selected: string | null;
  /** Those that a problem is about. */
  marked: readonly string[];
  /** Edges of its example. */
  trail: readonly string[];
  /** A problem leads to the settings of its own page; null once they are in sight. */
  asked: 'page' | null;
}

export interface DeskState {
  /** The newest dialog; it stays for a moment after it was closed, while it fades. */
  dialog: { name: DialogName; isOpen: boolean; opening: number } | null;
  renaming: Renaming | null;
  quiz: QuizView;
  lookAtQuiz(change: Partial<QuizView>): void;
  open(name: DialogName): void;
  close(): void;
  /** Null: the name is written. */
  rename(what: Renaming | null): void;
}

export type Desk = StoreApi<DeskState>;

export function createDesk(): Desk {
  return createStore<DeskState>()((set, get) => ({
    dialog: null,
    renaming: null,
    quiz: { view: 'flow', list: 'flow', selected: null, marked: [], trail: [], asked: null },
    lookAtQuiz: (change) => set({ quiz: { ...get().quiz, ...change } }),
    open: (name) =>
      set({ dialog: { name, isOpen: true, opening: (get().dialog?.opening ?? 0) + 1 }, renaming: null }),
    close: () => {
      const { dialog } = get();
      if (dialog?.isOpen) set({ dialog: { ...dialog, isOpen: false } });
    },
    rename: (renaming) => set({ renaming }),
  }));
}
