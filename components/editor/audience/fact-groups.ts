// The facts in the order and the groups in which the menu offers them.
import type { FactKind } from '@/core/targeting';

export const FACT_GROUPS = {
  page: [
    'path',
    'url',
    'title',
    'query',
    'referrer',
    'element',
    'elementText',
    'meta',
    'cookie',
    'dataLayer',
    'variable',
  ],
  visit: ['visitor', 'visits', 'utm', 'firstUtm', 'channel', 'landing', 'pages', 'seen', 'onSite', 'country'],
  device: ['device', 'browser', 'system', 'viewport', 'language', 'adBlocker'],
  time: ['weekday', 'hour', 'date'],
  shop: ['cartTotal', 'cartCount', 'cartHas', 'cartAttribute', 'cartPrice', 'orders', 'sinceOrder', 'bought'],
  person: ['loggedIn', 'segment', 'trait', 'traitNumber', 'answer'],
  history: ['met', 'sinceMet', 'arm', 'share'],
} as const satisfies Record<string, readonly FactKind[]>;

export const GROUP_NAMES = Object.keys(FACT_GROUPS) as (keyof typeof FACT_GROUPS)[];
