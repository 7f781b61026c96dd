// The arms of an experiment with their letters, as people read them.
import { HOLDOUT, HOLDOUT_LETTER, variantLetters } from '@/core/assignment';
import { ALL_SHOWN, type ExperimentKind } from '@/core/experiments/experiment';
import type { App } from '../app';
import { readArms } from '../campaigns/phase-arms';

export interface ExperimentArm {
  /** Of the variant, `HOLDOUT` or `ALL_SHOWN`. */
  id: string;
  /** The holdout's is its id; pages translate it, and `ALL_SHOWN` as well. */
  name: string;
  /** A, B, C …, or that of the holdout. */
  letter: string;
  /** Chance among those who take part, 0–1. */
  share: number;
}

/** As every page of the campaign letters its variants. @returns variant → letter */
export async function readLetters(
  app: App,
  campaignId: string | null,
  variants: readonly { id: string }[],
): Promise<Map<string, string>> {
  if (campaignId === null) return new Map();
  const phases = await app.db.phase.findMany({
    where: { campaignId },
    orderBy: { number: 'asc' },
    select: { arms: true },
  });
  const published = phases.flatMap(({ arms }) => readArms(arms).map(({ id }) => id));
  return variantLetters(
    published.filter((id) => id !== HOLDOUT),
    variants,
  );
}

/** As the phase has them, the holdout first; where the question is whether to show anything, what is shown is one. */
export function letterArms(
  arms: readonly { id: string; name: string; share: number }[],
  { kind }: { kind: ExperimentKind },
  letters: ReadonlyMap<string, string>,
): ExperimentArm[] {
  const isHoldout = ({ id, name }: { id: string; name: string }) => id === HOLDOUT || name === HOLDOUT;
  const own = arms.map((arm) =>
    isHoldout(arm)
      ? { id: HOLDOUT, name: HOLDOUT, letter: HOLDOUT_LETTER, share: arm.share }
      : { id: arm.id, name: arm.name, letter: letters.get(arm.id) ?? 'A', share: arm.share },
  );
  if (kind !== 'holdout' && kind !== 'site') return own;
  const shown = own.filter((arm) => !isHoldout(arm));
  const share = shown.reduce((sum, one) => sum + one.share, 0);
  return [...own.filter(isHoldout), { id: ALL_SHOWN, name: ALL_SHOWN, letter: 'A', share }];
}

/** Each variant by itself, also where they are compared together. */
export function letterVariants(
  arms: readonly { id: string; name: string; share: number }[],
  letters: ReadonlyMap<string, string>,
): ExperimentArm[] {
  return letterArms(arms, { kind: 'variants' }, letters).filter(({ id }) => id !== HOLDOUT);
}
