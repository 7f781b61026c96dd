'use client';
// The edges of the card, to be dragged: the card stands in the middle, so both edges move. Its field in the panel is the
// way for the keyboard.
import { useRef } from 'react';
import type { Box } from './block-boxes';
import { useHandleDrag } from './use-handle-drag';

export interface WidthHandlesProps {
  /** The card, CSS px of the frame. */
  card: Box;
  scale: number;
  /** Greatest width of the card, CSS px. */
  width: number;
  range: { min: number; max: number };
  /** What the value reads like: "440 px". */
  say: (width: number) => string;
  onBegin: () => void;
  onWidth: (width: number) => void;
  onEnd: () => void;
}

export function WidthHandles({ card, scale, width, range, say, onBegin, onWidth, onEnd }: WidthHandlesProps) {
  const begun = useRef(0);
  const middle = (card.top + card.height / 2) * scale;
  const { dragged, handlers } = useHandleDrag<'left' | 'right'>({
    onBegin: () => {
      begun.current = Math.min(width, Math.round(card.width));
      onBegin();
    },
    onMove: (edge, by) => {
      const next = Math.round(begun.current + (by.x / scale) * (edge === 'left' ? -2 : 2));
      onWidth(Math.min(range.max, Math.max(range.min, next)));
    },
    onCancel: () => onWidth(begun.current),
    onEnd,
  });

  return (['left', 'right'] as const).map((edge) => (
    <div
      key={edge}
      aria-hidden
      data-width-handle={edge}
      className="group absolute flex w-4 cursor-ew-resize touch-none items-center justify-center"
      style={{
        left: (edge === 'left' ? card.left : card.left + card.width) * scale - 8,
        top: card.top * scale,
        height: card.height * scale,
      }}
      {...handlers(edge)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span
        className={`h-10 max-h-full w-1.5 rounded-full border border-on-outline bg-outline transition-opacity duration-120 ${
          dragged === edge ? 'opacity-100' : 'opacity-60 group-hover:opacity-100'
        }`}
      />
      {dragged === edge ? (
        <span
          className={`pointer-events-none absolute rounded-small bg-outline px-1.5 py-0.5 text-small whitespace-nowrap text-on-outline ${edge === 'left' ? 'right-5' : 'left-5'}`}
          style={{ top: Math.max(0, middle - card.top * scale - 10) }}
        >
          {say(width)}
        </span>
      ) : null}
    </div>
  ));
}
