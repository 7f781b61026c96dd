'use client';
// Running text with a bar that formats what is selected in it. The document stays plain text with marks beside it.
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { BlockOf } from '@/core/campaign/block';
import { LONGEST } from '@/core/campaign/limits';
import { isMarked, setMark, type MarkKind, type Span } from '@/core/campaign/marks';
import { controlClass } from '@/components/ui/input';
import { classNames } from '@/components/ui/class-names';
import { useSession, useTyping } from '../editor-context';
import type { BlockAddress } from '../state/edits';
import { setMarks, typeText } from '../state/text-edits';
import { FormatBar } from './format-bar';
import { InsertValue } from './insert-value';
import { LinkField } from './link-field';

const KEYS: Readonly<Record<string, MarkKind>> = { b: 'bold', i: 'italic', k: 'link' };

export function RichTextField({ block, at }: { block: BlockOf<'text'>; at: BlockAddress }) {
  const t = useTranslations('editor.richText');
  const { store, readOnly } = useSession();
  const { type, onBlur } = useTyping(`${block.id}/text`);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<Span>({ from: 0, to: 0 });
  const [asksLink, askLink] = useState(false);
  const { text, marks = [] } = block;

  /** What a press on the bar is about: what is selected, or the word at the caret. */
  const passage = caret.from < caret.to ? caret : wordAt(text, caret.from);
  const link = marks.find(
    (mark) =>
      mark.kind === 'link' && mark.from <= passage.from && passage.to <= mark.to && mark.from < mark.to,
  );
  const isOpen = asksLink || link !== undefined;
  // Only once it was asked for: a caret that comes past a link leaves the focus where it is.
  const linkInput = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (asksLink) linkInput.current?.focus();
  }, [asksLink]);

  const look = () => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current ?? {};
    setCaret({ from, to });
    askLink(false);
  };
  const format = (kind: MarkKind) => {
    if (readOnly || passage.from === passage.to) return;
    if (kind === 'link' && !link) return askLink(true);
    if (kind === 'link') return linkInput.current?.focus();
    const isOn = isMarked(marks, passage, kind);
    store.getState().apply(setMarks(at, setMark(marks, passage, kind, !isOn, text)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const kind =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
    if (!kind) return;
    event.preventDefault();
    event.stopPropagation();
    format(kind);
  };

  return (
    <div className="flex flex-col gap-1.5">
      <div className={classNames(controlClass, 'overflow-hidden p-0 focus-within:border-ink')}>
        <FormatBar
          isOn={(kind) => (kind === 'link' ? link !== undefined : isMarked(marks, passage, kind))}
          disabled={readOnly || passage.from === passage.to}
          onPress={format}
        />
        <textarea
          ref={field}
          aria-label={t('text')}
          aria-describedby={undefined}
          rows={2}
          dir="auto"
          value={text}
          maxLength={LONGEST.longText}
          data-field={`${block.id}/text`}
          className="block field-sizing-content max-h-60 min-h-14 w-full resize-none bg-transparent px-2 py-1 outline-none"
          onChange={(event) => type(typeText(at, event.target.value, event.target.selectionStart))}
          onSelect={look}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
      </div>
      {isOpen ? (
        <LinkField
          key={link ? `${link.from}-${link.to}` : 'new'}
          input={linkInput}
          words={text.slice(link?.from ?? passage.from, link?.to ?? passage.to)}
          url={link?.kind === 'link' ? link.url : ''}
          onEnter={(url) => {
            const span = link ?? passage;
            store.getState().apply(setMarks(at, setMark(marks, span, 'link', url !== '', text, url)));
            askLink(false);
            field.current?.focus();
          }}
          onLeave={() => {
            askLink(false);
            field.current?.focus();
          }}
        />
      ) : (
        <InsertValue
          field={field}
          text={text}
          longest={LONGEST.longText}
          onInsert={(next, caret) => store.getState().apply(typeText(at, next, caret))}
        />
      )}
    </div>
  );
}

/** The word that an offset is in or beside. */
function wordAt(text: string, offset: number): Span {
  const before = /\S*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  const behind = /^\S*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { from: offset - before, to: offset + behind };
}
