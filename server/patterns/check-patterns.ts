// Everything that is wrong with the regular expressions of a condition, for those who save or publish it.
import type { Condition } from '@/core/campaign/condition';
import { checkPattern, PATTERN_FAULTS, type PatternFault } from './check-pattern';

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

/** Each kind of fault once, the plainest first. */
export async function checkPatterns(condition: Condition): Promise<PatternFault[]> {
  const faults = await Promise.all([...new Set(patternsOf(condition))].map(checkPattern));
  return PATTERN_FAULTS.filter((fault) => faults.includes(fault));
}
