'use client';
// The command palette: type a few letters of anything that can be done or gone to, and press Enter.
import { Dialog as Base } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { backdropClass, popupClass, sheetClass } from '@/components/ui/dialog';
import { isMac, matches } from '../commands/chord';
import { Keys } from '../commands/key-hint';
import type { EditorDialogProps } from '../dialogs/dialog-parts';
import { findItems } from './find-items';
import { PaletteList } from './palette-list';
import { readRecent, remember } from './recent';
import { usePaletteItems, type PaletteItem } from './use-palette-items';

/** So far a page goes. */
const PAGE = 8;

export function Palette({ open, onOpenChange }: EditorDialogProps) {
  const t = useTranslations('editor.palette');
  const items = usePaletteItems();
  const [recent] = useState(readRecent);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const chosen = useRef<PaletteItem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const groups = useMemo(() => findItems(items, query, recent), [items, query, recent]);
  const found = groups.flatMap((group) => group.items);
  const count = found.length;
  const optionId = (index: number) => `${list}-${index}`;

  useEffect(() => {
    // At the top the name of its group is to be seen as well.
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: active === 0 ? 'end' : 'nearest' });
  }, [list, active, query]);

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    remember(item.id);
    chosen.current = item;
    onOpenChange(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (step !== undefined && count > 0) {
      const next = active + step;
      // Single steps go round, pages stop at the ends.
      setActive(Math.abs(step) === 1 ? (next + count) % count : Math.min(Math.max(next, 0), count - 1));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(found[active]?.item);
    else if (matches('mod+k', event.nativeEvent, isMac())) onOpenChange(false);
    else return;
    event.preventDefault();
  };

  return (
    <Base.Root
      open={open}
      onOpenChange={onOpenChange}
      onOpenChangeComplete={(isOpen) => {
        const { current: item } = chosen;
        chosen.current = null;
        // A moment later the focus is back where it was, for what comes next to start from.
        if (!isOpen && item) requestAnimationFrame(item.run);
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Popup
          initialFocus={input}
          className={classNames(
            popupClass,
            sheetClass,
            'top-[max(1rem,10vh)] max-h-[min(30rem,80dvh)] max-w-xl overflow-hidden max-sm:h-[88dvh]',
          )}
        >
          <Base.Title className="sr-only">{t('title')}</Base.Title>
          <div className="flex shrink-0 items-center gap-2.5 border-b border-line px-4">
            <Search aria-hidden className="size-4 shrink-0 text-faint" strokeWidth={1.75} />
            <input
              ref={input}
              type="text"
              role="combobox"
              aria-label={t('title')}
              aria-expanded={count > 0}
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={count > 0 ? optionId(active) : undefined}
              placeholder={t('placeholder')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="go"
              value={query}
              className="h-12 min-w-0 flex-1 bg-transparent text-section text-ink outline-none placeholder:text-faint"
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
            />
            <Base.Close className="rounded-small" aria-label={t('close')}>
              <Keys chord="escape" />
            </Base.Close>
          </div>
          <PaletteList
            id={list}
            groups={groups}
            active={active}
            optionId={optionId}
            onPoint={setActive}
            onChoose={choose}
          />
          <p role="status" className="sr-only">
            {query === '' ? '' : t('count', { count })}
          </p>
          {count === 0 ? (
            <div className="px-4 py-8 text-center">
              <p className="font-medium">{t('nothing', { query: query.trim() })}</p>
              <p className="mt-1 text-quiet">{t('nothingHint')}</p>
            </div>
          ) : null}
          <footer
            aria-hidden
            className="mt-auto flex shrink-0 items-center gap-4 border-t border-line px-4 py-2 text-small text-faint max-sm:hidden"
          >
            <span className="flex items-center gap-1.5">
              <Keys chord="arrowup" />
              <Keys chord="arrowdown" />
              {t('walk')}
            </span>
            <span className="flex items-center gap-1.5">
              <Keys chord="enter" />
              {t('run')}
            </span>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
