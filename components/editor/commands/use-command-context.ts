'use client';
// What commands work on, for whoever runs them: keys, palette, menus.
import { useMemo } from 'react';
import { useSession } from '../editor-context';
import { useBlockActs } from '../use-block-acts';
import type { CommandContext } from './command';

export function useCommandContext(): CommandContext {
  const { store, saving, readOnly } = useSession();
  const blocks = useBlockActs();
  return useMemo(() => ({ store, saving, readOnly, blocks }), [store, saving, readOnly, blocks]);
}
