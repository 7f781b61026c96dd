// What is remembered about one visitor and one campaign; the only figures tact is judged by.

/**
 * `exposed`: the moment of showing, in every arm. `seen`: it was shown, which it never is to visitors held out. `clicked`:
 * a button or link of it. `closed`: dismissed by the visitor. `converted`: submitted, or the primary goal reached. `fewer`: the
 * visitor asked for fewer like it.
 */
export const MEMORABLE = ['exposed', 'seen', 'clicked', 'closed', 'converted', 'fewer'] as const;
export type Memorable = (typeof MEMORABLE)[number];

/** Counts, and the last times in ms since 1970; absent when it never happened. */
export type CampaignMemory = { readonly [Count in Memorable | `${Memorable}At`]?: number };

/** The memory after one more thing happened; everything else in it stays. */
export function remember<Memory extends CampaignMemory>(
  memory: Memory,
  what: Memorable,
  now: number,
): Memory {
  return { ...memory, [what]: (memory[what] ?? 0) + 1, [`${what}At`]: now };
}
