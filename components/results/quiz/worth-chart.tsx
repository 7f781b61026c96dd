'use client';
// For each question a bar to the left, whom it loses, and one to the right, how much its answer says of the outcome.
import { useFormatter, useTranslations } from 'next-intl';
import { cutWords } from '../cut-words';
import { Drawing } from '../drawing';
import { useWidth } from '../use-width';
import type { WorthRow } from './use-worth-rows';

/** Heights, px: of the heads, of a question with its words, and of its bars; between the two bars. */
const HEAD = 26;
const ROW = 44;
const BAR = 10;
const GAP = 6;
/** Room for the figure beside a bar, px. */
const FIGURE = 52;

export function WorthChart({ rows }: { rows: readonly WorthRow[] }) {
  const t = useTranslations('results.quiz');
  const format = useFormatter();
  const [width, measure] = useWidth(720);
  const height = HEAD + rows.length * ROW;
  const half = width / 2;
  const room = half - GAP / 2 - FIGURE;
  // Both sides have a scale of their own: what is lost is seldom much, and what is said may be everything.
  const mostLost = Math.max(0.05, ...rows.map(({ lost }) => lost ?? 0));
  const mostSaid = Math.max(0.05, ...rows.map(({ says }) => says ?? 0));
  return (
    <div className="px-4 pb-3">
      <Drawing label={t('worthLabel')} width={width} height={height} measure={measure}>
        <text x={half - GAP} y={14} textAnchor="end" className="fill-quiet">
          {t('loses')}
        </text>
        <text x={half + GAP} y={14} className="fill-quiet">
          {t('says')}
        </text>
        {rows.map(({ key, name, lost, says, verdict }, place) => {
          const y = HEAD + place * ROW;
          const left = room * ((lost ?? 0) / mostLost);
          const right = room * ((says ?? 0) / mostSaid);
          const silent = verdict === 'cut' || verdict === 'idle';
          return (
            <g key={key}>
              <text x={half} y={y + 14} textAnchor="middle" className="fill-ink">
                {cutWords(name, width)}
              </text>
              <rect
                x={half - GAP / 2 - Math.max(1, left)}
                y={y + 21}
                width={Math.max(1, left)}
                height={BAR}
                rx={2}
                className="fill-arm-holdout"
              />
              <text
                x={half - GAP / 2 - Math.max(1, left) - 6}
                y={y + 30}
                textAnchor="end"
                className="fill-quiet tabular-nums"
              >
                {lost === null ? '–' : format.number(lost, 'share')}
              </text>
              <rect
                x={half + GAP / 2}
                y={y + 21}
                width={Math.max(1, right)}
                height={BAR}
                rx={2}
                className={silent ? 'fill-line-strong' : 'fill-ink'}
              />
              <text
                x={half + GAP / 2 + Math.max(1, right) + 6}
                y={y + 30}
                className="fill-quiet tabular-nums"
              >
                {says === null ? '–' : format.number(says, 'share')}
              </text>
            </g>
          );
        })}
      </Drawing>
    </div>
  );
}
