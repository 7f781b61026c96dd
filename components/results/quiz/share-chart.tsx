'use client';
// A bar for each share, and over it the interval in which it probably lies.
import { useFormatter, useTranslations } from 'next-intl';
import { cutWords } from '../cut-words';
import { Drawing } from '../drawing';
import { useWidth } from '../use-width';
import { useShareWords, type Share } from './share-cell';

export interface ShareRow {
  key: string;
  name: string;
  share: Share;
}

/** Heights, px: of a row with its words, and of its bar. */
const ROW = 40;
const BAR = 10;
/** Room for the figures of a row, px. */
const FIGURES = 132;

export function ShareChart({ rows, label }: { rows: readonly ShareRow[]; label: string }) {
  const t = useTranslations('results.quiz');
  const format = useFormatter();
  const words = useShareWords();
  const [width, measure] = useWidth(720);
  const height = rows.length * ROW;
  const most = Math.max(
    0.01,
    ...rows.map(({ share }) => share.interval?.high ?? share.count / Math.max(1, share.of)),
  );
  const x = (share: number) => (width * share) / most;
  return (
    <div className="px-4 pb-3">
      <Drawing label={label} width={width} height={height} measure={measure}>
        {rows.map(({ key, name, share }, place) => {
          const y = place * ROW;
          const middle = y + 22 + BAR / 2;
          const { count, of, interval } = share;
          return (
            <g key={key}>
              <text x={0} y={y + 15} className="fill-ink">
                {cutWords(name, width - FIGURES)}
              </text>
              <text x={width} y={y + 15} textAnchor="end" className="fill-quiet tabular-nums">
                {`${format.number(count)} · ${interval || of === 0 ? words.share(share) : t('few')}`}
              </text>
              <rect x={0} y={y + 22} width={width} height={BAR} rx={2} className="fill-hover" />
              {count === 0 ? null : (
                <rect
                  x={0}
                  y={y + 22}
                  width={Math.max(2, x(count / of))}
                  height={BAR}
                  rx={2}
                  className={interval ? 'fill-arm-holdout' : 'fill-line-strong'}
                />
              )}
              {interval ? (
                <>
                  <line
                    x1={x(interval.low)}
                    x2={x(interval.high)}
                    y1={middle}
                    y2={middle}
                    className="stroke-ink"
                    strokeWidth={1.5}
                  />
                  {[interval.low, interval.high].map((end, side) => (
                    <line
                      key={side}
                      x1={Math.min(width - 1, Math.max(1, x(end)))}
                      x2={Math.min(width - 1, Math.max(1, x(end)))}
                      y1={middle - 7}
                      y2={middle + 7}
                      className="stroke-ink"
                      strokeWidth={1.5}
                    />
                  ))}
                </>
              ) : null}
            </g>
          );
        })}
      </Drawing>
    </div>
  );
}
