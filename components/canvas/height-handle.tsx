'use client';
// The corner of a block whose height is its owner's to say, to be dragged. Its field in the panel is the way for the keyboard.
import { useRef } from 'react';
import type { Box } from './block-boxes';
import { useHandleDrag } from './use-handle-drag';

export interface HeightHandleProps {
  /** The block, CSS px of the frame. */
  box: Box;
  scale: number;
  /** As it is in force, CSS px. */
  height: number;
  /** What the device being looked at says itself; undefined: nothing. */
  own: number | undefined;
  range: { min: number; max: number };
  /** What the value reads like: "240 px". */
  say: (height: number) => string;
  onBegin: () => void;
  onHeight: (height: number | undefined) => void;
  onEnd: () => void;
}

export function HeightHandle(props: HeightHandleProps) {
  const { box, scale, height, own, range, say, onBegin, onHeight, onEnd } = props;
  const begun = useRef({ height, own });
  const { dragged, handlers } = useHandleDrag<'corner'>({
    onBegin: () => {
      begun.current = { height, own };
      onBegin();
    },
    onMove: (_handle, by) => {
      const next = Math.round(begun.current.height + by.y / scale);
      onHeight(Math.min(range.max, Math.max(range.min, next)));
    },
    onCancel: () => onHeight(begun.current.own),
    onEnd,
  });
  return (
    <div
      aria-hidden
      data-height-handle
      className="absolute grid size-6 cursor-ns-resize touch-none place-items-center"
      style={{ left: (box.left + box.width) * scale - 12, top: (box.top + box.height) * scale - 12 }}
      {...handlers('corner')}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span className="size-2.5 rounded-small border border-on-outline bg-outline" />
      {dragged ? (
        <span className="pointer-events-none absolute start-6 rounded-small bg-outline px-1.5 py-0.5 text-small whitespace-nowrap text-on-outline">
          {say(height)}
        </span>
      ) : null}
    </div>
  );
}
