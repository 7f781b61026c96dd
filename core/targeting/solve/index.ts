export { budgetOf } from './budget';
export { findVisitor, type Example, type SolveOptions } from './find-visitor';
export { judgeCondition, judging, type Judgement, type Place } from './judge-condition';
