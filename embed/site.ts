// The site this script was assembled for. One page runs one script, so this, like all state of the runtime, is kept by its
// module; `start` sets it before anything else runs.
import type { HoldOut } from '@/core/assignment';
import type { DecidableCampaign, DecisionSite, Rule } from '@/core/decision';
import type { WrittenCampaign } from '@/core/site-script';
import type { Predicate } from '@/core/targeting/predicate';
import type { Attachment } from './attachments/attachment';
import type { Keeper, ShopFacts, ShopMoment } from './facts/shop-moment';
import { guard } from './natives';
import type { Watch } from './triggers/watch';

export interface LiveCampaign extends DecidableCampaign<ShopFacts> {
  watches: readonly Watch[];
  /** How many of the watches must fire. */
  wanted: number;
  /** Content hash of another renderer than that of the site. */
  renderer?: string | undefined;
}

export type DefineCampaign = (
  written: WrittenCampaign,
  holds: Predicate<ShopMoment>,
  watches: readonly Watch[],
  rules?: readonly Rule<ShopFacts>[],
  renderer?: string,
  calm?: unknown,
) => LiveCampaign;

export type DefineCampaigns = (define: DefineCampaign) => readonly LiveCampaign[];

const defineCampaign: DefineCampaign = (
  [id, phase, release, purpose, limits, goal, wanted, arms],
  holds,
  watches,
  rules,
  renderer,
  calm,
) => ({
  id,
  seed: `${id}.${phase}`,
  release,
  purpose,
  limits,
  goal,
  wanted,
  arms,
  // What throws is no answer.
  holds: guard(holds) as typeof holds,
  watches,
  rules,
  renderer,
  calm,
});

/** What is decided by. */
export let site: Omit<DecisionSite<ShopFacts>, 'campaigns'> & {
  /** Public key. */
  key: string;
  campaigns: readonly LiveCampaign[];
};
/** Content hash of the renderer. */
export let renderer: string;
export let keepers: readonly Keeper[];
export let attachments: readonly Attachment[];
/** What stands before `/s/KEY.js` in the address of this script. */
export let base: string | undefined;

/**
 * Takes what the server wrote into the script; false where nothing tells the address of the server. The tag is looked up before
 * the running script is asked: a shop may run this from within another script, or take away the tag it came by.
 */
export function setSite(
  ...written: [
    key: string,
    attentionHours: number,
    renderer: string,
    define: DefineCampaigns,
    keepers?: readonly Keeper[],
    attachments?: readonly Attachment[],
    holdOut?: HoldOut,
  ]
): boolean {
  let key, attentionHours, define, holdOut, found;
  [key, attentionHours, renderer, define, keepers = [], attachments = [], holdOut] = written;
  site = { key, attentionHours, holdOut, campaigns: define(defineCampaign) };
  const file = `/s/${key}.js`;
  const script = (document.querySelector(`[src*="${file}"]`) ??
    document.currentScript) as HTMLScriptElement | null;
  [base, found] = `${script?.src}`.split(file);
  return found !== undefined;
}
