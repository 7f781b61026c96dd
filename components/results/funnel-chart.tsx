'use client';
// A bar for each thing that visitors of a variant went through, as long as it is to the longest of that variant.
import { useFormatter, useTranslations } from 'next-intl';
import { armColours } from '@/components/ui/arm-colours';
import { cutWords } from './cut-words';
import { Drawing } from './drawing';
import type { NamedFunnel, NamedRung } from './use-named-funnels';
import { useWidth } from './use-width';

/** Heights, px: of a rung with its words, of its bar, and of the name of a variant. */
const ROW = 38;
const BAR = 10;
const NAME = 30;
const BETWEEN = 10;
/** Room for the figures of a rung, px. */
const FIGURES = 128;

export function FunnelChart({ funnels }: { funnels: readonly NamedFunnel[] }) {
  const t = useTranslations('results.funnel');
  const format = useFormatter();
  const [width, measure] = useWidth(720);
  const head = funnels.length > 1 ? NAME : 0;
  const places = funnels.map((_, index) =>
    funnels.slice(0, index).reduce((sum, { rungs }) => sum + head + rungs.length * ROW + BETWEEN, 0),
  );
  const height =
    funnels.reduce((sum, { rungs }) => sum + head + rungs.length * ROW, 0) + BETWEEN * (funnels.length - 1);
  const room = width - FIGURES;
  const share = ({ visitors, before }: NamedRung) =>
    before ? ` · ${format.number(visitors / before, 'share')}` : '';
  return (
    <div className="px-4 pb-3">
      <Drawing label={t('label', { count: funnels.length })} width={width} height={height} measure={measure}>
        {funnels.map(({ arm, letter, name, rungs }, index) => {
          const top = places[index] ?? 0;
          const most = Math.max(1, ...rungs.map(({ visitors }) => visitors));
          return (
            <g key={arm}>
              {head > 0 ? (
                <text x={0} y={top + 18} className="fill-ink font-medium">
                  {cutWords(`${letter}  ${name}`, room)}
                </text>
              ) : null}
              {rungs.map((rung, place) => {
                const y = top + head + place * ROW;
                return (
                  <g key={rung.key}>
                    <text x={0} y={y + 15} className="fill-ink">
                      {cutWords(rung.name, room)}
                    </text>
                    <text x={width} y={y + 15} textAnchor="end" className="fill-quiet tabular-nums">
                      {`${format.number(rung.visitors)}${share(rung)}`}
                    </text>
                    <rect x={0} y={y + 22} width={width} height={BAR} rx={2} className="fill-hover" />
                    {rung.visitors === 0 ? null : (
                      <rect
                        x={0}
                        y={y + 22}
                        width={Math.max(2, (width * rung.visitors) / most)}
                        height={BAR}
                        rx={2}
                        className={funnels.length > 1 ? armColours(letter).fill : 'fill-ink'}
                      />
                    )}
                  </g>
                );
              })}
            </g>
          );
        })}
      </Drawing>
    </div>
  );
}
