// The grid of a quiz as a CSV file, and back. Rows are found by their ids, so that a file edited in a spreadsheet stays right when words
// change; what cannot be read is told row by row, and the rest is taken.
import { csvLine, BYTE_ORDER_MARK } from '@/core/csv-line';
import type { CampaignQuiz } from '@/core/campaign/quiz';
import { gridScales, readWeight, weightAt, writeWeight, type GridChange, type GridRow } from './grid';

const LEAD = ['question_id', 'answer_id', 'question', 'answer'] as const;

/** @param words of a question and of a row, for people; ids are what is read back */
export function writeGrid(
  quiz: CampaignQuiz,
  rows: readonly GridRow[],
  words: { question: (id: string) => string; row: (row: GridRow) => string },
): string {
  const scales = gridScales(quiz);
  const lines = rows.map((row) =>
    csvLine([
      row.question,
      row.answer,
      words.question(row.question),
      words.row(row),
      ...scales.map((scale) => asWord(writeWeight(weightAt(quiz, row, scale)))),
    ]),
  );
  return [BYTE_ORDER_MARK + csvLine([...LEAD, ...scales]), ...lines].join('');
}

const asWord = (sign: string) => (sign === '✓' ? 'include' : sign === '✕' ? 'exclude' : sign);

export type GridFault = { line: number } & (
  | { kind: 'unknown-row'; text: string }
  | { kind: 'bad-cell'; text: string; scale: string }
  | { kind: 'unknown-column'; text: string }
  | { kind: 'no-columns' }
  | { kind: 'twice'; text: string }
);

/** Longest file that is read, characters. */
export const LONGEST_FILE = 2_000_000;

export function readGrid(
  text: string,
  quiz: CampaignQuiz,
  rows: readonly GridRow[],
): { changes: GridChange[]; faults: GridFault[]; read: number } {
  const [head, ...lines] = parseCells(text.slice(0, LONGEST_FILE));
  const names = (head ?? []).map((cell) => cell.trim());
  const [question, answer] = [names.indexOf('question_id'), names.indexOf('answer_id')];
  if (question === -1 || answer === -1)
    return { changes: [], faults: [{ line: 1, kind: 'no-columns' }], read: 0 };
  const scales = gridScales(quiz);
  const columns = names.flatMap((scale, column) => (scales.includes(scale) ? [{ scale, column }] : []));
  const faults: GridFault[] = names.flatMap((name): GridFault[] =>
    name === '' || scales.includes(name) || LEAD.some((one) => one === name)
      ? []
      : [{ line: 1, kind: 'unknown-column', text: name }],
  );
  const changes: GridChange[] = [];
  const seen = new Set<string>();
  let read = 0;
  for (const [index, cells] of lines.entries()) {
    const line = index + 2;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const ids = [bare(cells[question]), bare(cells[answer])] as const;
    const row = rows.find((one) => one.question === ids[0] && one.answer === ids[1]);
    if (!row) {
      faults.push({ line, kind: 'unknown-row', text: ids.join(' · ') });
      continue;
    }
    const key = JSON.stringify(ids);
    if (seen.has(key)) {
      faults.push({ line, kind: 'twice', text: ids.join(' · ') });
      continue;
    }
    seen.add(key);
    read += 1;
    for (const { scale, column } of columns) {
      const cell = bare(cells[column]);
      const weight = readWeight(cell, scale);
      if (weight === null) faults.push({ line, kind: 'bad-cell', text: cell, scale });
      else if (weight !== weightAt(quiz, row, scale))
        changes.push({ question: row.question, answer: row.answer, scale, weight });
    }
  }
  return { changes, faults, read };
}

/** Without the apostrophe that keeps spreadsheets from running a cell. */
const bare = (cell = '') => cell.trim().replace(/^'/, '');

/** Cells of a CSV (RFC 4180), by comma, semicolon or tab, whichever the first line has most of. */
export function parseCells(text: string): string[][] {
  const all = text.replace(/^\u{FEFF}/u, '');
  const first = /^[^\r\n]*/.exec(all)?.[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  const comma = count('\t') > 1 ? '\t' : count(';') > count(',') ? ';' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const close = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < all.length; at += 1) {
    const sign = all[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (all[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === comma) close();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && all[at + 1] === '\n') at += 1;
      close();
      rows.push([]);
    } else cell += sign;
  }
  close();
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}
