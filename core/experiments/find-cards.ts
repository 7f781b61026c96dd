// What was learned before, found by words: those that somebody searches for, or those of a new hypothesis.
import type { Hypothesis } from './experiment';

/** As much of a card as is searched. */
export interface CardWords {
  name: string;
  hypothesis: Hypothesis;
  learned: string;
}

/** Words too common to say what a text is about; short ones are left out anyway. */
const COMMON = new Set([
  'about',
  'because',
  'does',
  'from',
  'have',
  'instead',
  'more',
  'than',
  'that',
  'their',
  'them',
  'they',
  'this',
  'what',
  'when',
  'with',
  'your',
]);
const SHORTEST = 4;
/** Of the rarer of two texts: fewer words in common are chance. */
const LEAST_ALIKE = 0.2;

/** Every word has to be somewhere in the card; accents and capitals make no difference. Their order stays. */
export function findCards<Card extends CardWords>(text: string, cards: readonly Card[]): Card[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    const words = plain(textOf(card));
    return wanted.every((word) => words.includes(word));
  });
}

/** Cards that speak of the same as a hypothesis, the most alike first. */
export function similarCards<Card extends CardWords>(
  hypothesis: Hypothesis,
  cards: readonly Card[],
  most: number,
): Card[] {
  const wanted = stemsOf(Object.values(hypothesis).join(' '));
  if (wanted.size === 0) return [];
  return cards
    .map((card) => ({ card, alike: alikeness(wanted, stemsOf(textOf(card))) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ card }) => card);
}

const textOf = ({ name, hypothesis, learned }: CardWords): string =>
  [name, hypothesis.what, hypothesis.whom, hypothesis.why, learned].join(' ');

/** Share of the shorter text's words that are in the other, 0–1. */
function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  if (smaller === 0) return 0;
  return [...one].filter((word) => other.has(word)).length / smaller;
}

/** Beginnings of the words that say something, so that "gift" and "gifts" are one. */
function stemsOf(text: string): Set<string> {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      .filter((word) => word.length >= SHORTEST && !COMMON.has(word))
      .map((word) => word.replace(/(?:es|s)$/u, '')),
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
