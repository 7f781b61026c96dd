'use client';
// Visitors over time in two bands on one time axis: exposed above, reached the goal below, each with its own scale.
import { useState } from 'react';
import type { EarlierResults, ResultsMark, ResultsView } from '@/server/trpc/router';
import { roundCeiling } from './chart-scale';
import { placeMarks } from './place-marks';
import { useTrendBands } from './use-trend-bands';
import { useWidth } from './use-width';

const LEFT = 44;
const RIGHT = 8;
const BAND = 84;
const BETWEEN = 30;
const TOP = 20;
const AXIS = 24;
/** Above the dates, for the numbers of what was done. */
const MARKS = 18;
/** Room for the numbers of one place, px. */
const MARK_WIDTH = 26;
/** Room for one date under the axis, px. */
const DATE_WIDTH = 56;

interface TrendChartProps {
  trend: ResultsView['trend'];
  goal: ResultsView['campaign']['goal'];
  /** The course of the period before, point by point. */
  before?: EarlierResults['trend'];
  /** What was done meanwhile, oldest first; numbered as in the list beside the chart. */
  marks?: readonly ResultsMark[];
}

export function TrendChart({ trend, goal, before = [], marks = [] }: TrendChartProps) {
  const { exposed, goal: reached, read, label, dateOf, momentOf } = useTrendBands(trend, goal, before);
  const { points } = trend;
  const [width, measure] = useWidth(720);
  const [pointed, setPointed] = useState<number>();
  const slot = (width - LEFT - RIGHT) / Math.max(1, points.length);
  const bar = Math.min(28, Math.max(1, slot - Math.min(4, slot * 0.25)));
  const x = (index: number) => LEFT + index * slot + (slot - bar) / 2;
  const middle = (index: number) => x(index) + bar / 2;
  const placed = placeMarks(marks, points, middle, MARK_WIDTH);
  const bottom = TOP + BAND + BETWEEN + BAND;
  const height = bottom + (placed.length > 0 ? MARKS : 0) + AXIS;
  const bands = [
    { ...exposed, top: TOP, fill: 'fill-faint' },
    { ...reached, top: TOP + BAND + BETWEEN, fill: 'fill-ink' },
  ];
  const every = Math.max(1, Math.ceil(DATE_WIDTH / slot));
  const last = points.at(-1);
  const reading = pointed === undefined ? undefined : points[pointed];

  return (
    <div ref={measure} className="relative">
      <p aria-hidden className="absolute inset-e-2 top-0 text-small text-quiet">
        {reading ? read(reading, momentOf(reading.start)) : null}
      </p>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label(points[0] ? momentOf(points[0].start) : '', last ? momentOf(last.start) : '')}
        className="block max-w-full overflow-visible text-head"
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const index = Math.floor((event.clientX - box.left - LEFT) / slot);
          setPointed(index >= 0 && index < points.length ? index : undefined);
        }}
        onPointerLeave={() => setPointed(undefined)}
      >
        {pointed === undefined ? null : (
          <rect
            x={LEFT + pointed * slot}
            y={TOP - 4}
            width={slot}
            height={bottom - TOP + 4}
            className="fill-hover"
          />
        )}
        {placed.map(({ x: at, from, to }) => (
          <g key={from}>
            <line
              x1={at}
              x2={at}
              y1={TOP - 4}
              y2={bottom + 3}
              className="stroke-faint"
              strokeDasharray="2 3"
            />
            <text x={at} y={bottom + 14} textAnchor="middle" className="fill-quiet font-medium">
              {from === to ? from : `${from}–${to}`}
            </text>
          </g>
        ))}
        {bands.map(({ name, top, fill, counts, earlier, level: write }) => {
          const ceiling = roundCeiling(Math.max(0, ...counts, ...earlier));
          const levels = ceiling > 1 ? [ceiling, ceiling / 2, 0] : [ceiling, 0];
          return (
            <g key={name}>
              <text x={LEFT} y={top - 8} className="fill-quiet">
                {name}
              </text>
              {levels.map((level) => {
                const y = top + BAND * (1 - level / ceiling);
                return (
                  <g key={level}>
                    <line
                      x1={LEFT}
                      x2={width - RIGHT}
                      y1={y}
                      y2={y}
                      className={level === 0 ? 'stroke-line-strong' : 'stroke-line'}
                    />
                    <text x={LEFT - 8} y={y + 4} textAnchor="end" className="fill-faint">
                      {write(level)}
                    </text>
                  </g>
                );
              })}
              {counts.map((count, index) =>
                count === 0 ? null : (
                  <rect
                    key={points[index]?.start}
                    x={x(index)}
                    y={top + BAND * (1 - count / ceiling)}
                    width={bar}
                    height={Math.max(1, (BAND * count) / ceiling)}
                    rx={Math.min(2, bar / 4)}
                    className={fill}
                  />
                ),
              )}
              {earlier.length > 0 ? (
                <path
                  d={steps(
                    earlier.map((count) => top + BAND * (1 - count / ceiling)),
                    LEFT,
                    slot,
                  )}
                  fill="none"
                  strokeWidth={1.5}
                  strokeDasharray="4 3"
                  className="stroke-quiet"
                />
              ) : null}
            </g>
          );
        })}
        {points.map(({ start }, index) =>
          (points.length - 1 - index) % every === 0 ? (
            <text
              key={start}
              x={Math.min(width - RIGHT, middle(index))}
              y={height - 6}
              textAnchor={index === points.length - 1 && slot < DATE_WIDTH ? 'end' : 'middle'}
              className="fill-faint"
            >
              {dateOf(start)}
            </text>
          ) : null,
        )}
      </svg>
    </div>
  );
}

/** A line that stays level over each point. */
function steps(heights: readonly number[], left: number, slot: number): string {
  return heights
    .map((y, index) => `${index === 0 ? 'M' : 'L'}${left + index * slot} ${y}H${left + (index + 1) * slot}`)
    .join('');
}
