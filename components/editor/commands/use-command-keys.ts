'use client';
// Runs the commands whose keys are pressed: one handler for the whole editor, one for each part with keys of its own.
import { useCallback, useEffect } from 'react';
import { isCharacter, isMac, matches } from './chord';
import { usesCharacterKeys } from './character-keys';
import { isAvailable, type CommandContext, type CommandScope } from './command';
import { COMMANDS } from './commands';
import { useCommandContext } from './use-command-context';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

/** Where the browser keeps an undo of its own, apart from the fields of the document. */
const TYPED_INTO = ['text', 'search', 'email', 'url', 'number']
  .map((type) => `input[type=${type}]:not([data-field])`)
  .concat('input:not([type], [data-field])', 'textarea:not([data-field])', '[contenteditable]')
  .join();

/** What has keys of its own as long as it is open; one that fades away has given them back. */
const LAYERS = ':is([role=dialog], [role=alertdialog], [role=menu], [role=listbox]):not([data-closed])';

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'preventDefault' | 'target'
>;

/** True when the key belongs to a command, also when there is nothing for it to do now: the browser is not to act instead. */
function runKeys(pressed: Pressed, scope: CommandScope, context: CommandContext): boolean {
  const target = pressed.target instanceof Element ? pressed.target : null;
  const mac = isMac();
  const found = COMMANDS.filter(
    (command) =>
      command.scope === scope &&
      !command.native &&
      command.keys.some(
        (chord) =>
          matches(chord, pressed, mac) &&
          !(isCharacter(chord) && (target?.closest(FIELDS) || !usesCharacterKeys())),
      ) &&
      !(command.leftToFields && target?.matches(TYPED_INTO)),
  );
  if (found.length === 0) return false;
  pressed.preventDefault();
  found.find((command) => isAvailable(command, context))?.run(context);
  return true;
}

/** Keys that work anywhere in the editor. */
export function useCommandKeys(): void {
  const context = useCommandContext();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest(LAYERS)) return;
      runKeys(event, 'editor', context);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

/** For an element with keys of its own: handles one; `preventDefault` tells that it was one of ours. */
export function useScopeKeys(scope: CommandScope): (event: Pressed) => void {
  const context = useCommandContext();
  return useCallback(
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target?.closest(FIELDS)) runKeys(event, scope, context);
    },
    [scope, context],
  );
}

/** For an element whose focus stands for the selected blocks. */
export const useBlockKeys = () => useScopeKeys('blocks');
