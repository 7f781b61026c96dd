// The audiences and segments that live campaigns ask about, as code: exposures say which of them the visitor is in.
import type { Condition } from '@/core/campaign/condition';
import type { DecisionCampaign } from '@/core/decision-data';
import { audiencesFilled, factsAsked, type Audiences } from '@/core/targeting';
import type { Ask } from './assemble-site-script';

interface Calls {
  condition(condition: Condition): string;
  fact: Ask;
}

/**
 * `AskedGroups` of embed/groups; undefined where no campaign asks for any. What an audience is, may differ between releases: that of
 * the first campaign counts.
 */
export function writeGroups(
  campaigns: readonly Pick<DecisionCampaign, 'messages' | 'targeting'>[],
  calls: Calls,
): string | undefined {
  const found: Audiences[] = campaigns.map(({ targeting }) => audiencesFilled(targeting));
  const audiences = Object.entries(Object.assign({}, ...found.reverse()) as Audiences)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, condition]) => `[${JSON.stringify(id)},${calls.condition(condition)}]`);
  const asksSegments = campaigns.some(
    ({ messages, targeting }) => messages || factsAsked(targeting).some(({ kind }) => kind === 'segment'),
  );
  if (audiences.length === 0 && !asksSegments) return undefined;
  return `[[${audiences.join()}]${asksSegments ? `,${calls.fact('segment', [])}` : ''}]`;
}
