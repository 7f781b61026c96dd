'use client';
// A lift with its interval, drawn on the scale of its table; what it says is written beside it.
import { useTranslations } from 'next-intl';
import { armColours } from '@/components/ui/arm-colours';
import { classNames } from '@/components/ui/class-names';
import { useExperimentWords, type Lift } from '../use-experiment-words';
import { placeOf, type LiftScale } from './lift-scale';

interface LiftBarProps {
  lift: Lift;
  scale: LiftScale;
  letter: string;
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

export function LiftBar({ lift, scale, letter }: LiftBarProps) {
  const t = useTranslations('experiments.table');
  const { change } = useExperimentWords();
  const { estimate, low, high } = lift;
  const left = placeOf(scale, low ?? scale.from);
  const right = placeOf(scale, high ?? scale.to);
  const said = { estimate: change(estimate), low: change(low), high: change(high) };
  const sentence = low === null ? t('barHigh', said) : high === null ? t('barLow', said) : t('bar', said);
  return (
    <span className="flex items-center justify-end gap-3">
      <span className="min-w-0 text-end">
        <span className="block font-medium">{said.estimate}</span>
        <span aria-hidden className="block text-small whitespace-nowrap text-quiet">
          {low === null ? '' : said.low} … {high === null ? '' : said.high}
        </span>
        <span className="sr-only">{sentence}</span>
      </span>
      <span aria-hidden className="relative block h-[18px] w-40 shrink-0 max-wide:w-24 max-sm:hidden">
        <span
          className="absolute -inset-y-[3px] w-px bg-faint"
          style={{ left: percent(placeOf(scale, 0)) }}
        />
        <span
          className={classNames(
            'absolute top-[7px] h-1',
            low !== null && 'rounded-s-full',
            high !== null && 'rounded-e-full',
            armColours(letter).background,
          )}
          style={{ left: percent(left), width: percent(Math.max(0.01, right - left)) }}
        />
        {estimate === null ? null : (
          <span
            className="absolute top-1 -ml-[1.5px] h-2.5 w-[3px] rounded-full bg-ink"
            style={{ left: percent(placeOf(scale, estimate)) }}
          />
        )}
      </span>
    </span>
  );
}
