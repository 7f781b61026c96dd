// A text that fits some patterns and none of others, or the certainty that there is none: all machines read together, the
// state from which the least must still come first. Only characters that a wanted pattern waits for are tried, and one that
// no pattern has: for what is forbidden, no other character is better than that one.
import type { Pattern } from '../match-text';
import type { Budget } from './budget';
import { DEAD, globMachine, type GlobMachine } from './glob-machine';

/** What is asked of a text. */
export interface TextWish {
  /** Of each of these lists, one pattern has to fit. */
  must: readonly (readonly Pattern[])[];
  mustNot: readonly Pattern[];
}

/** `undefined`: there is none. `unknown`: the budget ended before that was certain. */
export type FoundText = { text: string } | 'unknown' | undefined;

/** The parts of a text that not every machine reads. */
export interface Layout {
  /** The part that a character leads to, or undefined where it cannot stand. */
  step(part: number, code: number): number | undefined;
  start: number;
  /** The text may end here. */
  isWhole(part: number): boolean;
  /** The characters that lead on from here, in the order in which they are tried. */
  wanted(part: number): readonly number[];
}

/** A wish about the whole text, or about one part of it. */
export interface PartWish extends TextWish {
  /** Absent: every part. */
  part?: number;
}

const ANYWHERE: Layout = { start: 0, step: () => 0, isWhole: () => true, wanted: () => [] };

interface Reading {
  text: string;
  part: number;
  states: readonly number[];
}

/** What a machine reads, and whether it is wanted to accept. */
interface Reader {
  machine: GlobMachine;
  part: number | undefined;
}

/** The characters of patterns stand for themselves; this one for all others. */
function fillerFor(wishes: readonly PartWish[]): number {
  const used = new Set(
    wishes.flatMap(({ must, mustNot }) =>
      [...must.flat(), ...mustNot].flatMap((parts) => [...parts.join('')]),
    ),
  );
  const filler = [...'xyzabcdefghijklmnopqrstuvw0123456789-'].find((letter) => !used.has(letter));
  let code = filler?.charCodeAt(0) ?? 0xc0;
  while (used.has(String.fromCharCode(code))) code += 1;
  return code;
}

/** How much nearness counts for more than shortness: words can be put in many orders, all of them as short. */
const EAGERNESS = 2;

export function findText(wishes: readonly PartWish[], budget: Budget, layout: Layout = ANYWHERE): FoundText {
  const readers: Reader[] = [];
  const add = (pattern: Pattern, part: number | undefined) =>
    readers.push({ machine: globMachine(pattern), part }) - 1;
  /** Each a list of readers of which one has to accept. */
  const must = wishes.flatMap(({ must: lists, part }) =>
    lists.map((patterns) => patterns.map((pattern) => add(pattern, part))),
  );
  const mustNot = wishes.flatMap(({ mustNot: patterns, part }) =>
    patterns.map((pattern) => add(pattern, part)),
  );
  const needed = new Set(must.flat());
  const filler = fillerFor(wishes);

  const left = (states: readonly number[], index: number) =>
    readers[index]?.machine.left(states[index] ?? DEAD) ?? Infinity;
  const accepts = (states: readonly number[], index: number) =>
    readers[index]?.machine.accepts(states[index] ?? DEAD) === true;
  /** No text that goes on from here will do, or at least so many characters must still come. */
  const distance = (states: readonly number[]): number => {
    if (mustNot.some((index) => readers[index]?.machine.isSettled(states[index] ?? DEAD))) return Infinity;
    let sum = 0;
    for (const one of must) {
      let least = Infinity;
      for (const index of one) least = Math.min(least, left(states, index));
      sum += least;
    }
    return sum;
  };
  const isFound = ({ part, states }: Reading) =>
    layout.isWhole(part) &&
    must.every((one) => one.some((index) => accepts(states, index))) &&
    !mustNot.some((index) => accepts(states, index));

  const known = new Set<string>();
  /** By how soon they are tried. */
  const open: Reading[][] = [];
  let length = 0;
  const push = (reading: Reading) => {
    const key = `${reading.part} ${reading.states.join(' ')}`;
    if (known.has(key)) return;
    known.add(key);
    const least = reading.text.length + EAGERNESS * distance(reading.states);
    if (least === Infinity) return;
    (open[least] ??= []).push(reading);
    // One character can serve several patterns.
    length = Math.min(length, least);
  };
  push({ text: '', part: layout.start, states: readers.map(({ machine }) => machine.start) });

  for (; length < open.length; length += 1) {
    for (let reading = open[length]?.pop(); reading; reading = open[length]?.pop()) {
      if (isFound(reading)) return { text: reading.text };
      if (!budget.spend(readers.length + 1)) return 'unknown';
      const { part, states, text } = reading;
      const codes = new Set<number>([filler, ...layout.wanted(part)]);
      for (const index of needed)
        for (const code of readers[index]?.machine.wanted(states[index] ?? DEAD) ?? []) codes.add(code);
      for (const code of codes) {
        const next = layout.step(part, code);
        if (next === undefined) continue;
        push({
          text: text + String.fromCharCode(code),
          part: next,
          states: readers.map(({ machine, part: own }, index) => {
            const state = states[index] ?? DEAD;
            return own === undefined || own === next ? machine.step(state, code) : state;
          }),
        });
      }
    }
  }
  return undefined;
}
