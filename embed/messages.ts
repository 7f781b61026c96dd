// Gives visitors of some segments a variant of their own. A part of the scripts alone whose campaigns do that: attached once, it
// knows the visitor; `of` lets the arms of a campaign depend on them.
import { personalArms, type Message } from '@/core/assignment/personal-arms';
import type { DecidableArm } from '@/core/decision';
import type { ScriptParts } from './attachments/attachment';
import type { ReaderOf, ShopMoment } from './facts/shop-moment';
import { guard } from './natives';
import type { LiveCampaign } from './site';

type Parts = Pick<ScriptParts, 'allows' | 'read' | 'told'>;

let known: Parts | undefined;

export const messages = (parts: Parts): void => {
  known = parts;
};

/** What the readers of a segment look at. */
function momentOf({ allows, read, told }: Parts): ShopMoment {
  return { facts: { memory: read(), told }, visitor: { consent: allows() } } as ShopMoment;
}

/** The campaign, with the arms that this visitor draws from at this moment. */
messages.of = (
  campaign: LiveCampaign,
  segmentsOf: ReaderOf<'segment'>,
  list: readonly Message[],
): LiveCampaign => ({
  ...campaign,
  get arms(): readonly DecidableArm[] {
    const { arms } = campaign;
    // What throws is no answer.
    const segments = guard(() => known && segmentsOf(momentOf(known)))();
    return segments ? personalArms(arms, list, segments) : arms;
  },
});
