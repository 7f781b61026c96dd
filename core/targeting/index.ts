export { compileCondition, evaluate } from './evaluate';
export { conditionKinds } from './kinds';
export { UNKNOWN, type Facts, type Predicate, type Truth } from './predicate';
export { readCondition, type CheckedCondition } from './read-condition';
export { summarise, type Phrase, type PhraseKey, type Summary } from './summarise';
