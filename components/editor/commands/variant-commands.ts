// Commands for the open variant. Their keys work on its tab; walking from one to the next works in the canvas and the layers too.
import type { Command, CommandContext } from './command';

function place({ store }: CommandContext): { index: number; count: number } {
  const { history, view } = store.getState();
  const { variants } = history.present;
  return { index: variants.findIndex(({ id }) => id === view.variant), count: variants.length };
}
const areSeveral = (context: CommandContext) => place(context).count > 1;

const shared = { group: 'variants', scope: 'variants', changes: true } as const;
const walk = { group: 'variants', scope: 'blocks' } as const;

export const variantCommands = [
  {
    ...walk,
    id: 'variantBefore',
    keys: ['shift+pageup'],
    when: (context) => place(context).index > 0,
    run: ({ variants }) => variants.open(-1),
  },
  {
    ...walk,
    id: 'variantAfter',
    keys: ['shift+pagedown'],
    when: (context) => place(context).index < place(context).count - 1,
    run: ({ variants }) => variants.open(1),
  },
  {
    group: 'variants',
    scope: 'editor',
    id: 'compare',
    keys: [],
    when: (context) => areSeveral(context) || context.store.getState().history.present.holdout > 0,
    run: ({ open }) => open('compare'),
  },
  { ...shared, id: 'variantAdd', keys: [], run: ({ open }) => open('newVariant') },
  { ...shared, id: 'variantDuplicate', keys: ['mod+d'], run: ({ variants }) => variants.duplicate() },
  { ...shared, id: 'variantRename', keys: ['f2'], run: ({ variants }) => variants.rename() },
  {
    ...shared,
    id: 'variantRemove',
    keys: ['delete', 'backspace'],
    when: areSeveral,
    run: ({ variants }) => variants.remove(),
  },
  { ...shared, id: 'shares', keys: [], run: ({ open }) => open('shares') },
  {
    ...shared,
    id: 'splitEqually',
    keys: [],
    when: areSeveral,
    run: ({ variants }) => variants.splitEqually(),
  },
] as const satisfies readonly Command[];
