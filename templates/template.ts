// What a template is, and the shop it is made for.
import type { CampaignDocument } from '@/core/campaign/document';

export const GOALS = ['grow', 'keep', 'promote', 'guide', 'ask', 'announce', 'recover'] as const;
/** What an owner wants of it: a longer list, carts that are not left, and so on. */
export type TemplateGoal = (typeof GOALS)[number];

/** What a template takes from the shop it is made for. */
export interface Shop {
  /** ISO 4217. Amounts are in its minor units. */
  currency: string;
  /** Name of a time zone, such as `Europe/Berlin`. */
  timeZone: string;
  /** ms since 1970. */
  now: number;
}

/** The same at all times, so that pictures of templates are. */
export const EXAMPLE_SHOP: Shop = {
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  now: Date.UTC(2100, 0, 4, 9),
};

export interface Template<Id extends string = string> {
  id: Id;
  goal: TemplateGoal;
  /** A new document each time; the caller may change it. It passes the publish check as it is. */
  document(shop?: Shop): CampaignDocument;
}

/** Keeps the id as a type of its own, by which messages are looked up. */
export function template<Id extends string>(made: Template<Id>): Template<Id> {
  return made;
}
