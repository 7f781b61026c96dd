'use client';
// What the palette found, in groups; the input above it keeps the focus and says which one is meant.
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Keys } from '../commands/key-hint';
import type { FoundGroup, FoundItem } from './find-items';
import type { PaletteItem } from './use-palette-items';

interface PaletteListProps {
  id: string;
  groups: readonly FoundGroup[];
  /** Number of the option that Enter would run, counted through all groups. */
  active: number;
  optionId: (index: number) => string;
  onPoint: (index: number) => void;
  onChoose: (item: PaletteItem) => void;
}

export function PaletteList({ id, groups, active, optionId, onPoint, onChoose }: PaletteListProps) {
  const t = useTranslations('editor.palette');
  /** Number of the first option of a group. */
  const start = (position: number) =>
    groups.slice(0, position).reduce((count, { items }) => count + items.length, 0);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('results')}
      className="min-h-0 overflow-y-auto overscroll-contain p-1.5 empty:hidden"
      // The input keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
    >
      {groups.map((group, position) => (
        <div key={group.name} role="group" aria-label={t(`group.${group.name}`)}>
          {group.name === 'found' ? null : (
            <div aria-hidden className="px-2.5 pt-2.5 pb-1 text-small text-faint">
              {t(`group.${group.name}`)}
            </div>
          )}
          {group.items.map((found, place) => {
            const own = start(position) + place;
            return (
              <div
                key={found.item.id}
                id={optionId(own)}
                role="option"
                aria-selected={own === active}
                onPointerMove={() => {
                  if (own !== active) onPoint(own);
                }}
                onClick={() => onChoose(found.item)}
                className={`flex min-h-9 cursor-default items-center gap-2.5 rounded-small px-2.5 py-1 select-none [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-faint ${own === active ? 'bg-hover' : ''}`}
              >
                {found.item.icon}
                <span className="min-w-0 flex-1 truncate">
                  <Marked {...found} />
                </span>
                {found.item.detail ? (
                  <span className="max-w-40 shrink-0 truncate text-small text-faint">
                    {found.item.detail}
                  </span>
                ) : null}
                {found.item.keys === undefined ? null : <Keys chord={found.item.keys} className="shrink-0" />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The letters that were typed stand out. */
function Marked({ item: { label }, positions }: FoundItem) {
  if (positions.length === 0) return label;
  const marked = new Set(positions);
  // Runs of letters that are marked or are not: one element each, so that ligatures and screen readers see words.
  const runs: { text: string; isMarked: boolean }[] = [];
  for (let at = 0; at < label.length; at += 1) {
    const last = runs.at(-1);
    if (last && last.isMarked === marked.has(at)) last.text += label.charAt(at);
    else runs.push({ text: label.charAt(at), isMarked: marked.has(at) });
  }
  return runs.map(({ text, isMarked }, at) =>
    isMarked ? (
      <span key={at} className="font-semibold text-signal">
        {text}
      </span>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    ),
  );
}
