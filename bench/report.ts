// How benchmarks say what they measured: the same rows as a table for people and as JSON for machines.

export interface Table {
  title: string;
  rows: Record<string, string | number>[];
  /** One sentence per figure that breaks a promise. */
  overBudget?: string[];
  /** How to read it, a sentence each. */
  notes?: string[];
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear interpolation between the two nearest values; `share` is 0–1. NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export function printTable({ title, rows, notes = [] }: Table): void {
  console.log(`\n${title}`);
  console.table(rows);
  for (const note of notes) console.log(`  ${note}`);
}
