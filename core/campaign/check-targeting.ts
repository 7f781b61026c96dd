// What may be wrong with the conditions of a campaign: missing pieces, rows that exclude each other, rows that change nothing.
import {
  audiencesNamed,
  judgeCondition,
  readCondition,
  resolveAudiences,
  type Audiences,
} from '@/core/targeting';
import type { Condition, ConditionLeaf } from './condition';
import { isBlank } from './is-blank';
import { problem, type Problem } from './problem';

export function checkTargeting(targeting: Condition, audiences: Audiences): Problem[] {
  const problems: Problem[] = [];
  const missing = audiencesNamed(targeting).filter((id) => !Object.hasOwn(audiences, id)).length;
  if (missing > 0) problems.push(problem('audience-missing', { values: { count: missing } }));
  if (hasEmptyCondition(targeting)) problems.push(problem('condition-empty'));
  return problems.length > 0 ? problems : judgeTargeting(resolveAudiences(targeting, audiences, 'draft'));
}

/** Rows that exclude each other, and rows that could as well be left out. */
function judgeTargeting(targeting: Condition): Problem[] {
  const judgement = judgeCondition(targeting);
  switch (judgement.kind) {
    case 'nobody':
      return [problem('targeting-contradiction')];
    case 'everybody':
      return isBare(targeting) ? [] : [problem('targeting-everybody')];
    case 'some':
      return judgement.idle.length > 0
        ? [problem('condition-idle', { values: { count: judgement.idle.length } })]
        : [];
    case 'unknown':
      return [];
  }
}

/** No condition at all, which is how everybody is meant. */
function isBare(targeting: Condition): boolean {
  return targeting.kind === 'all' && targeting.of.length === 0;
}

/** Whether anything in it was not filled in. Of audiences it says nothing: they are whole when they are saved. */
export function hasEmptyCondition(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(hasEmptyCondition);
    case 'not':
    case 'sticky':
      return hasEmptyCondition(condition.of);
    case 'audience':
      return false;
    default:
      return isIncomplete(condition);
  }
}

/** Nothing to compare with, or a name, a selector or a limit is missing. */
function isIncomplete(leaf: ConditionLeaf): boolean {
  const blank = 'values' in leaf && leaf.values.every(isBlank);
  return (
    (blank && !('operator' in leaf && leaf.operator === 'known')) || readCondition(leaf).kind === 'unknown'
  );
}
