// For tests: the verdict of an experiment from nothing but its downloaded visitors, in another way than the program's own. Two arms
// and a share of visitors as what decides; plain, slow, and importing nothing of the code that it checks.

interface Line {
  arm: string;
  day: number;
  did: number;
}

export interface Asked {
  control: string;
  arm: string;
  /** Chances of the two. */
  shares: [number, number];
  goal: string;
  alpha: number;
  k: number;
  /** Whole days since the start. */
  days: number;
}

/** Cells of lines of quoted cells. */
export function readCsv(text: string): Record<string, string>[] {
  const lines = text.replace('\u{FEFF}', '').trim().split('\r\n');
  const [names = [], ...rows] = lines.map((line) => line.slice(1, -1).split('","'));
  return rows.map((cells) => Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ''])));
}

/** ln Γ by Lanczos' series, g = 7, n = 9. [Numerical Recipes, 6.1] */
function lnGamma(x: number): number {
  const series = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const t = x + 6.5;
  const sum = series.reduce((all, part, place) => all + (place === 0 ? part : part / (x - 1 + place)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const lnBeta = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + lnGamma(value), 0) - lnGamma(values.reduce((sum, one) => sum + one, 0));

/** log E of these counts against shares θ, the mixture lying around ρ. */
function evidence(
  counts: readonly number[],
  around: readonly number[],
  theta: readonly number[],
  k: number,
): number {
  const mixed = around.map((share) => share * k);
  const mixture = lnBeta(mixed.map((value, place) => value + (counts[place] ?? 0))) - lnBeta(mixed);
  return counts.reduce((sum, count, place) => sum - count * Math.log(theta[place] ?? 0), mixture);
}

/** Relative, by halving: the least and the greatest lift that the evidence does not exclude. */
function interval(counts: [number, number], [a, b]: [number, number], { alpha, k }: Asked) {
  const excludes = (lift: number) => {
    const theta = (b * (1 + lift)) / (a + b * (1 + lift));
    return evidence(counts, [a, b], [1 - theta, theta], k) >= Math.log(1 / alpha);
  };
  const best = ((counts[1] / counts[0]) * a) / b - 1;
  const edge = (outside: number) => {
    let [inside, out] = [best, outside];
    for (let step = 0; step < 200; step++) {
      const middle = (inside + out) / 2;
      if (excludes(middle)) out = middle;
      else inside = middle;
    }
    return inside;
  };
  return { low: edge(-1 + 1e-9), high: edge(1000) };
}

/** What the downloaded visitors say. */
export function recomputeVerdict(rows: readonly Record<string, string>[], asked: Asked) {
  const [a, b] = asked.shares.map((share) => share / (asked.shares[0] + asked.shares[1])) as [number, number];
  const lines = rows.map((row): Line => ({
    arm: row['arm'] ?? '',
    day: Number(row['day']),
    did: Number(row[asked.goal]) > 0 ? 1 : 0,
  }));
  const upTo = (day: number) => {
    const of = (arm: string) => lines.filter((one) => one.arm === arm && one.day <= day);
    const both = [of(asked.control), of(asked.arm)];
    const counts = both.map((own) => own.reduce((sum, { did }) => sum + did, 0)) as [number, number];
    return { visitors: both.map(({ length }) => length) as [number, number], counts };
  };
  const all = upTo(Infinity);
  const lift = interval(all.counts, [a, b], asked);
  const pValue = Math.min(1, Math.exp(-evidence(all.counts, [a, b], [a, b], asked.k)));
  const split = Math.min(1, Math.exp(-evidence(all.visitors, [a, b], [a, b], 1000)));
  const week = interval(upTo(Math.floor(asked.days / 7) * 7).counts, [a, b], asked);
  const isDecided = (one: { low: number; high: number }) => one.low > 0 || one.high < 0;
  const kind =
    split < 0.01
      ? 'broken'
      : isDecided(lift) && asked.days >= 14 && isDecided(week)
        ? lift.low > 0
          ? 'winner'
          : 'control'
        : 'open';
  return { kind, pValue, lift, visitors: all.visitors, counts: all.counts };
}
