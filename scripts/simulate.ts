// Proves what docs/statistics.md promises, by runs that are the same every time: `npm run simulate`. Ends with 1 if a limit is missed.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { holds, type Study } from './simulate/finding';
import { makePlots } from './simulate/make-plots';
import { studyBandit } from './simulate/study-bandit';
import { studyRevenue } from './simulate/study-revenue';
import { studySegments } from './simulate/study-segments';
import { studySplit } from './simulate/study-split';
import { studyCoverage, studyFalseWinners, studyPower } from './simulate/study-winners';
import { writePage } from './simulate/write-page';

const RUNS = 2000;
const docs = fileURLToPath(new URL('../docs', import.meta.url));

function announce(study: Study): Study {
  console.log(study.title);
  for (const finding of study.findings)
    console.log(`  ${holds(finding) ? 'holds ' : 'MISSED'}  ${finding.what}: ${finding.found.toFixed(4)}`);
  return study;
}

const winners = studyFalseWinners(RUNS);
announce(winners.study);
const power = studyPower({ large: RUNS, small: 1000 });
announce(power.study);
const coverage = announce(studyCoverage(RUNS));
const revenue = announce(studyRevenue(RUNS));
const segments = announce(studySegments(RUNS));
const { study: bandit, bandit: runs } = studyBandit(300);
announce(bandit);
const split = announce(studySplit(RUNS));

const studies = [winners.study, power.study, coverage, revenue, segments, bandit, split];
const plots = makePlots({ alike: winners.first, large: power.large, shareOfBest: runs.shareOfBest });
const page = path.join(docs, 'statistics.md');
await mkdir(path.join(docs, 'statistics'), { recursive: true });
await writeFile(page, await format(writePage(studies), { ...(await resolveConfig(page)), filepath: page }));
for (const [file, svg] of Object.entries(plots)) await writeFile(path.join(docs, 'statistics', file), svg);
console.log('docs/statistics.md');
if (studies.some(({ findings }) => !findings.every(holds))) process.exitCode = 1;
