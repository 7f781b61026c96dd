// Commands for how closely the canvas is looked at. With the focus elsewhere the keys are the browser's own zoom.
import { zoomStep } from '@/components/canvas/fit-frame';
import type { EditorStore } from '../state/editor-store';
import type { Command } from './command';

const shared = { group: 'view', scope: 'blocks' } as const;

function step(store: EditorStore, direction: -1 | 1): void {
  const { view, setZoom } = store.getState();
  setZoom(zoomStep(view.zoom === 'fit' ? 1 : view.zoom, direction));
}

export const zoomCommands = [
  { ...shared, id: 'zoomIn', keys: ['mod+=', 'mod++'], run: ({ store }) => step(store, 1) },
  { ...shared, id: 'zoomOut', keys: ['mod+-'], run: ({ store }) => step(store, -1) },
  { ...shared, id: 'zoomFit', keys: ['mod+0'], run: ({ store }) => store.getState().setZoom('fit') },
] as const satisfies readonly Command[];
