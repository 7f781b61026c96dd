export { compileCondition, evaluate } from './evaluate';
export { conditionKinds } from './kinds';
export { UNKNOWN, type Facts, type Predicate } from './predicate';
export { readCondition, type CheckedCondition } from './read-condition';
export { summarise, type Summary } from './summarise';
