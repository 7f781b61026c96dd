// What can be done in the editor, with its name and its keys. The table of commands is the only place where keys are
// written down: what handles them, the sheet that lists them, the palette and the tooltips all read it.
import type { AutosaveRunner } from '../state/autosave-runner';
import type { DialogName } from '../state/desk';
import type { EditorStore, View } from '../state/editor-store';
import type { StepActs } from '../steps/use-step-acts';
import type { BlockActs } from '../use-block-acts';
import type { VariantActs } from '../variants/use-variant-acts';
import type { Chord } from './chord';

/** What a command can reach. A part of the editor that brings acts of its own adds them here. */
export interface CommandContext {
  store: EditorStore;
  saving: AutosaveRunner;
  /** The person may look but not change anything. */
  readOnly: boolean;
  blocks: BlockActs;
  steps: StepActs;
  variants: VariantActs;
  /** Opens a dialog once its code is here. */
  open(dialog: DialogName): void;
  /** Which page lies behind the campaign; null: a screenshot or the demo shop. */
  pageBehind(): View['page'] | null;
  /** That page lies behind it from now on, whatever did. */
  showPage(page: View['page']): void;
  /** The shop runs what is on the screen. */
  isUpToDate(): boolean;
}

/** Where keys work: anywhere in the editor; with the focus in the canvas or the layers; on the tabs of steps, of variants. */
export type CommandScope = 'editor' | 'blocks' | 'steps' | 'variants';

export interface Command {
  /** Its name is the text `editor.commands.name.<id>`. */
  id: string;
  group: CommandGroup;
  /** Every one of them runs it; the first is the one that is shown where there is room for one. */
  keys: readonly Chord[];
  scope: CommandScope;
  /** Not for those who may only look. */
  changes?: true;
  /** Fields that are no part of the document keep these keys: the browser has an undo of its own there. */
  leftToFields?: true;
  /** The browser makes an event of these keys, which alone may reach the clipboard: they are listed here, not handled. */
  native?: true;
  /** The palette has a better way to the same, or it makes sense as a key alone. */
  keyOnly?: true;
  /** Absent: always. */
  when?(context: CommandContext): boolean;
  run(context: CommandContext): void;
}

export const COMMAND_GROUPS = ['campaign', 'edit', 'blocks', 'steps', 'variants', 'view'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export function isAvailable(command: Command, context: CommandContext): boolean {
  return !(command.changes && context.readOnly) && (command.when?.(context) ?? true);
}
