'use client';
// Takes a campaign to another place in the order: dragged by pointer, or moved by the arrow keys.
import { GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { CampaignOrder } from './use-campaign-order';

interface MoveHandleProps {
  campaign: { id: string; name: string };
  /** From 0. */
  place: number;
  order: CampaignOrder;
}

/** The place of the row that the pointer is over, among the rows of the table. */
function placeAt(handle: HTMLElement, y: number): number {
  const rows = [...(handle.closest('tbody')?.rows ?? [])];
  const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return below === -1 ? rows.length - 1 : below;
}

export function MoveHandle({ campaign, place, order }: MoveHandleProps) {
  const t = useTranslations('campaigns.order');

  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const over = new AbortController();
    // On the window: the row moves while it is dragged, which lets go of a pointer that it holds.
    const listen = <Name extends keyof WindowEventMap>(
      name: Name,
      hear: (heard: WindowEventMap[Name]) => void,
    ) => window.addEventListener(name, hear, { signal: over.signal });
    const end = (isMeant: boolean) => {
      over.abort();
      order.drop(isMeant);
    };
    listen('pointermove', ({ clientY }) => order.drag(campaign.id, placeAt(handle, clientY)));
    listen('pointerup', () => end(true));
    listen('pointercancel', () => end(false));
    listen('keydown', ({ key }) => {
      if (key === 'Escape') end(false);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    order.move(campaign.id, place + step);
  };

  return (
    <button
      type="button"
      aria-label={t('handle', { name: campaign.name, place: place + 1 })}
      aria-description={t('handleHint')}
      title={t('handleHint')}
      className={classNames(
        'grid size-7 cursor-grab touch-none place-items-center rounded-small text-faint hover:bg-hover hover:text-ink active:cursor-grabbing',
        'opacity-60 group-focus-within:opacity-100 group-hover:opacity-100',
      )}
      onPointerDown={begin}
      onKeyDown={onKeyDown}
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  );
}
