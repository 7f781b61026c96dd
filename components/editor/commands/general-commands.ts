// Commands for the campaign as a whole and for its history.
import type { Command } from './command';

export const generalCommands = [
  {
    id: 'undo',
    group: 'edit',
    keys: ['mod+z'],
    scope: 'editor',
    changes: true,
    leftToFields: true,
    when: ({ store }) => store.getState().history.past.length > 0,
    run: ({ store }) => store.getState().undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    keys: ['mod+shift+z', 'mod+y'],
    scope: 'editor',
    changes: true,
    leftToFields: true,
    when: ({ store }) => store.getState().history.future.length > 0,
    run: ({ store }) => store.getState().redo(),
  },
  {
    id: 'save',
    group: 'campaign',
    keys: ['mod+s'],
    scope: 'editor',
    changes: true,
    run: ({ saving }) => saving.hurry(),
  },
] as const satisfies readonly Command[];
