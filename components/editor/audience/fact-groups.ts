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
  visit: ['visitor', 'visits', 'utm', 'firstUtm', 'channel', 'landing', 'pages', 'seen', 'onSite'],
  device: ['device', 'browser', 'system', 'viewport', 'language'],
  time: ['weekday', 'hour', 'date'],
  history: ['met', 'sinceMet', 'arm', 'share'],
} as const satisfies Record<string, readonly FactKind[]>;

export const GROUP_NAMES = Object.keys(FACT_GROUPS) as (keyof typeof FACT_GROUPS)[];
