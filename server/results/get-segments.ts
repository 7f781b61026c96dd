// The audiences and segments of a site: which campaigns visitors of each met, and what came of it.
import type { ReadScope } from '../access/scope';
import type { App } from '../app';
import { readAudienceNames } from './read-audience-names';
import { readByValue, type ValueRow } from './read-by-value';

/** Those with the most visitors first; a visitor in two of them counts in both, and in none of them in none. */
export interface SegmentsView {
  /** By id. */
  audiences: ValueRow[];
  /** By the name that the shop gave. */
  segments: ValueRow[];
  /** Of audiences, by id; those that were removed are not among them. */
  audienceNames: Record<string, string>;
}

/** @throws AppError `not-found` */
export async function getSegments(app: App, scope: ReadScope, siteId: string): Promise<SegmentsView> {
  const [audiences = [], segments = []] = await readByValue(app, scope, siteId, ['audience', 'segment']);
  return { audiences, segments, audienceNames: await readAudienceNames(app, siteId) };
}
