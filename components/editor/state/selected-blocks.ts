// The selected blocks as a list, and the place where something that belongs behind them goes.
import type { Block } from '@/core/campaign/block';
import {
  endOfColumn,
  insideOf,
  isColumns,
  nestBlocks,
  withContents,
  type Spot,
} from '@/core/campaign/nest-blocks';
import { findStep } from './edits';
import type { EditorState } from './editor-store';

export interface SelectedBlocks {
  /** In the order of the step, with all that stands in them; empty when the campaign as a whole is selected. */
  blocks: Block[];
  /** Of those that are selected themselves. */
  count: number;
  /** Behind the last of them, beside which it stands; in a column of theirs that is still empty; else the end of the step. */
  behind: Spot;
}

export function selectedBlocks({ history, view }: Pick<EditorState, 'history' | 'view'>): SelectedBlocks {
  const all = findStep(history.present, view)?.blocks ?? [];
  const ids = withContents(all, view.selection);
  const blocks = all.filter(({ id }) => ids.includes(id));
  return { blocks, count: view.selection.length, behind: spotBehind(all, view.selection) };
}

function spotBehind(all: readonly Block[], selection: readonly string[]): Spot {
  const nodes = nestBlocks(all);
  const last = all.findLast(({ id }) => selection.includes(id));
  const at = nodes.findIndex(
    ({ block, columns }) => last && (block === last || columns?.flat().includes(last)),
  );
  const node = nodes[at];
  if (!last || !node) return { position: all.length };
  if (node.block !== last) return { position: all.indexOf(last) + 1, inside: insideOf(last) };
  const empty = node.columns?.findIndex((column) => column.length === 0) ?? -1;
  if (isColumns(last) && selection.length === 1 && empty !== -1)
    return endOfColumn(all, { block: last.id, column: empty });
  const next = nodes[at + 1];
  return { position: next ? all.indexOf(next.block) : all.length };
}
