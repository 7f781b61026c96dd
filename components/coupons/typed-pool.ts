// A new pool as it is typed, and what it comes to.
import {
  CODE_CHARACTERS,
  CODE_LENGTH,
  MAX_CODES,
  MAX_CODE_LENGTH,
  MAX_PREFIX_LENGTH,
} from '@/core/coupons/limits';
import type { ReadCodes } from '@/core/coupons/read-codes';
import { fromWallClock } from '@/components/simulator/site-clock';
import type { PoolItem } from '@/server/trpc/router';

export interface TypedPool {
  name: string;
  kind: PoolItem['kind'];
  /** Of imported ones, as pasted. */
  codes: string;
  prefix: string;
  count: string;
  code: string;
  most: string;
  /** As a date field has it. */
  ends: string;
}

export const NEW_POOL: TypedPool = {
  name: '',
  kind: 'imported',
  codes: '',
  prefix: '',
  count: '500',
  code: '',
  most: '',
  ends: '',
};

/** Names of messages, by field. */
export type PoolProblems = Partial<{
  name: 'nameNeeded';
  codes: 'codesNeeded' | 'tooMany';
  prefix: 'prefixWrong';
  count: 'countWrong';
  code: 'codeNeeded' | 'codeWrong';
  most: 'mostWrong';
  ends: 'endsWrong';
}>;

/** Undefined when it is no whole number from 1 on. */
function wholeNumber(text: string): number | undefined {
  const value = Number(text.trim());
  return Number.isInteger(value) && value >= 1 && value <= 1e9 ? value : undefined;
}

/** @param read of `codes` @param now ms since 1970 */
export function readPool(
  { name, kind, prefix, count, code, most, ends }: TypedPool,
  read: ReadCodes,
  timeZone: string,
  now: number,
) {
  const problems: PoolProblems = {};
  if (name.trim() === '') problems.name = 'nameNeeded';
  const many = wholeNumber(count);
  const limit = most.trim() === '' ? null : wholeNumber(most);
  const endsAt = ends === '' ? null : fromWallClock(ends, timeZone);
  if (endsAt === undefined || (endsAt !== null && endsAt <= now)) problems.ends = 'endsWrong';
  if (kind === 'imported' && read.isTooMany) problems.codes = 'tooMany';
  else if (kind === 'imported' && read.codes.length === 0) problems.codes = 'codesNeeded';
  if (kind === 'generated' && (many === undefined || many > MAX_CODES)) problems.count = 'countWrong';
  if (kind === 'generated' && !isCode(prefix, MAX_PREFIX_LENGTH)) problems.prefix = 'prefixWrong';
  if (kind === 'fixed' && code.trim() === '') problems.code = 'codeNeeded';
  else if (kind === 'fixed' && !isCode(code, MAX_CODE_LENGTH)) problems.code = 'codeWrong';
  if (kind === 'fixed' && limit === undefined) problems.most = 'mostWrong';
  const source = {
    // Of a file with other columns, only the codes.
    imported: { kind: 'imported' as const, text: read.codes.join('\n') },
    generated: {
      kind: 'generated' as const,
      prefix: prefix.trim(),
      length: CODE_LENGTH.usual,
      count: many ?? 1,
    },
    fixed: { kind: 'fixed' as const, code: code.trim(), most: limit ?? null },
  }[kind];
  return { problems, pool: { name: name.trim(), source, endsAt: endsAt ?? null } };
}

const isCode = (text: string, longest: number) =>
  text.trim().length <= longest && CODE_CHARACTERS.test(text.trim());
