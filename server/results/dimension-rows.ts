// The same figures split by one fact about the visitor, as pages list them. Pure.
import type { EventStore } from '../ingest/event-store';
import { sumFigures, type Figures } from './figures';

export const RESULTS_DIMENSIONS = [
  'device',
  'source',
  'channel',
  'country',
  'language',
  'visitor',
  'audience',
  'segment',
  'page',
] as const;
export type ResultsDimension = (typeof RESULTS_DIMENSIONS)[number];

/** `revenue` is in the currency of the site, minor units. */
export interface DimensionRow extends Omit<Figures, 'closed'> {
  /** As it was at the first exposure; empty: not known. Of audiences, the id. */
  value: string;
}

export interface HourRow extends Omit<Figures, 'closed'> {
  hour: number;
}

type Split = Awaited<ReturnType<EventStore['figuresBy']>>;

/** @param splits in the order of `RESULTS_DIMENSIONS` */
export function rowsByDimension(
  splits: readonly Split[],
  currency: string,
): Record<ResultsDimension, DimensionRow[]> {
  const rows = (dimension: ResultsDimension): DimensionRow[] =>
    (splits[RESULTS_DIMENSIONS.indexOf(dimension)] ?? []).map(({ value, arms }) => {
      const { closed: _, ...figures } = sumFigures(arms, currency);
      return { value, ...figures };
    });
  return {
    device: rows('device'),
    source: rows('source'),
    channel: rows('channel'),
    country: rows('country'),
    language: rows('language'),
    visitor: rows('visitor'),
    audience: rows('audience'),
    segment: rows('segment'),
    page: rows('page'),
  };
}

/** Of those who came before hours were kept nobody knows theirs. */
export function rowsByHour(split: Split, currency: string): HourRow[] {
  return split
    .flatMap(({ value, arms }) => {
      const { closed: _, ...figures } = sumFigures(arms, currency);
      return /^\d+$/.test(value) ? [{ hour: Number(value), ...figures }] : [];
    })
    .sort((a, b) => a.hour - b.hour);
}
