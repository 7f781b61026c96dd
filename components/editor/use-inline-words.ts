'use client';
// The words that are being written in their place: from the press to the end one entry of undo.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { WordsToEdit } from '@/components/canvas/edit-words';
import { useKindName } from './block-kind';
import { useEditor, useSession } from './editor-context';
import { selectedBlock } from './state/editor-store';
import { inlineWords } from './state/inline-words';
import { useBlockActs } from './use-block-acts';

export function useInlineWords(): {
  editing: WordsToEdit | null;
  editWords: () => void;
  endWords: () => void;
} {
  const t = useTranslations('editor.canvas');
  const { store, readOnly } = useSession();
  const kindName = useKindName();
  const acts = useBlockActs();
  const [editing, edit] = useState<WordsToEdit | null>(null);

  const endWords = () => {
    store.getState().endGesture();
    edit(null);
  };
  const editWords = () => {
    const block = selectedBlock(store.getState());
    if (!block || readOnly) return;
    const words = inlineWords(block);
    if (!words) return acts.editWords();
    store.getState().select(block.id);
    store.getState().beginGesture();
    const { part, text, multiline, longest } = words;
    const label = t('editing', { kind: kindName(block.kind) });
    edit({ block: block.id, part, text, multiline, longest, label });
  };

  // A block that is gone, or another one selected, as by undo from the bar: there is nothing to write any more.
  const selected = useEditor(({ view }) => view.block);
  if (editing && selected !== editing.block) edit(null);

  return { editing, editWords, endWords };
}
