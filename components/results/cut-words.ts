// Drawings do not wrap: what is too long ends in dots, and stands in full in the table beside it.

/** Of a letter of `text-small`, px, on average. */
const LETTER = 6.6;
const FEWEST = 6;

/** As many of the words as fit in `room` px, six letters at the least. */
export function cutWords(words: string, room: number): string {
  const letters = Math.max(FEWEST, Math.floor(room / LETTER));
  return words.length > letters ? `${words.slice(0, letters - 1)}…` : words;
}
