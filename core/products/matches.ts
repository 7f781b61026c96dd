// Whether a product is what a strategy asks for, given what was answered.
import type { MatchedWords, ProductMatch } from '@/core/campaign/product-strategy';
import { categoryPath, plainWord, type Candidate } from './candidate';

/** What the answers of a visitor come to, by question: the values of the options, or what was entered. */
export type AnswerWords = Readonly<Record<string, readonly string[]>>;

/** What every product must be, ready to be asked of many. */
export type Wanted = (product: Candidate) => boolean;

/**
 * What was not answered narrows nothing.
 * @param digits of the currency after the point
 */
export function wantedBy(where: readonly ProductMatch[], answers: AnswerWords, digits: number): Wanted {
  const tests = where.flatMap((match) => testOf(match, answers, digits) ?? []);
  return (product) => tests.every((test) => test(product));
}

function testOf(match: ProductMatch, answers: AnswerWords, digits: number): Wanted | undefined {
  if (match.kind === 'price') return within(match.from, match.to);
  if (match.kind === 'budget') {
    const [text] = answersTo(answers, match.question) ?? [];
    const [from, to] = text === undefined ? [null, null] : readBudget(text);
    const minor = (amount: number | null) => (amount === null ? null : Math.round(amount * 10 ** digits));
    return from === null && to === null ? undefined : within(minor(from), minor(to));
  }
  const words = wordsOf(match.is, answers);
  if (!words) return undefined;
  const wanted = new Set(words.map(plainWord));
  switch (match.kind) {
    case 'tag':
      return ({ tags }) => tags.some((tag) => wanted.has(tag));
    case 'category': {
      const paths = words.map(categoryPath);
      return ({ category }) =>
        paths.some((path) =>
          path.length === 1
            ? category.includes(path[0]!)
            : path.every((word, depth) => category[depth] === word) && path.length > 0,
        );
    }
    case 'attribute': {
      const name = plainWord(match.name);
      return ({ attributes }) =>
        Object.hasOwn(attributes, name) && attributes[name]!.some((value) => wanted.has(value));
    }
  }
}

const within =
  (from: number | null, to: number | null): Wanted =>
  ({ price }) =>
    (from === null || price >= from) && (to === null || price <= to);

/** Undefined: whatever it is. */
function wordsOf(is: MatchedWords, answers: AnswerWords): readonly string[] | undefined {
  const words = is.from === 'fixed' ? is.values : answersTo(answers, is.question);
  return words && words.length > 0 ? words : undefined;
}

function answersTo(answers: AnswerWords, question: string): readonly string[] | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** `50`: at most. `25-50`: from, to. `100+`: at least. Anything without a number: no limit. */
function readBudget(text: string): [from: number | null, to: number | null] {
  const numbers = [...text.matchAll(/\d+(?:[.,]\d{1,2}(?!\d))?/g)].map(([number]) =>
    Number(number.replace(',', '.')),
  );
  const [first = null, second = null] = numbers;
  if (second !== null && first !== null) return [Math.min(first, second), Math.max(first, second)];
  return /\d\s*\+/.test(text) ? [first, null] : [null, first];
}
