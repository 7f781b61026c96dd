'use client';
// Copy, cut and paste of blocks by the browser's own events, which may reach the clipboard without asking anybody.
// Fields and dialogs keep theirs.
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST, MOST } from '@/core/campaign/limits';
import { useNotify } from '@/components/ui/toast';
import { useKindName, wordsOf } from './block-kind';
import { useSession } from './editor-context';
import { BLOCKS_TYPE, readBlocks, writeBlocks, type CopyProblem } from './state/copied-blocks';
import { findStep } from './state/edits';
import { selectedBlocks } from './state/selected-blocks';
import { useBlockActs } from './use-block-acts';

/** What has a clipboard of its own. */
const OTHERS =
  'input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=dialog], [role=alertdialog]';

/** `speak`: says what happened to those who cannot see it. */
export function useBlockClipboard(speak: (text: string) => void): void {
  const t = useTranslations('editor.clipboard');
  const { store, readOnly } = useSession();
  const { insertCopies, remove } = useBlockActs();
  const kindName = useKindName();
  const notify = useNotify();

  useEffect(() => {
    const isOthers = ({ target, defaultPrevented }: ClipboardEvent) =>
      defaultPrevented || (target instanceof Element && target.closest(OTHERS) !== null);
    const refuse = (title: string) => notify({ title, tone: 'bad' });
    const explain = (problem: CopyProblem): string => {
      switch (problem.kind) {
        case 'unreadable':
        case 'otherVersion':
          return t(problem.kind);
        case 'tooMany':
          return t('tooMany', { count: problem.count, most: MOST.blocks });
      }
    };

    const copy = (event: ClipboardEvent) => {
      const state = store.getState();
      const { blocks, count } = selectedBlocks(state);
      const [first] = blocks;
      // Text that somebody marked, as in a message, is what they want.
      if (!first || isOthers(event) || getSelection()?.isCollapsed === false) return;
      if (event.type === 'cut' && readOnly) return;
      event.preventDefault();
      event.clipboardData?.setData(BLOCKS_TYPE, writeBlocks(blocks, state.history.present));
      event.clipboardData?.setData('text/plain', blocks.map(wordsOf).filter(Boolean).join('\n\n'));
      if (event.type === 'cut') remove('cut');
      else speak(t('copied', { kind: kindName(first.kind), count }));
    };

    const paste = async (event: ClipboardEvent) => {
      if (readOnly || isOthers(event)) return;
      event.preventDefault();
      const json = event.clipboardData?.getData(BLOCKS_TYPE);
      const text = plainText(event.clipboardData?.getData('text/plain') ?? '');
      if (!json && text.length > LONGEST.longText)
        return refuse(t('long', { count: text.length, most: LONGEST.longText }));
      if (!json && !text) return refuse(t('empty'));
      const { history, view } = store.getState();
      const copied = json
        ? await readBlocks(json, history.present)
        : ({ ok: true, blocks: [textBlock(text, findStep(history.present, view)?.blocks)] } as const);
      if (!copied.ok) return refuse(explain(copied.problem));
      const [first] = copied.blocks;
      if (first && insertCopies(copied.blocks))
        speak(t('pasted', { kind: kindName(first.kind), count: copied.blocks.length }));
    };

    const onPaste = (event: ClipboardEvent) => void paste(event);
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', onPaste);
    };
  }, [store, readOnly, insertCopies, remove, kindName, notify, speak, t]);
}

/** Line feeds as in a document; no more than one empty line. */
const plainText = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function textBlock(text: string, neighbours: readonly object[] = []): BlockOf<'text'> {
  const aligned = neighbours.find((block): block is { align: 'start' | 'center' } => 'align' in block);
  return { id: 'text', kind: 'text', text, align: aligned?.align ?? 'start', tone: 'normal' };
}
