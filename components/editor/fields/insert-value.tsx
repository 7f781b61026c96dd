'use client';
// Below a text that is filled in for each visitor: a way to put a value where the caret stands, or to change the one that the
// caret is in. The text stays plain; the value is written into it.
import { Braces } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useState, type RefObject } from 'react';
import { lazyPart } from '@/components/ui/lazy-part';
import { printFillIn, splitFillIns, type FillIn } from '@/core/campaign/fill-ins';
import { useSession } from '../editor-context';

const form = lazyPart(() => import('./value-form').then((module) => module.ValueForm));

interface InsertValueProps {
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  text: string;
  /** UTF-16 code units. */
  longest: number;
  /** @param caret behind what was inserted */
  onInsert: (text: string, caret: number) => void;
}

interface Passage {
  /** As it was when the place was looked up. */
  text: string;
  from: number;
  to: number;
  /** Stands there already. */
  fillIn?: FillIn;
}

export function InsertValue({ field, text, longest, onInsert }: InsertValueProps) {
  const t = useTranslations('editor.fillIns');
  const { readOnly } = useSession();
  const [passage, setPassage] = useState<Passage | null>(null);
  // Undone, or written on the canvas meanwhile: the place may be in the middle of a word by now.
  if (passage && passage.text !== text) setPassage(null);
  /** The focus does not go with the form that it is in. */
  const keepFocus = useCallback(
    (area: HTMLDivElement) => () => {
      if (area.contains(document.activeElement)) field.current?.focus();
    },
    [field],
  );
  if (readOnly) return null;

  const leave = (caret?: number) => {
    setPassage(null);
    field.current?.focus();
    // The field has its new text only once this is drawn.
    if (caret !== undefined) requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };
  if (!passage)
    return (
      <button
        type="button"
        onFocus={() => void form.preload()}
        onPointerEnter={() => void form.preload()}
        onClick={() => setPassage(passageAt(field.current, text))}
        className="inline-flex h-6 items-center gap-1 self-start rounded-small px-1 text-small text-quiet pointer-coarse:h-11 hover:bg-hover hover:text-ink"
      >
        <Braces aria-hidden className="size-3.5" />
        {t('insert')}
      </button>
    );
  const { from, to, fillIn } = passage;
  return (
    <div ref={keepFocus} className="contents">
      <form.Part
        value={fillIn}
        room={longest - text.length + (to - from)}
        onLeave={() => leave()}
        onEnter={(next) => {
          const printed = printFillIn(next);
          onInsert(text.slice(0, from) + printed + text.slice(to), from + printed.length);
          leave(from + printed.length);
        }}
      />
    </div>
  );
}

/** What is selected, or the value that the caret is in, or the end of a text that nobody was in. */
function passageAt(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): Passage {
  const from = Math.min(field?.selectionStart ?? text.length, text.length);
  const to = Math.min(field?.selectionEnd ?? from, text.length);
  const around = splitFillIns(text).find(
    (part) =>
      part.kind !== 'words' && part.from < to && from < part.from + part.source.length && from >= part.from,
  );
  if (!around) return { text, from, to };
  const place = { text, from: around.from, to: around.from + around.source.length };
  return around.kind === 'fill-in' ? { ...place, fillIn: around.fillIn } : place;
}
