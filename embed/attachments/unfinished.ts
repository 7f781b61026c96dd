// Loads what keeps unfinished forms when one is shown that is to be kept, to a visitor who allows it.
import type { EventOf } from '@/core/events/event';
import type { FormsFile } from '../mount/contract';
import type { Attachment } from './attachment';

/** @param file content hash @param campaigns ids of those whose forms are kept */
export const unfinished =
  (file: string, campaigns: readonly string[]): Attachment =>
  (parts) => {
    // Not of the showing: before that there may be a tab, and after it another opening.
    parts.listen('step.viewed', async (event) => {
      try {
        const { campaign } = event as EventOf<'step.viewed'>;
        if (!campaigns.includes(campaign) || !parts.allows().personalisation) return;
        const forms: FormsFile = await import(`${parts.base}/s/f/${file}.js`);
        forms.resume(campaign, parts);
      } catch {
        // Blocked or offline.
      }
    });
  };
