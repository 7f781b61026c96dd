// Whether a condition holds for a page view, for anyone who has the condition as data.
import type { ConditionKinds } from './kinds/condition-kind';
import { all, any, not, unknown, type Facts, type Predicate, type Truth } from './predicate';
import { readCondition, type CheckedCondition } from './read-condition';

function toPredicate(condition: CheckedCondition, kinds: ConditionKinds): Predicate {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map((part) => toPredicate(part, kinds)));
    case 'any':
      return any(condition.of.map((part) => toPredicate(part, kinds)));
    case 'not':
      return not(toPredicate(condition.of, kinds));
    case 'unknown':
      return unknown();
    case 'path':
      return kinds.path(...condition.settings);
    case 'url':
      return kinds.url(...condition.settings);
    case 'device':
      return kinds.device(...condition.settings);
    case 'visitor':
      return kinds.visitor(...condition.settings);
    case 'utm':
      return kinds.utm(...condition.settings);
  }
}

/** The condition as a predicate: work that is done once. Takes any JSON and never throws. */
export function compileCondition(condition: unknown, kinds: ConditionKinds): Predicate {
  return toPredicate(readCondition(condition), kinds);
}

/** 1 when the condition holds, 0 when it does not, ½ when that cannot be known. Takes any JSON and never throws. */
export function evaluate(condition: unknown, facts: Facts, kinds: ConditionKinds): Truth {
  return compileCondition(condition, kinds)(facts);
}
