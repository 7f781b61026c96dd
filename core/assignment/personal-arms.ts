// Which variant the visitors of a segment are shown. Whom the hash holds out, or leaves out, stays so: what is compared with the
// holdout are the same people as without segments.
import type { DecidableArm } from '../decision';

/** The first that names a segment of the visitor counts. */
export type Message = readonly [segment: string, variant: string];

/** The arms as a visitor in these segments draws from them: any slice that would show something shows their variant. */
export function personalArms(
  arms: readonly DecidableArm[],
  messages: readonly Message[],
  segments: readonly string[] = [],
): readonly DecidableArm[] {
  const [, wanted] = messages.find(([segment]) => segments.includes(segment)) ?? [];
  const [id, , , , file] = arms.find(([arm]) => arm === wanted) ?? [];
  if (!id || !file) return arms;
  const share = arms.reduce((sum, [, chance, , , shown]) => sum + (shown ? chance : 0), 0);
  return arms.map((arm) => (arm[4] ? [id, share, arm[2], arm[3], file] : arm));
}
