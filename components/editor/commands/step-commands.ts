// Commands for the open step. Their keys work on its tab; walking from step to step works in the canvas and the layers too.
import { findVariant } from '../state/edits';
import type { Command, CommandContext } from './command';

/** Position of the open step, from 0, and how many there are. */
function place({ store }: CommandContext): { index: number; count: number } {
  const { history, view } = store.getState();
  const steps = findVariant(history.present, view.variant)?.steps ?? [];
  return { index: steps.findIndex(({ id }) => id === view.step), count: steps.length };
}
const isAfterFirst = (context: CommandContext) => place(context).index > 0;
const isBeforeLast = (context: CommandContext) => place(context).index < place(context).count - 1;

const shared = { group: 'steps', scope: 'steps', changes: true } as const;
const walk = { group: 'steps', scope: 'blocks' } as const;

export const stepCommands = [
  { ...walk, id: 'stepBefore', keys: ['pageup'], when: isAfterFirst, run: ({ steps }) => steps.open(-1) },
  { ...walk, id: 'stepAfter', keys: ['pagedown'], when: isBeforeLast, run: ({ steps }) => steps.open(1) },
  { ...shared, id: 'stepAdd', keys: [], run: ({ steps }) => steps.add() },
  { ...shared, id: 'stepDuplicate', keys: ['mod+d'], run: ({ steps }) => steps.duplicate() },
  { ...shared, id: 'stepRename', keys: ['f2'], run: ({ steps }) => steps.rename() },
  {
    ...shared,
    id: 'stepEarlier',
    keys: ['alt+arrowleft'],
    when: isAfterFirst,
    run: ({ steps }) => steps.move(-1),
  },
  {
    ...shared,
    id: 'stepLater',
    keys: ['alt+arrowright'],
    when: isBeforeLast,
    run: ({ steps }) => steps.move(1),
  },
  {
    ...shared,
    id: 'stepRemove',
    keys: ['delete', 'backspace'],
    when: (context) => place(context).count > 1,
    run: ({ steps }) => steps.remove(),
  },
] as const satisfies readonly Command[];
