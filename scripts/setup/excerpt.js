// What an error says, cut to what the end of a long log has room for: whoever reads only that end learns the cause.
import { stripVTControlCharacters } from 'node:util';

const MOST_LINES = 12;
const LONGEST_LINE = 240;

/** The first lines of a text, without colours and empty lines, each set in below the name of what failed. */
export function excerpt(text) {
  const lines = stripVTControlCharacters(String(text))
    .split('\n')
    .filter((line) => line.trim() !== '');
  const shown = lines.slice(0, MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
  if (lines.length > shown.length) shown.push(`… ${lines.length - shown.length} more lines`);
  return shown.map((line) => `\n    ${line.trimEnd()}`).join('');
}
