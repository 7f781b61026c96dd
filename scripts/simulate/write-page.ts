// docs/statistics.md: what the program promises, and what it did in the runs.
import { holds, tolerance, type Finding, type Study } from './finding';

const PICTURES: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'False winners': [
    'false-winners.svg',
    'A/A comparisons with a declared winner by number of visitors: both naive rules climb past a third, the rule stays below 5 %',
  ],
  'True differences': [
    'true-differences.svg',
    'Share of comparisons of 2 % with 3 % that are decided, by number of visitors',
  ],
  Intervals: ['interval.svg', 'One comparison: the interval narrows and holds the true lift throughout'],
  Bandit: ['bandit.svg', 'Share of visitors whom the bandit gives the best arm, by day'],
};

const OPENING = `# Statistics

What Beckon claims about an experiment, and the proof. This page is written by \`npm run simulate\`, which draws every run below again from
the same seeds; on another machine it writes the same page. Nothing was re-rolled: the seed of a study is its name. A part of the runs is
part of \`npm test\`.

## What is promised

- **Look whenever you like.** The interval and the p-value of an experiment are right at every look, not only at one that was planned
  (always-valid inference). A test that was made for one look finds a winner in every third comparison of equals when it is looked at a
  hundred times.
- **Conversions** are compared by Lindon and Malek's sequence (k = 100): not an approximation, so it may be read from the first
  conversion on. **Revenue** is compared by an asymptotic confidence sequence on the absolute scale, the relative lift by Fieller's
  interval; orders are cut at the 99th percentile of earlier ones, and nothing is said before 100 buyers in the smaller arm.
- **A winner** needs an interval that excludes no difference, no guardrail that got worse, a split as planned, and two weeks at least, in
  whole weeks.
- **"Chance to be best" and expected loss** are advice. They do not stand being looked at repeatedly: see the first table.
- **Several goals or arms** are corrected for: Holm for the primary goal, Benjamini–Hochberg for the others.
- **Segments** are declared beforehand. One is said to differ only where segments differ at all, its effect is drawn towards the common one,
  and "the best message for each segment" is judged on visitors whom it was not chosen on.
- **A bandit** never touches the holdout, never gives an arm less than 2 %, and its results are weighted by day afterwards.

What looking early costs: for 2 % → 2.2 % at 80 % power, 1.84 times the visitors that a single look needs. The planner says so for every
experiment beforehand.

Code: \`core/statistics\`, one small file for each formula with its source, held against R, SciPy and 50-digit arithmetic in
\`core/statistics/truth.fixture.json\` to 1e-8 (closed forms) and 1e-6 (quadrature and inversions).

## What came of it

Shares of runs. A limit may be missed by chance; 2.33 standard errors are allowed for that, and shown.
`;

const CLOSING = `
## Sources

Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas, arXiv 2103.06476 · Howard, Ramdas, McAuliffe & Sekhon, arXiv 1810.08240 · Lindon & Malek,
arXiv 2011.03567 · Fieller 1954 · Scott 2010 and 2015 · Stucchio 2015 · Deng, Xu, Kohavi & Walker 2013 · Deng, Knoblich & Lu 2018 · Kohavi,
Deng, Longbotham & Xu 2014 · Fabijan et al. 2019 · Holm 1979 · Benjamini & Hochberg 1995 · Wang & Ramdas, arXiv 2009.02824 · DerSimonian &
Laird 1986 · Athey & Imbens 2016 · Hadad et al., arXiv 1911.02768
`;

export function writePage(studies: readonly Study[]): string {
  return [OPENING, ...studies.map(section), CLOSING].join('\n');
}

function section({ title, setting, findings }: Study): string {
  const picture = PICTURES[title];
  const naive = (findings[0]?.naive ?? findings.find((one) => one.naive)?.naive) !== undefined;
  const head = ['', 'Beckon', ...(naive ? ['Otherwise'] : []), 'Limit', 'Runs', ''];
  const rows = findings.map((finding) => [
    finding.what,
    `**${figure(finding, finding.found)}**`,
    ...(naive
      ? [(finding.naive ?? []).map(({ how, found }) => `${figure(finding, found)} (${how})`).join(', ')]
      : []),
    limitOf(finding),
    finding.runs.toLocaleString('en'),
    holds(finding) ? 'holds' : '**missed**',
  ]);
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [
    `### ${title}\n`,
    `${setting}\n`,
    ...(picture ? [`![${picture[1]}](statistics/${picture[0]})\n`] : []),
    `${table}\n`,
  ].join('\n');
}

function figure({ unit }: Finding, value: number): string {
  return unit === 'times' ? value.toFixed(3) : `${(value * 100).toFixed(1)} %`;
}

function limitOf(finding: Finding): string {
  const { limit, unit } = finding;
  const allowed = tolerance(finding);
  if (unit === 'times')
    return `${limit.kind} ${limit.value}${allowed > 0 ? ` (± ${allowed.toFixed(3)})` : ''}`;
  return `${limit.kind} ${limit.value * 100} %${allowed > 0 ? ` (± ${(allowed * 100).toFixed(1)})` : ''}`;
}
