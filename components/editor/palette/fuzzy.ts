// Finding things by some of their letters in order: "adb" finds "Add block". Letters at the beginnings of words and letters
// next to each other weigh more, which is what people type.

export interface FuzzyMatch {
  score: number;
  /** Places in the text, ascending, to be marked. */
  positions: number[];
}

const WORD_START = 7;
const NEXT_TO = 8;
const FIRST = 3;
/** For each letter that is skipped. */
const SKIPPED = 0.2;

/** Without accents and capitals, letter by letter, so that places stay places. */
const fold = (text: string): string[] =>
  Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at);
    return letter.normalize('NFD').charAt(0).toLowerCase().charAt(0) || letter;
  });

const isWordStart = (letters: readonly string[], at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? ' ');

/** Every word of the query has to be found, in whichever order. Undefined: it is not. An empty query finds everything. */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | undefined {
  const letters = fold(text);
  const positions = new Set<number>();
  let score = 0;
  for (const word of query.split(/\s+/).filter(Boolean)) {
    const match = matchWord(fold(word), letters);
    if (!match) return undefined;
    score += match.score;
    for (const at of match.positions) positions.add(at);
  }
  // Of two that match alike, the shorter one is meant.
  return { score: score - letters.length * 0.01, positions: [...positions].sort((a, b) => a - b) };
}

/** The best way to find the letters of `word` in this order. Time grows with the product of both lengths. */
function matchWord(word: readonly string[], letters: readonly string[]): FuzzyMatch | undefined {
  /** Best score of the word so far with its last letter at this place, and the place of the letter before. */
  let row: ({ score: number; before: number } | undefined)[] = [];
  const rows: (typeof row)[] = [];
  for (const [index, letter] of word.entries()) {
    let best: { score: number; at: number } | undefined;
    const next: typeof row = [];
    for (let at = 0; at < letters.length; at += 1) {
      const own = 1 + (isWordStart(letters, at) ? WORD_START : 0) + (at === 0 ? FIRST : 0);
      const neighbour = row[at - 1];
      if (letters[at] === letter) {
        if (index === 0) next[at] = { score: own - at * SKIPPED, before: -1 };
        else {
          const apart = best && { score: best.score - at * SKIPPED + own, before: best.at };
          const beside = neighbour && { score: neighbour.score + own + NEXT_TO, before: at - 1 };
          next[at] = apart && beside ? (beside.score >= apart.score ? beside : apart) : (beside ?? apart);
        }
      }
      const here = row[at];
      if (here && (!best || here.score + at * SKIPPED > best.score))
        best = { score: here.score + at * SKIPPED, at };
    }
    rows.push(next);
    row = next;
  }
  let last = -1;
  row.forEach((cell, at) => {
    if (cell && (last === -1 || cell.score > (row[last]?.score ?? -Infinity))) last = at;
  });
  if (last === -1) return undefined;
  const score = row[last]?.score ?? 0;
  const positions: number[] = [];
  for (const cells of rows.reverse()) {
    positions.unshift(last);
    last = cells[last]?.before ?? -1;
  }
  return { score, positions };
}
