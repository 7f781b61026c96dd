// The badge of an arm: a letter and its fixed colour, the same in tables, charts and the canvas.
import { HOLDOUT_LETTER } from '@/core/assignment';
import { classNames } from './class-names';

const colours: Record<string, string> = {
  [HOLDOUT_LETTER]: 'bg-arm-holdout',
  A: 'bg-arm-a',
  B: 'bg-arm-b',
  C: 'bg-arm-c',
  D: 'bg-arm-d',
  E: 'bg-arm-e',
};

/** `letter` is A, B, …, or the holdout's; letters after E share one colour. */
export function ArmLetter({ letter }: { letter: string }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-grid size-[18px] shrink-0 place-items-center rounded-badge text-head font-semibold text-on-arm',
        colours[letter] ?? 'bg-arm-other',
      )}
    >
      {letter}
    </span>
  );
}
