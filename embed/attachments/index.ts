// Every attachment there is. The shop never loads this list: its script is assembled from the single files, which are named
// after their attachment.
import type { Attachment } from './attachment';
import { consentMode } from './consent-mode';
import { cookiebot } from './cookiebot';
import { goals } from './goals';
import { happened } from './happened';
import { identity } from './identity';
import { klaro } from './klaro';
import { oneTrust } from './one-trust';
import { ordered } from './ordered';
import { profile } from './profile';
import { promotions } from './promotions';
import { shop } from './shop';
import { shopify } from './shopify';
import { teasers } from './teasers';
import { unfinished } from './unfinished';
import { where } from './where';

export const attachmentModules: Readonly<
  Record<
    string,
    Attachment | typeof goals | typeof happened | typeof shop | typeof teasers | typeof unfinished
  >
> = {
  consentMode,
  cookiebot,
  goals,
  happened,
  identity,
  klaro,
  oneTrust,
  ordered,
  profile,
  promotions,
  shop,
  shopify,
  teasers,
  unfinished,
  where,
};

/** The attachments without which a fact, a rule or a trigger has no answer. */
export const ATTACHMENTS_OF: Readonly<Record<string, readonly string[]>> = {
  country: ['where'],
  cartTotal: ['shop'],
  cartCount: ['shop'],
  cartHas: ['shop'],
  cartAttribute: ['shop'],
  cartPrice: ['shop'],
  orders: ['shop', 'ordered'],
  sinceOrder: ['shop', 'ordered'],
  bought: ['shop', 'ordered'],
  purchases: ['shop', 'ordered'],
  cartValue: ['shop'],
  trait: ['identity', 'profile'],
  traitNumber: ['identity', 'profile'],
  segment: ['identity', 'profile'],
  answer: ['identity', 'profile'],
};
