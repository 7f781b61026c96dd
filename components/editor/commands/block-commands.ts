// Commands for the selected block. Their keys work in the canvas and in the layers.
import { findStep } from '../state/edits';
import type { Command, CommandContext } from './command';

/** Selects the block `distance` places on, as far as there are any. Before the first one is the campaign as a whole. */
function walk({ store }: CommandContext, distance: number): void {
  const { history, view, select } = store.getState();
  const blocks = findStep(history.present, view)?.blocks ?? [];
  const index = blocks.findIndex(({ id }) => id === view.block);
  select(blocks[Math.min(Math.max(index + distance, -1), blocks.length - 1)]?.id ?? null);
}

const isSelected = ({ store }: CommandContext) => store.getState().view.block !== null;
const shared = { group: 'blocks', scope: 'blocks' } as const;

export const blockCommands = [
  { ...shared, id: 'blockBefore', keys: ['arrowup'], keyOnly: true, run: (context) => walk(context, -1) },
  { ...shared, id: 'blockAfter', keys: ['arrowdown'], keyOnly: true, run: (context) => walk(context, 1) },
  {
    ...shared,
    id: 'wholeCampaign',
    keys: ['home', 'escape'],
    run: ({ store }) => store.getState().select(null),
  },
  { ...shared, id: 'blockLast', keys: ['end'], keyOnly: true, run: (context) => walk(context, Infinity) },
  {
    ...shared,
    id: 'blockUp',
    keys: ['alt+arrowup'],
    changes: true,
    when: isSelected,
    run: ({ blocks }) => blocks.move(-1),
  },
  {
    ...shared,
    id: 'blockDown',
    keys: ['alt+arrowdown'],
    changes: true,
    when: isSelected,
    run: ({ blocks }) => blocks.move(1),
  },
  {
    ...shared,
    id: 'blockWords',
    keys: ['enter'],
    when: isSelected,
    run: ({ blocks }) => blocks.editWords(),
  },
  {
    ...shared,
    id: 'blockRemove',
    keys: ['delete', 'backspace'],
    changes: true,
    when: isSelected,
    run: ({ blocks }) => blocks.remove(),
  },
] as const satisfies readonly Command[];
