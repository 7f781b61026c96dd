'use client';
// Which columns show what is in them, and the keys of a tree for it: right opens, left closes, up and down pass over what is hidden.
import { useState, type KeyboardEvent } from 'react';
import type { Block } from '@/core/campaign/block';
import { insideOf, isColumns } from '@/core/campaign/nest-blocks';
import { useSession, useStep } from '../editor-context';

export interface OpenColumns {
  isOpen(block: string): boolean;
  set(block: string, isOpen: boolean): void;
  /** True when the key was one of ours. */
  handleKey(event: KeyboardEvent): boolean;
}

export function useOpenColumns(lead: string | null): OpenColumns {
  const { store } = useSession();
  const blocks = useStep()?.blocks ?? [];
  const [closed, close] = useState<ReadonlySet<string>>(new Set());
  const block = blocks.find(({ id }) => id === lead);
  const around = block && insideOf(block)?.block;

  // What is selected is in sight.
  const isOpen = (id: string) => !closed.has(id) || id === around;
  const set = (id: string, opens: boolean) => {
    // What hides the selected one is selected itself.
    if (!opens && id === around) store.getState().select(id);
    close((before) => new Set(opens ? [...before].filter((one) => one !== id) : [...before, id]));
  };
  const isSeen = (one: Block) => isOpen(insideOf(one)?.block ?? '');

  const handleKey = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    if (!block || altKey || ctrlKey || metaKey || shiftKey) return false;
    const turns =
      isColumns(block) &&
      (key === 'ArrowRight' ? !isOpen(block.id) : key === 'ArrowLeft' && isOpen(block.id));
    if (turns) {
      set(block.id, key === 'ArrowRight');
      return true;
    }
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
    const seen = blocks.filter(isSeen);
    const next = seen[seen.indexOf(block) + (key === 'ArrowUp' ? -1 : 1)];
    // Above the first is the campaign, which every tree can go to.
    if (!next && key === 'ArrowUp') return false;
    store.getState().select((next ?? block).id);
    return true;
  };
  return { isOpen, set, handleKey };
}
