'use client';
// The whole flow in a corner, with what of it is in sight; a press goes there.
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { NODE, type FlowLayout } from './lay-out-flow';
import type { Sight } from './use-pan-zoom';

/** px; as large as the drawing's shape lets it be. */
const MOST = { width: 160, height: 240 } as const;
const LEAST = 48;

export function FlowMap({
  layout,
  sight,
  frame,
  marked,
  selected,
  onMove,
}: {
  layout: FlowLayout;
  sight: Sight;
  frame: RefObject<HTMLDivElement | null>;
  marked: ReadonlySet<string>;
  selected: string | null;
  onMove: (sight: Sight) => void;
}) {
  const t = useTranslations('quiz.flow');
  const { places, width, height } = layout;
  if (places.size === 0) return null;
  const edge = 40;
  const box = { x: -edge, y: -edge, width: width + edge * 2, height: height + edge * 2 };
  const scale = Math.min(MOST.width / box.width, MOST.height / box.height);
  const seen = frame.current
    ? {
        x: -sight.x / sight.zoom,
        y: -sight.y / sight.zoom,
        width: frame.current.clientWidth / sight.zoom,
        height: frame.current.clientHeight / sight.zoom,
      }
    : undefined;
  // With all of it in sight a map says nothing, and would hide some of it.
  if (seen && seen.x <= 0 && seen.y <= 0 && seen.x + seen.width >= width && seen.y + seen.height >= height)
    return null;
  return (
    // For pointers alone: keys move about by the nodes themselves.
    <svg
      role="img"
      aria-label={t('map')}
      width={Math.max(box.width * scale, LEAST)}
      height={Math.max(box.height * scale, LEAST)}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      className="absolute end-3 bottom-3 cursor-pointer rounded-control border border-line bg-panel max-wide:hidden"
      onClick={(event) => {
        const matrix = event.currentTarget.getScreenCTM()?.inverse();
        if (!matrix || !frame.current) return;
        const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
        onMove({
          ...sight,
          x: frame.current.clientWidth / 2 - x * sight.zoom,
          y: frame.current.clientHeight / 2 - y * sight.zoom,
        });
      }}
    >
      {[...places].map(([key, { x, y }]) => (
        <rect
          key={key}
          x={x}
          y={y}
          {...NODE}
          rx={16}
          className={marked.has(key) ? 'fill-warn' : key === selected ? 'fill-signal' : 'fill-faint'}
        />
      ))}
      {seen ? (
        <rect
          {...seen}
          fill="none"
          className="stroke-signal"
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  );
}
