// Whether something can be the answer to a question. Nothing that comes from a page or a storage is believed to be one.
import { isWithin, type Answer, type QuizQuestion } from './quiz';

/** UTF-16 code units. */
const LONGEST_TEXT = 2000;

const ONE = { least: 1, most: 1, alone: undefined };

/** The answer as it counts: options once and in the order of the question. Undefined: it is no answer to this question. */
export function readAnswer(question: QuizQuestion, value: unknown): Answer | undefined {
  switch (question.kind) {
    case 'one':
    case 'many':
      return readChoice(question, value);
    case 'number':
      return typeof value === 'number' && fits(question, value) ? value : undefined;
    case 'text':
      return typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT ? value : undefined;
  }
}

function readChoice(
  question: Extract<QuizQuestion, { kind: 'one' | 'many' }>,
  value: unknown,
): readonly string[] | undefined {
  const { options } = question;
  if (!Array.isArray(value) || !value.every((id) => options.includes(id as string))) return undefined;
  const chosen = options.filter((id) => value.includes(id));
  const { least, most, alone = '' } = question.kind === 'one' ? ONE : question;
  const fitsAlone = !chosen.includes(alone) || chosen.length === 1;
  const enough = chosen.includes(alone) || chosen.length >= Math.max(least, 1);
  return fitsAlone && enough && chosen.length > 0 && chosen.length <= most ? chosen : undefined;
}

function fits(question: Extract<QuizQuestion, { kind: 'number' }>, number: number): boolean {
  return (
    (question.whole ? Number.isSafeInteger(number) : Number.isFinite(number)) && isWithin(number, question)
  );
}
