// The selected blocks as a list, and the place where something that belongs behind them goes.
import type { Block } from '@/core/campaign/block';
import { findStep } from './edits';
import type { EditorState } from './editor-store';

export interface SelectedBlocks {
  /** In the order of the step; empty when the campaign as a whole is selected. */
  blocks: Block[];
  /** Position behind the last of them; the end of the step when there are none. */
  behind: number;
}

export function selectedBlocks({ history, view }: Pick<EditorState, 'history' | 'view'>): SelectedBlocks {
  const all = findStep(history.present, view)?.blocks ?? [];
  const blocks = all.filter(({ id }) => view.selection.includes(id));
  const last = blocks.at(-1);
  return { blocks, behind: last ? all.indexOf(last) + 1 : all.length };
}
