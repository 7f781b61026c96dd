// Commands for the selected blocks. Their keys work in the canvas and in the layers.
import { findStep } from '../state/edits';
import type { Command, CommandContext } from './command';

/** The block `distance` places on, as far as there are any; undefined: the campaign as a whole, before the first one. */
function blockAt({ store }: CommandContext, distance: number): string | undefined {
  const { history, view } = store.getState();
  const blocks = findStep(history.present, view)?.blocks ?? [];
  const index = blocks.findIndex(({ id }) => id === view.block);
  return blocks[Math.min(Math.max(index + distance, -1), blocks.length - 1)]?.id;
}

const walk = (context: CommandContext, distance: number) =>
  context.store.getState().select(blockAt(context, distance) ?? null);

/** The campaign as a whole is in no range. */
function extend(context: CommandContext, distance: number): void {
  const id = blockAt(context, distance);
  if (id !== undefined) context.store.getState().selectUpTo(id);
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
    id: 'extendBefore',
    keys: ['shift+arrowup'],
    keyOnly: true,
    run: (context) => extend(context, -1),
  },
  {
    ...shared,
    id: 'extendAfter',
    keys: ['shift+arrowdown'],
    keyOnly: true,
    run: (context) => extend(context, 1),
  },
  { ...shared, id: 'blockAll', keys: ['mod+a'], run: ({ blocks }) => blocks.selectAll() },
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
    id: 'blockDuplicate',
    keys: ['mod+d'],
    changes: true,
    when: isSelected,
    run: ({ blocks }) => blocks.duplicate(),
  },
  {
    ...shared,
    id: 'blockCopy',
    keys: ['mod+c'],
    native: true,
    when: isSelected,
    run: () => void document.execCommand('copy'),
  },
  {
    ...shared,
    id: 'blockCut',
    keys: ['mod+x'],
    native: true,
    changes: true,
    when: isSelected,
    run: () => void document.execCommand('cut'),
  },
  // A browser hands over its clipboard for the keys and for nothing else.
  { ...shared, id: 'blockPaste', keys: ['mod+v'], native: true, keyOnly: true, changes: true, run: () => {} },
  {
    ...shared,
    id: 'blockRemove',
    keys: ['delete', 'backspace'],
    changes: true,
    when: isSelected,
    run: ({ blocks }) => blocks.remove(),
  },
] as const satisfies readonly Command[];
