// Which segments a condition names, in lower case as they are compared. What is asked in other ways than "is" names none.
import type { Condition } from '@/core/campaign/condition';

/** Each once. Audiences are looked into where they are filled in. */
export function segmentsNamed(condition: Condition): string[] {
  return [...new Set(namedIn(condition).map((one) => one.toLowerCase()))];
}

function namedIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(namedIn);
    case 'not':
    case 'sticky':
      return namedIn(condition.of);
    case 'audience':
      return condition.of ? namedIn(condition.of) : [];
    case 'segment':
      return condition.operator === 'is' ? condition.values : [];
    default:
      return [];
  }
}
