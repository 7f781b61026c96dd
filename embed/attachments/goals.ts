// Hands what may be a goal in the shop to the file that knows, also what comes while that loads.
import type { SoughtGoal } from '@/core/site-script';
import type * as GoalsModule from '../goals';
import type { Attachment } from './attachment';

/** @param file content hash @param sought the goals @param names events that may be one of them, and page views */
export const goals =
  (file: string, sought: readonly SoughtGoal[], names: readonly string[]): Attachment =>
  (parts) => {
    for (const name of names)
      parts.listen(name, async (event) => {
        try {
          const goal: typeof GoalsModule = await import(`${parts.base}/s/f/${file}.js`);
          goal.attach(parts, event, sought);
        } catch {
          // Blocked or offline.
        }
      });
  };
