// The site this script was assembled for. One page runs one script, so this, like all state of the runtime, is kept by its
// module; `start` sets it before anything else runs.
import type { DecidableCampaign } from '@/core/decision';
import type { WrittenCampaign } from '@/core/site-script';
import type { Predicate } from '@/core/targeting/predicate';
import type { Watch } from './triggers/watch';

export interface LiveCampaign extends DecidableCampaign {
  watches: readonly Watch[];
  /** How many of the watches must fire. */
  wanted: number;
}

export type DefineCampaign = (
  written: WrittenCampaign,
  holds: Predicate,
  watches: readonly Watch[],
) => LiveCampaign;

export type DefineCampaigns = (define: DefineCampaign) => readonly LiveCampaign[];

const defineCampaign: DefineCampaign = (
  [id, seed, release, purpose, format, frequency, goal, wanted, arms],
  holds,
  watches,
) => ({
  id,
  seed,
  release,
  purpose,
  format,
  frequency,
  goal,
  wanted,
  arms: arms.map(([id, share, from, to, file]) => ({ id, share, from, to, file })),
  holds,
  watches,
});

export let key: string;
export let consentRequired: boolean;
export let attentionHours: number;
/** Content hash of the renderer. */
export let renderer: string;
/** In order of priority. */
export let campaigns: readonly LiveCampaign[];
/** What stands before `/s/KEY.js` in the address of this script. */
export let base: string | undefined;

/**
 * Takes what the server wrote into the script. The tag is looked up before the running script is asked: a shop may run
 * this from within another script, or take away the tag it came by.
 */
export function setSite(
  ...written: [
    key: string,
    consentRequired: boolean,
    attentionHours: number,
    renderer: string,
    define: DefineCampaigns,
  ]
): void {
  let define;
  [key, consentRequired, attentionHours, renderer, define] = written;
  campaigns = define(defineCampaign);
  const file = `/s/${key}.js`;
  const script = document.querySelector(`[src*="${file}"]`) ?? document.currentScript;
  base = script?.getAttribute('src')?.split(file)[0];
}
