'use client';
// The edges of the card, to be dragged: the card stands in the middle, so both edges move. Its field in the panel is the
// way for the keyboard.
import { useRef, useState } from 'react';
import type { Box } from './block-boxes';

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
  const [side, setSide] = useState<'left' | 'right' | null>(null);
  const begun = useRef({ x: 0, width: 0 });
  const middle = (card.top + card.height / 2) * scale;

  const end = (isKept: boolean) => {
    if (side === null) return;
    setSide(null);
    if (!isKept) onWidth(begun.current.width);
    onEnd();
  };

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
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        begun.current = { x: event.clientX, width: Math.min(width, Math.round(card.width)) };
        setSide(edge);
        onBegin();
        const escape = (key: KeyboardEvent) => {
          if (key.key !== 'Escape') return;
          key.preventDefault();
          key.stopPropagation();
          setSide(null);
          onWidth(begun.current.width);
          onEnd();
        };
        const target = event.currentTarget;
        window.addEventListener('keydown', escape, { capture: true });
        target.addEventListener(
          'lostpointercapture',
          () => window.removeEventListener('keydown', escape, { capture: true }),
          { once: true },
        );
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        if (side !== edge) return;
        const moved = ((event.clientX - begun.current.x) / scale) * (edge === 'left' ? -2 : 2);
        const next = Math.round(begun.current.width + moved);
        onWidth(Math.min(range.max, Math.max(range.min, next)));
      }}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span
        className={`h-10 max-h-full w-1.5 rounded-full border border-on-outline bg-outline transition-opacity duration-120 ${
          side === edge ? 'opacity-100' : 'opacity-60 group-hover:opacity-100'
        }`}
      />
      {side === edge ? (
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
