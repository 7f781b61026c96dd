// The largest site that is promised to be quick: a hundred campaigns of twenty conditions, of which all but the last hold, so
// that every one of them is asked. The last campaign of the list fits, which proves that the others were judged to their ends.
import type { Condition } from '@/core/campaign/condition';
import { TACTFUL_FREQUENCY } from '@/core/campaign/tactful-frequency';
import type { DecisionData } from '@/core/decision-data';

export const CAMPAIGNS = 100;
export const CONDITIONS = 20;

/** Where on the shop they are asked. */
export const PLACE = '/bowls/blue-bowl?size=m&utm_source=letter';

/** What `PLACE` answers a new visitor with a desktop Chromium. */
export const ANSWERS = {
  path: '/bowls/blue-bowl',
  url: `http://localhost${PLACE}`,
  'query size': 'm',
  'utm source': 'letter',
  title: 'Bowls',
  device: 'desktop',
  browser: 'chrome',
  language: 'en-GB',
  viewport: 1280,
  visitor: 'new',
  visits: 1,
  'pages visit': 1,
  onSite: 0,
  'element h1': true,
};

function twentyConditions(number: number): Condition {
  const never = `/never-${number}`;
  return {
    kind: 'all',
    of: [
      { kind: 'path', operator: 'starts', values: [never, '/bowls'] },
      { kind: 'path', operator: 'glob', values: [never, '/bowls/*-bowl'] },
      { kind: 'path', operator: 'contains', values: [never, 'blue'] },
      { kind: 'path', operator: 'ends', values: [never, 'bowl'] },
      { kind: 'not', of: { kind: 'path', operator: 'starts', values: [never, '/cart', '/checkout'] } },
      { kind: 'url', operator: 'contains', values: [never, 'size=m'] },
      { kind: 'not', of: { kind: 'url', operator: 'glob', values: ['*/account/*'] } },
      { kind: 'query', name: 'size', operator: 'is', values: ['s', 'm'] },
      { kind: 'utm', parameter: 'source', operator: 'is', values: ['letter'] },
      { kind: 'title', operator: 'contains', values: ['Bowls'] },
      { kind: 'device', values: ['tablet', 'desktop'] },
      { kind: 'browser', values: ['chrome', 'edge'] },
      { kind: 'language', operator: 'starts', values: ['nb', 'en'] },
      { kind: 'viewport', from: 300, to: null },
      { kind: 'visitor', values: ['new'] },
      { kind: 'visits', from: 1, to: 3 },
      { kind: 'pages', span: 'visit', from: 1, to: 9 },
      { kind: 'onSite', from: 0, to: null },
      { kind: 'element', selector: 'h1' },
      { kind: 'path', operator: 'starts', values: [number === CAMPAIGNS - 1 ? '/bowls' : never] },
    ],
  };
}

export const decideSite: DecisionData = {
  key: 'f'.repeat(32),
  consentRequired: true,
  attentionHours: 24,
  currency: 'EUR',
  holdout: 0,
  consentSource: 'call',
  shopSystem: 'generic',
  dataLayerEvents: false,
  campaigns: Array.from({ length: CAMPAIGNS }, (_, number) => ({
    id: `campaign-${number}`,
    release: 1,
    seed: `campaign-${number}.1`,
    purpose: 'marketing',
    format: { kind: 'popup', closeOnBackdrop: true },
    targeting: twentyConditions(number),
    triggers: { join: 'any', of: [{ kind: 'asked' }] },
    frequency: TACTFUL_FREQUENCY,
    goal: { kind: 'submitted' },
    coverage: 1,
    arms: [{ id: 'a', share: 1, file: 'designaaaaa' }],
  })),
};
