// How a campaign stands on its page: before it, so that the page waits, or beside what is on it.
import type { ShownFormat } from '@/core/campaign/format';
import type { Stage } from './stage';

export interface Standing {
  /** Puts the host on the page and answers where; null when there is no place for it. */
  place(stage: Stage, format: ShownFormat): ParentNode | null;
  /** Opens what has been painted. Answers what undoes it, for when it closes. */
  open(stage: Stage, format: ShownFormat): () => void;
}
