// The badge of an arm: a letter and its fixed colour, the same in tables, charts and the canvas.
import { classNames } from './class-names';

const colours: Record<string, string> = {
  '–': 'bg-arm-holdout',
  A: 'bg-arm-a',
  B: 'bg-arm-b',
  C: 'bg-arm-c',
  D: 'bg-arm-d',
  E: 'bg-arm-e',
};

/** `letter` is A, B, …, or – for the holdout; letters after E share the neutral ink. */
export function ArmLetter({ letter }: { letter: string }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-grid size-[18px] shrink-0 place-items-center rounded-badge text-head font-semibold text-[#fff]',
        colours[letter] ?? 'bg-[#57534e]',
      )}
    >
      {letter}
    </span>
  );
}
