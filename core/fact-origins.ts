// Where each fact about a visit comes from, and what shoppers are told of it when they ask why they see a campaign. A fact that
// has no place here does not compile.
import type { Condition } from '@/core/campaign/condition';
import { factsAsked } from '@/core/targeting/facts-asked';
import type { FactKind } from '@/core/targeting/facts';

/** `visitor`: who they are, where they came from, what they did. A campaign that asks for any of these is personalised. */
type Origin = 'visitor' | 'device' | 'page' | 'clock' | 'chance';

/** The words complete no sentence: they stand in a list. Several facts may share them. */
const ORIGINS: Readonly<Record<FactKind, readonly [origin: Origin, words: string]>> = {
  path: ['page', 'The page you are on'],
  url: ['page', 'The page you are on'],
  title: ['page', 'The page you are on'],
  query: ['page', 'The page you are on'],
  meta: ['page', 'The page you are on'],
  variable: ['page', 'What the shop’s page says about itself'],
  dataLayer: ['page', 'What the shop’s page says about itself'],
  element: ['page', 'What stands on the page'],
  elementText: ['page', 'What stands on the page'],
  cookie: ['visitor', 'A cookie that the shop has set'],
  adBlocker: ['visitor', 'Whether your browser hides advertisements'],
  loggedIn: ['visitor', 'Whether you are logged in'],
  referrer: ['visitor', 'The page that led you here'],
  utm: ['visitor', 'The link or advert you came by'],
  firstUtm: ['visitor', 'The link or advert you first came by'],
  landing: ['visitor', 'The page you began on'],
  channel: ['visitor', 'How you found the shop'],
  visitor: ['visitor', 'Whether you have been here before'],
  visits: ['visitor', 'How many times you have been here'],
  pages: ['visitor', 'How many pages you have looked at'],
  seen: ['visitor', 'Which pages you have looked at'],
  onSite: ['visitor', 'How long you have been here'],
  device: ['device', 'The device you use'],
  browser: ['device', 'The browser you use'],
  system: ['device', 'The device you use'],
  viewport: ['device', 'The size of your window'],
  language: ['device', 'The language of your browser'],
  country: ['visitor', 'The country you are in'],
  weekday: ['clock', 'The day and time'],
  hour: ['clock', 'The day and time'],
  date: ['clock', 'The day and time'],
  share: ['chance', 'A draw by chance'],
  met: ['visitor', 'Which messages you have seen, and what you did with them'],
  sinceMet: ['visitor', 'Which messages you have seen, and what you did with them'],
  arm: ['visitor', 'Which messages you have seen, and what you did with them'],
  cartTotal: ['visitor', 'What is in your cart'],
  cartCount: ['visitor', 'What is in your cart'],
  cartHas: ['visitor', 'What is in your cart'],
  cartAttribute: ['visitor', 'What is in your cart'],
  cartPrice: ['visitor', 'What is in your cart'],
  orders: ['visitor', 'What you have ordered here'],
  sinceOrder: ['visitor', 'What you have ordered here'],
  bought: ['visitor', 'What you have ordered here'],
  segment: ['visitor', 'A group of customers you are in'],
  trait: ['visitor', 'What the shop knows about you'],
  traitNumber: ['visitor', 'What the shop knows about you'],
  answer: ['visitor', 'What you answered to a question'],
};

/**
 * What a campaign goes by, in its conditions and in what it shows, for the shopper's eyes: each once, in the order in which the condition asks, audiences filled in.
 * None when nothing in it is about the visitor, for then there is nothing personal to tell.
 * @param shown what its variants go by
 * @param messages variants of its own that it has for segments
 */
export function reasonsToTell(
  targeting: Condition,
  shown: readonly FactKind[] = [],
  messages: readonly unknown[] = [],
): string[] {
  const origins = [
    ...(messages.length > 0 ? [ORIGINS.segment] : []),
    ...factsAsked(targeting).map(({ kind }) => ORIGINS[kind]),
    ...shown.map((kind) => ORIGINS[kind]),
  ];
  if (!origins.some(([origin]) => origin === 'visitor')) return [];
  return [...new Set(origins.map(([, words]) => words))];
}

/** Whether somebody has to say what the answer is when a visitor is made up: all but what a page or a clock says by itself. */
export function isTold(kind: FactKind): boolean {
  const [origin] = ORIGINS[kind];
  return origin !== 'page' && origin !== 'clock';
}
