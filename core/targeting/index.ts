export { compileCondition, evaluate, readAnswers } from './evaluate';
export { explainCondition, type ExplainedCondition } from './explain-condition';
export { FACT_KINDS, factOf, TEXT_OPERATORS, type Fact, type FactKind } from './facts';
export { factsAsked, isAnswerName, stickyAsked, type AskedFact } from './facts-asked';
export type { CompilePattern } from './match-text';
export { UNKNOWN, type Predicate } from './predicate';
export { readCondition, type CheckedCondition } from './read-condition';
export { answerName, type Answers } from './read-fact';
export {
  audiencesFilled,
  audiencesNamed,
  audiencesRequired,
  pickAudiences,
  resolveAudiences,
  type Audiences,
} from './resolve-audiences';
export {
  budgetOf,
  findVisitor,
  judgeCondition,
  judging,
  type Example,
  type Judgement,
  type Place,
  type SolveOptions,
} from './solve';
export { summarise, type Summary } from './summarise';
