// Whether something can be the answer to a question. Nothing that comes from a page or a storage is believed to be one.
import { isWithin, type Answer, type QuizQuestion } from './quiz';

/** UTF-16 code units. */
const LONGEST_TEXT = 2000;

const ONE: { least: number; most: number; alone?: string } = { least: 1, most: 1 };

/** The answer as it counts: options once and in the order of the question. Undefined: it is no answer to this question. */
export function readAnswer(question: QuizQuestion, value: unknown): Answer | undefined {
  switch (question.kind) {
    case 'one':
    case 'many':
      return readChoice(question, value);
    case 'number':
      return Number[question.whole ? 'isSafeInteger' : 'isFinite'](value) &&
        isWithin(value as number, question)
        ? (value as number)
        : undefined;
    case 'text':
      return value && typeof value === 'string' && value.length <= LONGEST_TEXT ? value : undefined;
  }
}

function readChoice(
  question: Extract<QuizQuestion, { kind: 'one' | 'many' }>,
  value: unknown,
): readonly string[] | undefined {
  const { options } = question;
  if (!Array.isArray(value) || !value.every((id) => options.includes(id as string))) return undefined;
  const chosen = options.filter((id) => value.includes(id));
  const { length } = chosen;
  const { least, most, alone = '' } = question.kind === 'one' ? ONE : question;
  const fits = chosen.includes(alone) ? length === 1 : length && length >= least && length <= most;
  return fits ? chosen : undefined;
}
