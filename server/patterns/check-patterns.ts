// Everything that is wrong with the regular expressions of a condition, for those who save or publish it.
import type { Condition } from '@/core/campaign/condition';
import { problem, type Problem } from '@/core/campaign/problem';
import { checkPattern, PATTERN_FAULTS } from './check-pattern';

function patternsOf(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(patternsOf);
    case 'not':
    case 'sticky':
      return patternsOf(condition.of);
    case 'audience':
      return condition.of ? patternsOf(condition.of) : [];
    default:
      return 'operator' in condition && condition.operator === 'regex' ? condition.values : [];
  }
}

/** Each kind of fault once. */
export async function checkPatterns(condition: Condition): Promise<Problem[]> {
  const faults = await Promise.all([...new Set(patternsOf(condition))].map(checkPattern));
  return PATTERN_FAULTS.filter((fault) => faults.includes(fault)).map((fault) => problem(`pattern-${fault}`));
}
