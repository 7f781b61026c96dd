// How much of a quiz may still come, for the bar that says so.
import type { Quiz } from './quiz';

/** By step: the most steps that can follow it, each taken at most once. A way back to an earlier step is not ahead. */
export function stepsAhead({ steps }: Quiz): Record<string, number> {
  const targets = new Map(
    steps.map(({ id, ways, otherwise }) => [id, [...ways.map(({ to }) => to), otherwise]]),
  );
  const known = new Map<string, number>();
  const open = new Set<string>();
  const ahead = (id: string): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    open.add(id);
    let most = 0;
    for (const to of targets.get(id) ?? [])
      if (to !== null && targets.has(to) && !open.has(to)) most = Math.max(most, 1 + ahead(to));
    open.delete(id);
    known.set(id, most);
    return most;
  };
  return Object.fromEntries(steps.map(({ id }) => [id, ahead(id)]));
}
