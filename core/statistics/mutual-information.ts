// How much an answer says of what came of it: mutual information, in bits. [Shannon 1948; as the G test, Wilks 1938]
import { chiSquaredTail } from './chi-squared-tail';

export interface Information {
  /** Everybody in the table. */
  visitors: number;
  /** What the row says of the column, less what chance alone would make it look like; 0 … `of`. */
  bits: number;
  /** All there is to know of the column: its entropy. */
  of: number;
  /** What chance alone makes it look like on average, bits. [Miller 1955; Panzeri & Treves 1996, eq. 13] */
  noise: number;
  /** The chance of a table at least as uneven when row and column have nothing to do with each other, 0–1. */
  pValue: number;
}

/** @param table visitors by row (the answer) and column (what came of it); all rows equally long */
export function mutualInformation(table: readonly (readonly number[])[]): Information {
  const width = Math.max(0, ...table.map((row) => row.length));
  const rows = table.map((row) => sum(row));
  const columns = Array.from({ length: width }, (_, place) => sum(table.map((row) => row[place] ?? 0)));
  const visitors = sum(rows);
  if (visitors === 0) return { visitors, bits: 0, of: 0, noise: 0, pValue: 1 };
  let raw = 0;
  for (const [row, counts] of table.entries())
    for (const [column, count] of counts.entries())
      if (count > 0)
        raw += (count / visitors) * Math.log2((count * visitors) / (rows[row]! * columns[column]!));
  const of = sum(columns.map((count) => (count > 0 ? (-count / visitors) * Math.log2(count / visitors) : 0)));
  const filled = (counts: readonly number[]) => counts.filter((count) => count > 0).length;
  const degrees = (filled(rows) - 1) * (filled(columns) - 1);
  if (degrees === 0) return { visitors, bits: 0, of, noise: 0, pValue: 1 };
  const noise = degrees / (2 * visitors * Math.LN2);
  return {
    visitors,
    bits: Math.min(of, Math.max(0, raw - noise)),
    of,
    noise,
    // G = 2 N ln 2 · I is chi-squared where there is nothing to find.
    pValue: chiSquaredTail(2 * visitors * Math.LN2 * Math.max(0, raw), degrees),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
