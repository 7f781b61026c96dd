// Codes out of what somebody pasted or chose as a file: one per line, or the first column of a CSV file.
import { CODE_CHARACTERS, MAX_CODE_LENGTH, MAX_CODES } from './limits';

/** - `twice`: stands there before. - `long`, `characters`: no code that a shop takes. */
export type CodeFault = 'twice' | 'long' | 'characters';

export interface ReadCodes {
  /** In order, each once. */
  codes: string[];
  /** Lines that are not taken, numbered from 1, as they were written. */
  faults: { line: number; text: string; fault: CodeFault }[];
  /** More than a pool holds, or as many lines that are no codes; what is beyond was not read. */
  isTooMany: boolean;
}

/** Heads of a first column, as shop systems export them. */
const HEAD = /^(?:discount|coupon|promo|promotion|voucher|gift)?[\s_-]*codes?$/i;

export function readCodes(text: string): ReadCodes {
  const found = new Set<string>();
  const faults: ReadCodes['faults'] = [];
  const lines = text.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/);
  let isFirst = true;
  for (const [index, line] of lines.entries()) {
    const code = firstCell(line);
    if (code === '') continue;
    const isHead = isFirst && HEAD.test(code);
    isFirst = false;
    if (isHead) continue;
    const fault = faultOf(code, found);
    if ((fault ? faults.length : found.size) === MAX_CODES)
      return { codes: [...found], faults, isTooMany: true };
    if (fault) faults.push({ line: index + 1, text: code.slice(0, MAX_CODE_LENGTH), fault });
    else found.add(code);
  }
  return { codes: [...found], faults, isTooMany: false };
}

function faultOf(code: string, found: ReadonlySet<string>): CodeFault | undefined {
  if (code.length > MAX_CODE_LENGTH) return 'long';
  if (!CODE_CHARACTERS.test(code)) return 'characters';
  return found.has(code) ? 'twice' : undefined;
}

/** Up to the first separator; without the quotes around it. */
function firstCell(line: string): string {
  const [, quoted] = /^\s*"((?:[^"]|"")*)"\s*(?:[,;\t]|$)/.exec(line) ?? [];
  return (quoted?.replaceAll('""', '"') ?? line.split(/[,;\t]/)[0] ?? '').trim();
}
