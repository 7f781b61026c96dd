// Loads what brings tabs back, on pages after one on which a tab was left, and forgets tabs once the visitor has bought.
import type { Attachment } from './attachment';
import type * as TeaserModule from '../arrive-teaser';

/** @param file content hash @param releases of campaigns with a tab, by their id */
export const teasers =
  (file: string, releases: Readonly<Record<string, number>>): Attachment =>
  (parts) => {
    parts.listen('order.placed', () => parts.change(({ kept }) => void delete kept.teasers));
    parts.listen('page.viewed', async () => {
      try {
        if (!parts.read().kept.teasers) return;
        const tabs: typeof TeaserModule = await import(`${parts.base}/s/f/${file}.js`);
        await tabs.rejoin(parts, releases);
      } catch {
        // Blocked or offline.
      }
    });
  };
