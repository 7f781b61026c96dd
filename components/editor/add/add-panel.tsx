'use client';
// The kinds of blocks, always at hand: pressed, a block comes behind the selected one; dragged, it lands where the line is.
import { ChevronDown, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { BlockKind } from '@/core/campaign/block';
import { BlockIcon, useKindName } from '../block-kind';
import { preloadFields } from '../design/lazy-fields';
import { useDragSource } from '../drag/use-drag-source';
import { useFormatKind, useSession } from '../editor-context';
import { useAddBlock } from '../layers/use-add-block';
import { groupKinds, isOffered } from './block-groups';

export function AddPanel() {
  const t = useTranslations('editor.add');
  const { readOnly } = useSession();
  const [isOpen, open] = useState(true);
  const content = useId();
  if (readOnly) return null;
  return (
    <section
      aria-label={t('title')}
      onPointerEnter={() => void preloadFields()}
      onFocus={() => void preloadFields()}
      className="flex max-h-[46%] min-h-0 shrink-0 flex-col border-b border-line"
    >
      <h2 className="flex h-11 shrink-0 items-center">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={content}
          onClick={() => open(!isOpen)}
          className="flex h-full flex-1 items-center justify-between ps-3 pe-3 text-small font-semibold focus-visible:-outline-offset-2"
        >
          {t('title')}
          <ChevronDown
            aria-hidden
            className={`size-3.5 text-quiet transition-transform duration-120 ${isOpen ? '' : '-rotate-90 rtl:rotate-90'}`}
          />
        </button>
      </h2>
      <div id={content} hidden={!isOpen} className="flex min-h-0 flex-col [&[hidden]]:hidden">
        <Kinds />
      </div>
    </section>
  );
}

function Kinds() {
  const t = useTranslations('editor.add');
  const kindName = useKindName();
  const add = useAddBlock();
  const startDrag = useDragSource();
  const [sought, seek] = useState('');
  const hint = useId();
  const words = sought.trim().toLowerCase();
  const format = useFormatKind();
  const groups = groupKinds(
    (kind) => isOffered(kind, format) && kindName(kind).toLowerCase().includes(words),
  );
  const first = groups[0]?.kinds[0];
  return (
    <>
      <div className="relative mx-2 mb-1 shrink-0">
        <Search aria-hidden className="pointer-events-none absolute start-2 top-2 size-3.5 text-faint" />
        <input
          type="search"
          value={sought}
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={(event) => seek(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && sought) {
              event.preventDefault();
              seek('');
            }
            if (event.key !== 'Enter' || !first) return;
            event.preventDefault();
            add(first);
          }}
          className="h-7.5 w-full rounded-control border border-line bg-transparent ps-7.5 pe-2 placeholder:text-faint"
        />
      </div>
      <p id={hint} className="sr-only">
        {t('hint')}
      </p>
      <div className="relative min-h-0 overflow-y-auto px-2 pb-2 [scrollbar-width:thin]">
        {groups.map(({ group, kinds }) => (
          <div key={group} role="group" aria-label={t(`groups.${group}`)}>
            <p aria-hidden className="px-1.5 pt-2 pb-1 text-small text-faint">
              {t(`groups.${group}`)}
            </p>
            <div className="grid grid-cols-2">
              {kinds.map((kind) => (
                <Kind
                  key={kind}
                  kind={kind}
                  name={kindName(kind)}
                  hint={hint}
                  add={add}
                  startDrag={startDrag}
                />
              ))}
            </div>
          </div>
        ))}
        {groups.length === 0 ? (
          <p role="status" className="px-2 py-1 text-small text-quiet">
            {t('none', { words: sought.trim() })}
          </p>
        ) : null}
      </div>
    </>
  );
}

interface KindProps {
  kind: BlockKind;
  name: string;
  /** Id of the text that says what can be done with it. */
  hint: string;
  add: ReturnType<typeof useAddBlock>;
  startDrag: ReturnType<typeof useDragSource>;
}

function Kind({ kind, name, hint, add, startDrag }: KindProps) {
  return (
    <button
      type="button"
      title={name}
      aria-describedby={hint}
      onClick={() => add(kind)}
      onPointerDown={(event) => startDrag(event, () => ({ kind, count: 1, isNew: true }))}
      className="flex h-8 min-w-0 cursor-grab items-center gap-1.5 rounded-small px-1.5 text-start text-small text-quiet select-none [-webkit-touch-callout:none] hover:bg-hover hover:text-ink focus-visible:-outline-offset-2"
    >
      <BlockIcon kind={kind} />
      <span className="truncate text-ink">{name}</span>
    </button>
  );
}
