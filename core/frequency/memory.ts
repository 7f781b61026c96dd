// What is remembered about one visitor and one campaign; the only figures tact is judged by.

/** Counts, and the last times in ms since 1970; 0 when it never happened. */
export interface CampaignMemory {
  /** Moments of showing; for a visitor held out, the moments at which it would have shown. */
  shown: number;
  shownAt: number;
  /** Dismissals by the visitor. */
  closed: number;
  closedAt: number;
  /** Submissions, and reaching the primary goal. */
  converted: number;
  convertedAt: number;
}

export const NOTHING_REMEMBERED: CampaignMemory = {
  shown: 0,
  shownAt: 0,
  closed: 0,
  closedAt: 0,
  converted: 0,
  convertedAt: 0,
};

export type Memorable = 'shown' | 'closed' | 'converted';

/** The memory after one more thing happened; everything else in it stays. */
export function remember<Memory extends CampaignMemory>(
  memory: Memory,
  what: Memorable,
  now: number,
): Memory {
  return { ...memory, [what]: memory[what] + 1, [`${what}At`]: now };
}
