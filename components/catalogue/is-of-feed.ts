// Whether an import came from the feed of its site, or from a file.
import type { CatalogueView } from '@/server/trpc/router';

/** @param source as the import is called */
export function isOfFeed(source: string, feed: CatalogueView['feed']): boolean {
  return feed !== null && URL.canParse(feed.url) && new URL(feed.url).hostname === source;
}
