'use client';
// The keys of a command: beside its name in a menu, in a tooltip, in the palette and on the sheet.
import { useTranslations } from 'next-intl';
import { useCallback, type ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { isMac, partsOf, type Chord } from './chord';
import type { CommandId } from './commands';
import { COMMANDS } from './commands';

const NAMED = {
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  pageup: 'pageUp',
  pagedown: 'pageDown',
  home: 'home',
  end: 'end',
  enter: 'enter',
  escape: 'escape',
  delete: 'delete',
  backspace: 'backspace',
  tab: 'tab',
  space: 'space',
} as const;
const isNamed = (key: string): key is keyof typeof NAMED => Object.hasOwn(NAMED, key);

/** The keys of a chord as they are printed on the keyboard at hand. */
export function useKeyNames(): (chord: Chord) => string[] {
  const t = useTranslations('editor.keys');
  return useCallback(
    (chord: Chord) => {
      const mac = isMac();
      const { mod, alt, shift, key } = partsOf(chord);
      return [
        ...(mod ? [mac ? '⌘' : t('ctrl')] : []),
        ...(alt ? [mac ? '⌥' : t('alt')] : []),
        ...(shift ? [mac ? '⇧' : t('shift')] : []),
        isNamed(key) ? t(NAMED[key]) : key.toUpperCase(),
      ];
    },
    [t],
  );
}

/** What is pressed together, as caps. */
export function Keys({ chord, className }: { chord: Chord; className?: string }) {
  const names = useKeyNames()(chord);
  return (
    <kbd className={classNames('inline-flex items-center gap-0.5 font-sans', className)}>
      {names.map((name) => (
        <kbd
          key={name}
          className="inline-grid h-5 min-w-5 place-items-center rounded-badge border border-line-strong bg-page px-1 font-sans text-head text-quiet"
        >
          {name}
        </kbd>
      ))}
    </kbd>
  );
}

const keysOf = (id: CommandId): readonly Chord[] => COMMANDS.find((command) => command.id === id)?.keys ?? [];

/** The first keys of a command, in plain text: for tooltips. */
export function CommandKeys({ command }: { command: CommandId }) {
  const names = useKeyNames();
  const [chord] = keysOf(command);
  return chord === undefined ? null : names(chord).join(' ');
}

/** A name with the first keys of its command at the far end, in small print: for menus. */
export function KeyHint({ command, children }: { command: CommandId; children: ReactNode }) {
  return (
    <>
      <span className="flex-1">{children}</span>
      <kbd aria-hidden className="ps-4 font-sans text-small text-quiet">
        <CommandKeys command={command} />
      </kbd>
    </>
  );
}
