// A pattern as a machine that reads one character at a time: the same meaning as `matchText`, in a form that can be asked
// what may still come. A state is what of the pattern has been read; parts between stars are found by their borders
// (Knuth, Morris and Pratt 1977, "Fast pattern matching in strings").
import type { Pattern } from '../match-text';

/** No text that goes on from here fits. */
export const DEAD = -1;

export interface GlobMachine {
  start: number;
  /** `code`: a UTF-16 code unit. */
  step(state: number, code: number): number;
  /** The text that led here fits. */
  accepts(state: number): boolean;
  /** Every text that goes on from here fits. */
  isSettled(state: number): boolean;
  /** The least number of characters that must still come; Infinity when nothing helps. */
  left(state: number): number;
  /** The characters that do anything else here than a character that the pattern lacks. */
  wanted(state: number): number[];
}

/** For each prefix of the text, the length of its longest proper prefix that is its end too. */
function bordersOf(text: string): number[] {
  const borders = [0, 0];
  for (let end = 1, border = 0; end < text.length; end += 1) {
    while (border > 0 && text[border] !== text[end]) border = borders[border] ?? 0;
    if (text[border] === text[end]) border += 1;
    borders.push(border);
  }
  return borders;
}

export function globMachine(pattern: Pattern): GlobMachine {
  const last = pattern.length - 1;
  const borders = pattern.map(bordersOf);
  /** The state in which nothing of a part has been read. */
  const bases: number[] = [];
  /** By state. */
  const parts: number[] = [];
  const after: number[] = [];
  let length = 0;
  for (const part of pattern) length += part.length;
  let before = 0;
  pattern.forEach((part, index) => {
    bases.push(parts.length);
    for (let read = 0; read <= part.length; read += 1) {
      parts.push(index);
      after.push(length - before - read);
    }
    before += part.length;
  });
  const textOf = (part: number) => pattern[part] ?? '';
  const baseOf = (part: number) => bases[part] ?? 0;

  /** What has been read of a part is all of it: on to the next that is not empty. */
  function settle(state: number): number {
    const part = parts[state] ?? 0;
    return part < last && state - baseOf(part) === textOf(part).length ? settle(baseOf(part + 1)) : state;
  }

  function step(state: number, code: number): number {
    if (state === DEAD) return DEAD;
    const part = parts[state] ?? 0;
    const text = textOf(part);
    const base = baseOf(part);
    let read = state - base;
    if (part === 0) return text.charCodeAt(read) === code ? settle(state + 1) : DEAD;
    while (read > 0 && text.charCodeAt(read) !== code) read = borders[part]?.[read] ?? 0;
    return text.charCodeAt(read) === code ? settle(base + read + 1) : base;
  }

  const left = (state: number) => (state === DEAD ? Infinity : (after[state] ?? Infinity));
  const end = parts.length - 1;
  return {
    start: settle(0),
    step,
    accepts: (state) => state === end,
    isSettled: (state) => state === end && last > 0 && textOf(last) === '',
    left,
    wanted(state) {
      if (state === DEAD) return [];
      const part = parts[state] ?? 0;
      const text = textOf(part);
      const codes: number[] = [];
      for (let read = state - baseOf(part); ; read = borders[part]?.[read] ?? 0) {
        if (read < text.length) codes.push(text.charCodeAt(read));
        if (part === 0 || read === 0) return codes;
      }
    },
  };
}
