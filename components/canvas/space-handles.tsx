'use client';
// The room above and below the selected block, to be dragged or moved by arrow keys. What is shown is the distance to the
// neighbour, or to the edge of the card, as it is on the canvas.
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Space } from '@/core/campaign/layout';
import type { Box } from './block-boxes';
import type { Distance } from './measure-space';
import { useHandleDrag } from './use-handle-drag';

type Side = keyof Space;
const SIDES: readonly Side[] = ['before', 'after'];
/** Of the arrow keys, CSS px; with Shift the larger one. */
const STEP = { small: 1, large: 8 };

export interface SpaceHandlesProps {
  /** The selected block, CSS px of the frame. */
  box: Box;
  scale: number;
  /** What stands above and below it now. */
  distances: Readonly<Record<Side, Distance>>;
  /** The margins that it says itself, as looked at; absent: as usual. */
  own: Space;
  /** That its margins can have, CSS px. */
  range: { min: number; max: number };
  nameOf: (side: Side) => string;
  /** What a distance reads like: "24 px". */
  say: (distance: number) => string;
  onBegin: () => void;
  onSpace: (side: Side, margin: number) => void;
  /** Back to what is usual. */
  onReset: (side: Side) => void;
  onEnd: () => void;
}

export function SpaceHandles(props: SpaceHandlesProps) {
  const { box, scale, distances, own, range, nameOf, say, onBegin, onSpace, onReset, onEnd } = props;
  const begun = useRef<{ margin: number; own: number | undefined }>({ margin: 0, own: undefined });
  const [focused, setFocused] = useState<Side | null>(null);
  const within = (margin: number) => Math.min(range.max, Math.max(range.min, Math.round(margin)));
  const { dragged, handlers } = useHandleDrag<Side>({
    onBegin: (side) => {
      begun.current = { margin: distances[side].margin, own: own[side] };
      onBegin();
    },
    onMove: (side, by) => onSpace(side, within(begun.current.margin + by.y / scale)),
    onCancel: (side) => (begun.current.own === undefined ? onReset(side) : onSpace(side, begun.current.own)),
    onEnd,
  });

  const onKeyDown = (side: Side, event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const by = event.shiftKey ? STEP.large : STEP.small;
    // As any slider: up and right are more, wherever the handle itself goes by it.
    if (event.key === 'ArrowUp' || event.key === 'ArrowRight')
      onSpace(side, within(distances[side].margin + by));
    else if (event.key === 'ArrowDown' || event.key === 'ArrowLeft')
      onSpace(side, within(distances[side].margin - by));
    else if (event.key === 'Home') onSpace(side, range.min);
    else if (event.key === 'End') onSpace(side, range.max);
    else if (event.key === 'Delete' || event.key === 'Backspace') onReset(side);
    else return;
    event.preventDefault();
    event.stopPropagation();
    setFocused(side);
  };

  return SIDES.map((side) => {
    const { distance, margin } = distances[side];
    const room = Math.max(0, distance) * scale;
    const edge = (side === 'before' ? box.top : box.top + box.height) * scale;
    const isActive = dragged === side || focused === side;
    return (
      <div key={side} className="contents">
        {isActive ? (
          <span
            aria-hidden
            className="pointer-events-none absolute bg-outline/20"
            style={{
              left: box.left * scale,
              top: side === 'before' ? edge - room : edge,
              width: box.width * scale,
              height: room,
            }}
          />
        ) : null}
        <div
          role="slider"
          aria-orientation="vertical"
          aria-label={nameOf(side)}
          aria-valuemin={Math.round(distance - margin + range.min)}
          aria-valuemax={Math.round(distance - margin + range.max)}
          aria-valuenow={Math.round(distance)}
          aria-valuetext={say(Math.round(distance))}
          tabIndex={0}
          data-space-handle={side}
          className="group absolute flex h-6 w-12 -translate-x-1/2 -translate-y-1/2 cursor-ns-resize touch-none items-center justify-center rounded-full outline-none focus-visible:ring-2 focus-visible:ring-signal"
          style={{ left: (box.left + box.width / 2) * scale, top: edge + (side === 'before' ? -4 : 4) }}
          {...handlers(side)}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => {
            event.stopPropagation();
            onReset(side);
          }}
          onKeyDown={(event) => onKeyDown(side, event)}
          onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible') ? side : null)}
          onBlur={() => {
            setFocused(null);
            onEnd();
          }}
        >
          <span
            aria-hidden
            className={`h-1.5 w-8 rounded-full border border-on-outline bg-outline transition-opacity duration-120 ${
              isActive ? 'opacity-100' : 'opacity-60 group-hover:opacity-100'
            }`}
          />
        </div>
        {isActive ? (
          <span
            aria-hidden
            className="pointer-events-none absolute -translate-y-1/2 rounded-small bg-outline px-1.5 py-0.5 text-small whitespace-nowrap text-on-outline"
            style={{
              left: (box.left + box.width / 2) * scale + 28,
              top: side === 'before' ? edge - room / 2 : edge + room / 2,
            }}
          >
            {say(Math.round(distance))}
          </span>
        ) : null}
      </div>
    );
  });
}
