// The table of all commands. To add one: an entry in the file of its group, its name in the messages, and what its keys
// do in `commands.test.tsx`, which does not compile without.
import { blockCommands } from './block-commands';
import type { Command } from './command';
import { generalCommands } from './general-commands';
import { stepCommands } from './step-commands';
import { variantCommands } from './variant-commands';
import { viewCommands } from './view-commands';
import { zoomCommands } from './zoom-commands';

const table = [
  ...generalCommands,
  ...blockCommands,
  ...stepCommands,
  ...variantCommands,
  ...viewCommands,
  ...zoomCommands,
] as const;

export type CommandId = (typeof table)[number]['id'];

/** A command of the table. */
export type KnownCommand = Command & { id: CommandId };

export const COMMANDS: readonly KnownCommand[] = table;
