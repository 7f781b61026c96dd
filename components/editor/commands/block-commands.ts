// Commands for the selected blocks. Their keys work in the canvas and in the layers.
import { nestBlocks } from '@/core/campaign/nest-blocks';
import { sendAcross } from '../state/block-edits';
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

/** Whether the selected ones could go to another column, in or out. */
const canSend =
  (direction: -1 | 1) =>
  ({ store }: CommandContext): boolean => {
    const { history, view } = store.getState();
    return sendAcross(view, view.selection, direction)(history.present) !== history.present;
  };

/** The first block in the columns that lead. */
function firstInside({ store }: CommandContext): string | undefined {
  const { history, view } = store.getState();
  const nodes = nestBlocks(findStep(history.present, view)?.blocks ?? []);
  return nodes.find(({ block }) => block.id === view.block)?.columns?.flat()[0]?.id;
}

/** The columns around the block that leads. */
function around({ store }: CommandContext): string | undefined {
  const { history, view } = store.getState();
  const nodes = nestBlocks(findStep(history.present, view)?.blocks ?? []);
  return nodes.find(({ columns }) => columns?.flat().some(({ id }) => id === view.block))?.block.id;
}

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
    id: 'blockAcross',
    keys: ['alt+arrowright'],
    changes: true,
    when: canSend(1),
    run: ({ blocks }) => blocks.send(1),
  },
  {
    ...shared,
    id: 'blockBack',
    keys: ['alt+arrowleft'],
    changes: true,
    when: canSend(-1),
    run: ({ blocks }) => blocks.send(-1),
  },
  {
    ...shared,
    id: 'blockInto',
    keys: ['arrowright'],
    when: (context) => firstInside(context) !== undefined,
    run: (context) => context.store.getState().select(firstInside(context) ?? null),
  },
  {
    ...shared,
    id: 'blockAround',
    keys: ['arrowleft'],
    when: (context) => around(context) !== undefined,
    run: (context) => context.store.getState().select(around(context) ?? null),
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
