'use client';
// The lift over time with its interval: a band that narrows, and the line of no difference.
import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Drawing } from '@/components/results/drawing';
import { useWidth } from '@/components/results/use-width';
import { armColours } from '@/components/ui/arm-colours';
import { classNames } from '@/components/ui/class-names';
import type { SequencePoint } from '@/server/trpc/router';
import { lineStep, sequenceReach } from './sequence-scale';

interface SequenceChartProps {
  points: readonly SequencePoint[];
  letter: string;
  /** Heard in place of the drawing. */
  label: string;
}

const LEFT = 52;
const RIGHT = 12;
const TOP = 12;
const PLOT = 170;
const AXIS = 24;
/** Room for one date, px. */
const DATE_WIDTH = 64;

export function SequenceChart({ points, letter, label }: SequenceChartProps) {
  const t = useTranslations('experiments.sequence');
  const format = useFormatter();
  const clip = useId();
  const [width, measure] = useWidth(680);
  const reach = sequenceReach(points);
  const floor = Math.max(-1, -reach);
  const step = lineStep(reach);
  const height = TOP + PLOT + AXIS;
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const x = (at: number) => LEFT + ((width - LEFT - RIGHT) * (at - first)) / Math.max(1, last - first);
  const y = (lift: number) => TOP + (PLOT * (reach - lift)) / (reach - floor);
  // Far outside, so that an end without end leaves through the edge.
  const beyond = reach * 4;
  const upper = points.map(({ at, high }) => `${x(at)} ${y(Math.min(beyond, high ?? beyond))}`);
  const lower = points.map(({ at, low }) => `${x(at)} ${y(Math.max(-beyond, low ?? -beyond))}`);
  const line = points
    .filter(({ estimate }) => estimate !== null)
    .map(({ at, estimate }) => `${x(at)} ${y(estimate ?? 0)}`);
  const levels: number[] = [];
  for (let level = Math.ceil(floor / step) * step; level <= reach; level += step) levels.push(level);
  const dated = points.toReversed().reduce<SequencePoint[]>((chosen, point) => {
    const next = chosen.at(-1);
    return next && x(next.at) - x(point.at) < DATE_WIDTH ? chosen : [...chosen, point];
  }, []);
  const colours = armColours(letter);
  return (
    <Drawing label={label} width={width} height={height} measure={measure}>
      <clipPath id={clip}>
        <rect x={LEFT} y={TOP} width={width - LEFT - RIGHT} height={PLOT} />
      </clipPath>
      {levels.map((level) => {
        const isZero = Math.abs(level) < step / 2;
        return (
          <g key={level}>
            <line
              x1={LEFT}
              x2={width - RIGHT}
              y1={y(level)}
              y2={y(level)}
              className={isZero ? 'stroke-faint' : 'stroke-line'}
            />
            <text x={LEFT - 8} y={y(level) + 4} textAnchor="end" className="fill-faint">
              {format.number(isZero ? 0 : level, {
                style: 'percent',
                maximumFractionDigits: 0,
                signDisplay: 'exceptZero',
              })}
            </text>
          </g>
        );
      })}
      <g clipPath={`url(#${clip})`}>
        <path
          d={`M${upper.join('L')}L${lower.toReversed().join('L')}Z`}
          className={colours.fill}
          fillOpacity={0.16}
        />
        <path d={`M${line.join('L')}`} fill="none" strokeWidth={2} className={colours.stroke} />
      </g>
      <text x={width - RIGHT} y={y(0) - 5} textAnchor="end" className={classNames('fill-faint', 'text-head')}>
        {t('zero')}
      </text>
      {dated.map(({ at }) => (
        <text
          key={at}
          x={x(at)}
          y={height - 6}
          textAnchor={at === last ? 'end' : x(at) - LEFT < DATE_WIDTH / 2 ? 'start' : 'middle'}
          className="fill-faint"
        >
          {format.dateTime(at, 'day')}
        </text>
      ))}
    </Drawing>
  );
}
