// The editor's state: the document with its history, and what is being looked at. The view is never part of undo,
// but undo moves the view to where the change was made.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Device, Zoom } from '@/components/canvas/fit-frame';
import type { Direction } from '@/components/canvas/shop-page';
import type { BlockKind } from '@/core/campaign/block';
import type { CampaignDocument } from '@/core/campaign/document';
import { findBlock, findStep, findVariant, type BlockAddress, type Edit } from './edits';
import {
  beginTransaction,
  endGesture,
  record,
  redo,
  startHistory,
  undo,
  type History,
  type Step as HistoryStep,
} from './history';
import { keepEqual } from './keep-equal';

export const PANELS = ['layers', 'design', 'behaviour', 'audience', 'quiz'] as const;
export type Panel = (typeof PANELS)[number];

/** What is open and selected. */
export interface View {
  variant: string;
  step: string;
  /** The selected block, of several the one that fields and keys go by; null: the campaign as a whole. */
  block: string | null;
  /** All selected blocks, in the order of the step; empty: the campaign as a whole. */
  selection: readonly string[];
  /** Where a range of selected blocks begins. */
  anchor: string | null;
  panel: Panel;
  device: Device;
  /** Brightness of the page behind the campaign. */
  page: 'light' | 'dark';
  /** In which the language of that page is written. */
  direction: Direction;
  zoom: Zoom;
}

type Place = Pick<View, 'variant' | 'step' | 'block' | 'selection' | 'panel'>;

/** What is being dragged; it stays the same object until it is dropped. */
export interface Dragged {
  /** Of the block, or of the first of several. */
  kind: BlockKind;
  count: number;
  /** A block that is yet to be made; else the selected ones. */
  isNew: boolean;
}

export interface EditorState {
  history: History<CampaignDocument, Place>;
  view: View;
  /** The block under the pointer, in the canvas or in the layers. */
  hovered: string | null;
  /** And where the pointer was when it began, px of the window. */
  dragging: (Dragged & { pointerId: number; x: number; y: number }) | null;
  /** Runs an edit. Edits with the same `typing` key that follow each other are undone together. */
  apply(edit: Edit, typing?: string): void;
  /** Everything up to `endGesture` is undone together. */
  beginGesture(): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  select(block: string | null): void;
  /** Selects exactly these; the last one leads. */
  selectAll(blocks: readonly string[]): void;
  /** Adds the block to what is selected, or takes it away. */
  toggleSelected(block: string): void;
  /** Selects from where the range begins up to this block. */
  selectUpTo(block: string): void;
  hover(block: string | null): void;
  startDrag(what: NonNullable<EditorState['dragging']>): void;
  endDrag(): void;
  openStep(step: string): void;
  openPanel(panel: Panel): void;
  /** Shows the place of a problem: opens its step, selects its block. */
  goTo(place: Partial<Place>): void;
  setDevice(device: Device): void;
  setPage(page: View['page']): void;
  setDirection(direction: Direction): void;
  setZoom(zoom: Zoom): void;
}

export type EditorStore = StoreApi<EditorState>;

const NOTHING: readonly string[] = [];

/** `now`: ms of a clock that only moves forward. A read-only editor shows everything and changes nothing. */
export function createEditorStore(
  document: CampaignDocument,
  options: { now: () => number; readOnly?: boolean },
): EditorStore {
  return createStore<EditorState>()((set, get) => {
    const travel = ({ history, place }: HistoryStep<CampaignDocument, Place>) => {
      const view = settle(history.present, { ...get().view, ...place });
      set({ history, view });
    };
    const look = (change: Partial<View>) => {
      const { history, view } = get();
      set({ history: endGesture(history), view: settle(history.present, { ...view, ...change }) });
    };
    const choose = (chosen: Partial<Pick<View, 'block' | 'selection' | 'anchor'>>) => {
      const { panel } = get().view;
      look({ ...chosen, panel: chosen.block !== null && panel !== 'layers' ? 'design' : panel });
    };
    return {
      history: startHistory(document),
      view: settle(document, {
        variant: '',
        step: '',
        block: null,
        selection: NOTHING,
        anchor: null,
        panel: 'design',
        device: 'desktop',
        page: 'light',
        direction: 'ltr',
        zoom: 'fit',
      }),
      hovered: null,
      dragging: null,
      apply: (edit, typing) => {
        if (options.readOnly) return;
        const { history, view } = get();
        const { variant, step, block, selection, panel } = view;
        const next = record(history, edit(history.present), {
          place: { variant, step, block, selection, panel },
          at: options.now(),
          ...(typing === undefined ? {} : { typing }),
        });
        if (next !== history) set({ history: next, view: settle(next.present, view) });
      },
      beginGesture: () => set({ history: beginTransaction(get().history) }),
      endGesture: () => set({ history: endGesture(get().history) }),
      undo: () => travel(undo(get().history)),
      redo: () => travel(redo(get().history)),
      select: (block) => choose({ block, selection: block === null ? NOTHING : [block], anchor: block }),
      selectAll: (blocks) =>
        choose({ block: blocks.at(-1) ?? null, selection: blocks, anchor: blocks[0] ?? null }),
      toggleSelected: (block) => {
        const { selection } = get().view;
        const rest = selection.filter((id) => id !== block);
        const isNew = rest.length === selection.length;
        choose({
          block: isNew ? block : (rest.at(-1) ?? null),
          selection: isNew ? [...rest, block] : rest,
          anchor: isNew ? block : (rest.at(-1) ?? null),
        });
      },
      selectUpTo: (block) => {
        const { history, view } = get();
        const ids = findStep(history.present, view)?.blocks.map(({ id }) => id) ?? [];
        const [from, to] = [ids.indexOf(view.anchor ?? block), ids.indexOf(block)];
        if (from === -1 || to === -1) return;
        choose({ block, selection: ids.slice(Math.min(from, to), Math.max(from, to) + 1) });
      },
      hover: (block) => {
        if (block !== get().hovered) set({ hovered: block });
      },
      startDrag: (dragging) => {
        if (!options.readOnly) set({ dragging, hovered: null });
      },
      endDrag: () => set({ dragging: null }),
      openStep: (step) => {
        if (step !== get().view.step) look({ step, block: null });
      },
      openPanel: (panel) => look({ panel }),
      goTo: (place) => look({ block: null, selection: NOTHING, ...place }),
      setDevice: (device) => look({ device }),
      setPage: (page) => look({ page }),
      setDirection: (direction) => look({ direction }),
      // Looking closer ends no gesture.
      setZoom: (zoom) => set({ view: { ...get().view, zoom } }),
    };
  });
}

/** The same view with every id that no longer exists replaced by the nearest that does. */
function settle(document: CampaignDocument, view: View): View {
  const variant = findVariant(document, view.variant) ?? document.variants[0];
  if (variant === undefined) return view;
  const step = findStep(document, { variant: variant.id, step: view.step }) ?? variant.steps[0];
  if (step === undefined) return view;
  const ids = step.blocks.map(({ id }) => id);
  const block = view.block !== null && ids.includes(view.block) ? view.block : null;
  const selection = keepEqual(view.selection, selected(ids, block, view.selection));
  const anchor = view.anchor !== null && selection.includes(view.anchor) ? view.anchor : block;
  return keepEqual(view, { ...view, variant: variant.id, step: step.id, block, selection, anchor });
}

/** The selected ones of `ids`. The block that leads is always among them. */
function selected(
  ids: readonly string[],
  block: string | null,
  before: readonly string[],
): readonly string[] {
  if (block === null) return NOTHING;
  return before.includes(block) ? ids.filter((id) => before.includes(id)) : [block];
}

/** Where the selected block is; undefined when the campaign as a whole is selected. */
export function selectedAddress({ view }: EditorState): BlockAddress | undefined {
  return view.block === null ? undefined : { variant: view.variant, step: view.step, block: view.block };
}

export function selectedBlock(state: EditorState) {
  const at = selectedAddress(state);
  return at && findBlock(state.history.present, at);
}
