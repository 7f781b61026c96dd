// Whether a condition holds at a moment, for anyone who has the condition as data.
import type { CompilePattern } from './match-text';
import { all, any, not, unknown, type Predicate, type Truth } from './predicate';
import { readCondition, type CheckedCondition, type CheckedLeaf } from './read-condition';
import { answerName, type Answer, type AnswerKind, type Answers, type Read } from './read-fact';
import { choice } from './tests/choice';
import { flag } from './tests/flag';
import { known } from './tests/known';
import { number } from './tests/number';
import { regex } from './tests/regex';
import { text } from './tests/text';

/** Makes the reader of a fact, or of whether the sticky condition with the id that is asked held before. */
export type FindReader<Moment> = (kind: AnswerKind, asked: readonly string[]) => Read<Moment>;

/** Nobody reads regular expressions: what asks for one cannot be known. */
const noPattern: CompilePattern = () => undefined;

/** What is of another type than the fact's is as good as unknown. */
function only<Moment, Value extends Answer>(
  read: Read<Moment>,
  isRight: (answer: Answer) => answer is Value,
): Read<Moment, Value> {
  return (moment) => {
    const answer = read(moment);
    return answer !== undefined && isRight(answer) ? answer : undefined;
  };
}

const isString = (answer: Answer) => typeof answer === 'string';
const isFlag = (answer: Answer) => typeof answer === 'boolean';
const isNumbers = (answer: Answer): answer is number | readonly number[] =>
  typeof answer === 'number' || (Array.isArray(answer) && answer.every((one) => typeof one === 'number'));
const isTexts = (answer: Answer): answer is string | readonly string[] =>
  isString(answer) || (Array.isArray(answer) && answer.every((one) => typeof one === 'string'));

function leafPredicate<Moment>(
  { asked, fact, test }: CheckedLeaf,
  find: FindReader<Moment>,
  compile: CompilePattern,
): Predicate<Moment> {
  const read = find(fact, asked);
  switch (test.kind) {
    case 'text':
      return text(only(read, isTexts), ...test.settings);
    case 'regex':
      return regex(only(read, isTexts), ...test.settings, compile);
    case 'known':
      return known(only(read, isTexts));
    case 'number':
      return number(only(read, isNumbers), ...test.settings);
    case 'choice':
      return choice(only(read, isString), ...test.settings);
    case 'flag':
      return flag(only(read, isFlag));
  }
}

function toPredicate<Moment>(
  condition: CheckedCondition,
  find: FindReader<Moment>,
  compile: CompilePattern,
): Predicate<Moment> {
  const made = (part: CheckedCondition) => toPredicate(part, find, compile);
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map(made));
    case 'any':
      return any(condition.of.map(made));
    case 'not':
      return not(made(condition.of));
    case 'sticky':
      return any([made(condition.of), flag(only(find('sticky', [condition.id]), isFlag))]);
    case 'unknown':
      return unknown();
    case 'fact':
      return leafPredicate(condition, find, compile);
  }
}

/**
 * The condition as a predicate: work that is done once. Takes any JSON and never throws.
 * @param compile reads regular expressions; without it they cannot be judged
 */
export function compileCondition<Moment>(
  condition: unknown,
  find: FindReader<Moment>,
  compile = noPattern,
): Predicate<Moment> {
  return toPredicate(readCondition(condition), find, compile);
}

/** Finds answers in data; those that are not there are unknown. */
export const readAnswers: FindReader<Answers> = (kind, asked) => {
  const name = answerName(kind, asked);
  return (answers) => (Object.hasOwn(answers, name) ? answers[name] : undefined);
};

/** 1 when the condition holds, 0 when it does not, ½ when that cannot be known. Takes any JSON and never throws. */
export function evaluate(condition: unknown, answers: Answers, compile = noPattern): Truth {
  return compileCondition(condition, readAnswers, compile)(answers);
}
