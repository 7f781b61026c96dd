// What a study found: how often something happened, and how often it may.

export interface Finding {
  what: string;
  /** Share of runs, or a ratio where `unit` says so. */
  found: number;
  /** What comes of it in ways that are common, where there are any. */
  naive?: { how: string; found: number }[];
  limit: { kind: 'at most' | 'at least'; value: number };
  runs: number;
  unit?: 'share' | 'times';
  /** Of a mean over the runs: how far single runs lie from it (standard deviation). */
  deviation?: number;
}

export interface Study {
  title: string;
  /** What was drawn, in one paragraph. */
  setting: string;
  findings: Finding[];
}

/** How far a share, or a mean, of so many runs may lie beyond its limit by chance: 2.33 standard errors, 1 %. */
export function tolerance({ limit, runs, unit, deviation }: Finding): number {
  if (deviation !== undefined) return (2.33 * deviation) / Math.sqrt(runs);
  return unit === 'times' ? 0 : 2.33 * Math.sqrt((limit.value * (1 - limit.value)) / runs);
}

export function holds(finding: Finding): boolean {
  const { found, limit } = finding;
  return limit.kind === 'at most'
    ? found <= limit.value + tolerance(finding)
    : found >= limit.value - tolerance(finding);
}
