// `beckon.explain()` in the console: for each campaign the gate it stopped at, and the answers its conditions were judged by.
import type { Decision } from '@/core/decision';
import type { DecisionData } from '@/core/decision-data';
import { explainCondition, type ExplainedCondition } from '@/core/targeting/explain-condition';
import { answerName, type Answers } from '@/core/targeting/read-fact';
import { browserPattern } from '@/core/targeting/tests/regex';
import type { BeckonApi } from '../api';
import { now } from '../clock';
import type { ShopMoment } from '../facts/shop-moment';
import { fetch } from '../natives';
import { page, turnPage } from '../page';
import type { VisitorRecord } from '../record';
import type { Told } from '../told';
import { readPage } from './answers';
import { askedOf, sayAnswer, sayLeaf, sayReason } from './words';

export type Explained = NonNullable<ReturnType<BeckonApi['explain']>>;

const { info } = console;

const MARK = (truth: number) => (truth === 1 ? '✓' : truth === 0 ? '✕' : '?');

function lines(explained: ExplainedCondition, answers: Answers, depth = 1): string[] {
  const head = (words: string) => `${'  '.repeat(depth)}${MARK(explained.truth)} ${words}`;
  const below = (parts: readonly ExplainedCondition[]) =>
    parts.flatMap((part) => lines(part, answers, depth + 1));
  switch (explained.kind) {
    case 'all':
      return explained.of.length === 0 ? [head('everybody')] : [head('all of'), ...below(explained.of)];
    case 'any':
      return [head('any of'), ...below(explained.of)];
    case 'not':
      return [head('not'), ...below([explained.of])];
    case 'audience':
      return [head(`audience ${explained.id}`), ...below(explained.of ? [explained.of] : [])];
    case 'sticky':
      return [head(`now, or within the last ${explained.days} days`), ...below([explained.of])];
    case 'leaf': {
      const { leaf } = explained;
      return [head(`${sayLeaf(leaf)} (here: ${sayAnswer(answers[answerName(leaf.kind, askedOf(leaf))])})`)];
    }
  }
}

/** One paragraph about one campaign. */
export function explainInWords(
  decision: Decision,
  data: Pick<DecisionData, 'campaigns' | 'currency'>,
  moment: ShopMoment,
): string {
  const campaign = data.campaigns.find(({ id }) => id === decision.campaign);
  const title = `${decision.campaign}: ${decision.reason}. ${sayReason(decision.reason)}`;
  if (!campaign) return title;
  const answers = readPage(campaign.targeting, moment, data.currency);
  return [title, ...lines(explainCondition(campaign.targeting, answers, browserPattern), answers)].join('\n');
}

/** Prints what `beckon.explain()` answered. @param key public key of the site */
export async function printExplanation(
  base: string,
  { consent, campaigns }: Explained,
  key: string,
  memory: VisitorRecord,
  told: Told,
): Promise<void> {
  try {
    const reply = await fetch(`${base}/s/${key}.json`, { credentials: 'omit' });
    const data = (await reply.json()) as DecisionData;
    turnPage();
    const moment: ShopMoment = {
      facts: { page, memory, told, change: () => {} },
      visitor: {
        id: memory.visitor,
        ...(memory.visitor && { kind: memory.visits > 1 ? 'returning' : 'new' }),
        consent,
      },
      now: now(),
    };
    const agreed = Object.entries(consent).flatMap(([purpose, given]) => (given ? [purpose] : []));
    info(
      [
        `Beckon: ${campaigns.length} live campaigns, in order of priority. The visitor agreed to: ${agreed.join(', ') || 'nothing'}.`,
        ...campaigns.map((decision) => explainInWords(decision, data, moment)),
      ].join('\n\n'),
    );
  } catch {
    // Offline, or blocked: the answer of the call is there all the same.
  }
}
