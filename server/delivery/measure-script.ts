// What each module of a site's script weighs on the way to a shop.
import { gzipSync } from 'node:zlib';
import type { ScriptPiece, ScriptRole } from './carried-parts';

export interface ScriptSize {
  /** Of the whole, gzip. */
  bytes: number;
  /** In the order in which they stand in the script; their bytes add up to the whole. */
  modules: { role: ScriptRole; kind: string; bytes: number }[];
}

/** Of a text as shops get it, gzip, bytes. */
export const weigh = (text: string) => gzipSync(text, { level: 9 }).length;

/** A module weighs what it adds to all that stands before it: texts that are alike compress together. */
export function measureScript(pieces: readonly ScriptPiece[]): ScriptSize {
  let text = '';
  let bytes = 0;
  const modules = pieces.map(({ role, kind, text: added }) => {
    text += added;
    const before = bytes;
    bytes = weigh(text);
    return { role, kind, bytes: bytes - before };
  });
  return { bytes, modules };
}
