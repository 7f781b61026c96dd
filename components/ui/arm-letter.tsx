// The badge of an arm: a letter and its fixed colour.
import { armColours } from './arm-colours';
import { classNames } from './class-names';

/** `letter` is A, B, …, or the holdout's. */
export function ArmLetter({ letter }: { letter: string }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-grid size-[18px] shrink-0 place-items-center rounded-badge text-head font-semibold text-on-arm',
        armColours(letter).background,
      )}
    >
      {letter}
    </span>
  );
}
