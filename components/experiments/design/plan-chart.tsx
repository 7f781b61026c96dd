'use client';
// The least change that can be found, by the weeks it runs.
import { useFormatter, useTranslations } from 'next-intl';
import { Drawing } from '@/components/results/drawing';
import { useWidth } from '@/components/results/use-width';
import type { Plan } from '@/core/experiments/plan-experiment';

interface PlanChartProps {
  curve: Plan['curve'];
  /** That it will take; null: it never ends. */
  days: number | null;
}

const LEFT = 40;
const RIGHT = 8;
const TOP = 8;
const PLOT = 92;
const AXIS = 22;
const WEEK = 7;

export function PlanChart({ curve, days }: PlanChartProps) {
  const t = useTranslations('experiments.design.plan');
  const format = useFormatter();
  const [width, measure] = useWidth(286);
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last || last.days === first.days) return null;
  const most = first.effect;
  const x = (at: number) => LEFT + ((width - LEFT - RIGHT) * (at - first.days)) / (last.days - first.days);
  const y = (effect: number) => TOP + PLOT * (1 - effect / most);
  const percent = (effect: number) => format.number(effect, 'wholeShare');
  const line = curve.map((point) => `${x(point.days)} ${y(point.effect)}`).join('L');
  const own = curve.find((point) => point.days === days);
  const weeks = curve.filter((_, index) => index % 2 === 0);
  return (
    <figure className="mt-4">
      <figcaption className="mb-1 text-small text-quiet">{t('chartTitle')}</figcaption>
      <Drawing
        label={t('chart', {
          start: percent(first.effect),
          first: first.days / WEEK,
          end: percent(last.effect),
          last: last.days / WEEK,
        })}
        width={width}
        height={TOP + PLOT + AXIS}
        measure={measure}
      >
        {[most, most / 2, 0].map((level) => (
          <g key={level}>
            <line
              x1={LEFT}
              x2={width - RIGHT}
              y1={y(level)}
              y2={y(level)}
              className={level === 0 ? 'stroke-line-strong' : 'stroke-line'}
            />
            <text x={LEFT - 6} y={y(level) + 4} textAnchor="end" className="fill-faint">
              {percent(level)}
            </text>
          </g>
        ))}
        <path d={`M${line}`} fill="none" strokeWidth={2} className="stroke-ink" />
        {own ? <circle cx={x(own.days)} cy={y(own.effect)} r={4} className="fill-signal" /> : null}
        {weeks.map((point) => (
          <text
            key={point.days}
            x={x(point.days)}
            y={TOP + PLOT + 16}
            textAnchor={point === last ? 'end' : 'middle'}
            className="fill-faint"
          >
            {point.days / WEEK}
          </text>
        ))}
      </Drawing>
    </figure>
  );
}
