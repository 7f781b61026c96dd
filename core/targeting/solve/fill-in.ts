// From what must be true of each fact to one visitor of whom all of it is true at once. Some facts depend on one another:
// what is certain of that in every shop is written down here, so that no visitor is made up who cannot exist.
import { factOf, type FactKind } from '../facts';
import type { Pattern } from '../match-text';
import type { Answer } from '../read-fact';
import { addressLayout, PATH, pathOf } from './address-layout';
import type { Budget } from './budget';
import { findText, type FoundText, type PartWish, type TextWish } from './find-text';
import { mergeFirst, unmerged } from './first-visit';
import { settleClock } from './settle-clock';
import { settleNumbers } from './settle-numbers';
import { passes, type Single, type Wish, type Wishes } from './wish';

/** `undefined`: nobody is like that. `unknown`: the budget ended before that was certain. */
export type FilledIn = ReadonlyMap<string, Answer> | 'unknown' | undefined;

const EMPTY: Pattern = [''];
const PATH_PATTERNS: TextWish = {
  must: [[['/', '']]],
  mustNot: [
    ['', '?', ''],
    ['', '#', ''],
  ],
};
const NO_SHAPE: TextWish = { must: [], mustNot: [] };
/** Facts whose every text is a path. */
const PATHS: readonly string[] = ['path', 'landing', 'seen'] satisfies FactKind[];

/** Regular expressions are left out: the visitor is judged by the whole condition in the end. */
function textWish({ kind, yes, no }: Wish): TextWish {
  const shape = PATHS.includes(kind) ? PATH_PATTERNS : NO_SHAPE;
  const must: (readonly Pattern[])[] = [...shape.must];
  const mustNot: Pattern[] = [...shape.mustNot];
  for (const test of yes) {
    if (test.kind === 'text') must.push(test.settings[0]);
    if (test.kind === 'known') mustNot.push(EMPTY);
  }
  for (const test of no) {
    if (test.kind === 'text') mustNot.push(...test.settings[0]);
    if (test.kind === 'known') must.push([EMPTY]);
  }
  return { must, mustNot };
}

const isMany = ({ kind }: Wish) => {
  if (kind === 'sticky') return false;
  const fact = factOf(kind);
  return (fact.type === 'text' || fact.type === 'number') && fact.many === true;
};

/** The page that is open was seen on this visit, and what was seen on this visit was seen at all. */
function passDown(wishes: Map<string, Wish>): void {
  for (const [from, to] of [
    ['seen ever', 'seen visit'],
    ['seen ever', 'path'],
    ['seen visit', 'path'],
  ] as const) {
    const [list, part] = [wishes.get(from), wishes.get(to)];
    if (list && part) wishes.set(to, { ...part, no: [...part.no, ...list.no] });
  }
}

/** What a fact may be answered with, where texts aside. */
type CandidatesOf = (kind: Wish['kind'], asked: readonly string[]) => readonly Single[];

interface Filling {
  wishes: Map<string, Wish>;
  budget: Budget;
  /** Address of the shop's first page: examples begin with it where they can. */
  home: string;
}

/** Address and path of the page, which must agree. */
function fillPage({ wishes, budget, home }: Filling): FilledIn {
  const url = wishes.get('url');
  const path = wishes.get('path');
  if (!url && !path) return new Map();
  const ofPath = path ? textWish(path) : PATH_PATTERNS;
  if (!url) {
    const found = findText([ofPath], budget);
    return found && found !== 'unknown' ? new Map([['path', found.text]]) : found;
  }
  const parts: PartWish[] = [textWish(url), { ...ofPath, part: PATH }];
  const athome: PartWish = { must: [[[home.toLowerCase(), '']]], mustNot: [] };
  const found =
    atHomeOnly(findText([...parts, athome], budget, addressLayout)) ?? findText(parts, budget, addressLayout);
  if (!found || found === 'unknown') return found;
  return new Map([['url', found.text], ...(path ? [['path', pathOf(found.text)] as const] : [])]);
}

const atHomeOnly = (found: ReturnType<typeof findText>) => (found === 'unknown' ? undefined : found);

/** One that says something, if there is one. */
function findSaying(wish: TextWish, budget: Budget): FoundText {
  const found = findText([{ ...wish, mustNot: [...wish.mustNot, EMPTY] }], budget);
  return found ?? findText([wish], budget);
}

/** The texts of a list, each of which does one thing that is wanted of the list. */
function fillTexts(wish: Wish, budget: Budget): string[] | 'unknown' | undefined {
  const { yes, no } = wish;
  const isEmpty = no.some(({ kind }) => kind === 'known');
  if (isEmpty) return yes.length > 0 || PATHS.includes(wish.kind) ? undefined : [];
  const single = (tests: Wish['yes']) =>
    textWish({ ...wish, yes: tests, no: no.filter(({ kind }) => kind !== 'known') });
  const texts = new Set<string>();
  const wanted = yes.length > 0 ? yes.map((test) => (test.kind === 'known' ? [] : [test])) : [[]];
  for (const tests of wanted) {
    const found = findSaying(single(tests), budget);
    if (found === 'unknown') return found;
    if (!found) return yes.length > 0 || PATHS.includes(wish.kind) ? undefined : [];
    texts.add(found.text);
  }
  return [...texts];
}

/** The numbers of a list, likewise. */
function fillNumbers({ yes, no }: Wish, candidates: readonly Single[]): number[] | undefined {
  const free = candidates.filter((answer) => !no.some((test) => passes(answer, test)));
  const numbers = new Set<number>();
  for (const test of yes) {
    const answer = free.find((one) => passes(one, test));
    if (typeof answer !== 'number') return undefined;
    numbers.add(answer);
  }
  return [...numbers];
}

function fillVisit(filling: Filling, isFirst: boolean | undefined, candidatesOf: CandidatesOf): FilledIn {
  const { wishes, budget } = filling;
  if (!settleNumbers(wishes, isFirst)) return undefined;
  const isClockSettled = settleClock(wishes, budget);
  if (isClockSettled !== true) return isClockSettled || undefined;
  passDown(wishes);
  const page = fillPage(filling);
  if (!page || page === 'unknown') return page;
  const answers = new Map(page);
  for (const [name, wish] of wishes) {
    if (answers.has(name)) continue;
    const { open } = wish;
    if (open) {
      const [answer] = open;
      if (answer !== undefined) answers.set(name, answer);
      continue;
    }
    const isText = wish.kind !== 'sticky' && factOf(wish.kind).type === 'text';
    const found = isMany(wish)
      ? isText
        ? fillTexts(wish, budget)
        : fillNumbers(wish, candidatesOf(wish.kind, wish.asked))
      : wish.yes.length > 0
        ? findSaying(textWish(wish), budget)
        : findText([textWish(wish)], budget);
    if (!found || found === 'unknown') return found;
    answers.set(name, typeof found === 'object' && 'text' in found ? found.text : found);
  }
  addSeen(answers);
  return answers;
}

/** What is known to have been seen belongs into the lists of what was seen. */
function addSeen(answers: Map<string, Answer>): void {
  const path = answers.get('path');
  const add = (name: string, more: readonly string[]) => {
    const list = answers.get(name);
    if (Array.isArray(list))
      answers.set(name, [...new Set([...list.filter((one) => typeof one === 'string'), ...more])]);
  };
  if (typeof path === 'string') {
    add('seen visit', [path]);
    add('seen ever', [path]);
  }
  const visit = answers.get('seen visit');
  if (Array.isArray(visit))
    add(
      'seen ever',
      visit.filter((one) => typeof one === 'string'),
    );
}

/** Whether this is the first visit is asked by two facts; without them either will do, and a later one forbids less. */
export function fillIn(wishes: Wishes, candidatesOf: CandidatesOf, home: string, budget: Budget): FilledIn {
  const filling = (own: Wishes): Filling => ({ wishes: new Map(own), budget, home });
  if (!wishes.has('visitor') && !wishes.has('visits'))
    return fillVisit(filling(wishes), undefined, candidatesOf);
  const merged = mergeFirst(wishes);
  const first = merged && fillVisit(filling(merged), true, candidatesOf);
  if (first && first !== 'unknown') return new Map([...unmerged(wishes, first)]);
  const later = fillVisit(filling(wishes), false, candidatesOf);
  return later ?? first;
}
