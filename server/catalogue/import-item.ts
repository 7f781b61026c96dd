// One reading of a file or a feed, as the people who work on a site see it.
import { COLUMNS, type Column } from './feed-columns';
import { FEED_ERRORS, type FeedErrorCode } from './feed-error';
import type { ImportReport } from './import-products';

/** `same`: the feed has not changed since it was read last. */
export type ImportState = 'running' | 'done' | 'same' | 'failed' | 'cancelled';

export interface ImportItem {
  id: string;
  /** Name of the file, or host of the feed. */
  source: string;
  state: ImportState;
  /** ms. */
  startedAt: number;
  /** ms. */
  endedAt: number | null;
  bytes: number;
  /** Null: nobody said. */
  bytesInAll: number | null;
  rows: number;
  good: number;
  bad: number;
  gone: number;
  /** Products that were kept though the feed lacks them: so many at once looked like a feed that is broken. */
  held: number;
  /** Why it failed; null: it did not. */
  error: FeedErrorCode | null;
  /** Columns without which there are no products, where that is why. */
  missing: Column[];
}

export interface ImportRow {
  id: string;
  source: string;
  state: string;
  startedAt: Date;
  endedAt: Date | null;
  bytes: number;
  bytesInAll: number | null;
  rows: number;
  good: number;
  bad: number;
  gone: number;
  held: number;
  error: string | null;
}

export const IMPORT_FIELDS = {
  id: true,
  source: true,
  state: true,
  startedAt: true,
  endedAt: true,
  bytes: true,
  bytesInAll: true,
  rows: true,
  good: true,
  bad: true,
  gone: true,
  held: true,
  error: true,
} as const satisfies Record<keyof ImportRow, true>;

const STATES: readonly ImportState[] = ['running', 'done', 'same', 'failed', 'cancelled'];

export function toImportItem({ state, startedAt, endedAt, error, ...told }: ImportRow): ImportItem {
  const [code, missing = ''] = (error ?? '').split(':');
  return {
    ...told,
    state: STATES.find((one) => one === state) ?? 'failed',
    startedAt: startedAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
    error: error === null ? null : (FEED_ERRORS.find((one) => one === code) ?? 'internal'),
    missing: COLUMNS.filter((column) => missing.split(',').includes(column)),
  };
}

/** As it is kept: a code, and behind it the columns. */
export function writeFailure(code: FeedErrorCode, { missing }: Pick<ImportReport, 'missing'>): string {
  return missing.length > 0 ? `${code}:${missing.join(',')}` : code;
}
