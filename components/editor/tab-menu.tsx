'use client';
// The menu beside a row of tabs: what can be done with the open one. It begins with its name and its double; the rest is given.
import { CopyPlus, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { CommandId } from './commands/commands';
import { KeyHint } from './commands/key-hint';

interface TabAct {
  label: string;
  command: CommandId;
  act: () => void;
}

export function TabMenu({
  label,
  side,
  rename,
  duplicate,
  remove,
  children,
}: {
  label: string;
  side?: 'top' | 'bottom';
  rename: TabAct;
  duplicate: TabAct;
  /** Null when it is the last one. */
  remove: TabAct | null;
  children?: ReactNode;
}) {
  const isNaming = useRef(false);
  return (
    <Menu
      align="start"
      // The field takes the focus, which a menu would take back as long as it closes.
      onClosed={() => {
        if (isNaming.current) rename.act();
        isNaming.current = false;
      }}
      {...(side && { side })}
      trigger={
        <button
          type="button"
          aria-label={label}
          className={`${buttonClass({ variant: 'ghost', size: 'sm' })} w-7 px-0!`}
        >
          <Ellipsis aria-hidden className="size-4" />
        </button>
      }
    >
      <MenuItem icon={<Pencil aria-hidden />} onSelect={() => (isNaming.current = true)}>
        <KeyHint command={rename.command}>{rename.label}</KeyHint>
      </MenuItem>
      <MenuItem icon={<CopyPlus aria-hidden />} onSelect={duplicate.act}>
        <KeyHint command={duplicate.command}>{duplicate.label}</KeyHint>
      </MenuItem>
      {children}
      {remove ? (
        <>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={remove.act}>
            <KeyHint command={remove.command}>{remove.label}</KeyHint>
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
