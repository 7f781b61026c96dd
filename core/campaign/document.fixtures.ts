// Documents for tests: any that the schema accepts, made by fast-check, and edits of a known one.
import * as fc from 'fast-check';
import { conditionArbitrary } from '@/core/targeting/condition.fixtures';
import { blockLists } from './block.fixtures';
import type { Format } from './format';
import { SLIDE_IN_PLACES } from './slide-in-places';
import { TEASER_EDGES, TEASER_MOMENTS } from './teaser-choices';
import type { CampaignDocument, Step, Variant } from './document';
import type { OwnTheme, Theme } from './theme';
import { BUTTON_STYLES, CORNERS, FONT_NAMES, SHADOWS } from './theme-choices';
import { triggersArbitrary } from './trigger.fixtures';

const colours = fc.stringMatching(/^#[0-9a-f]{6}$/);

const fonts = fc.oneof(
  fc.constantFrom(...FONT_NAMES),
  fc.record({
    file: fc.stringMatching(/^[0-9a-f]{16}$/),
    name: fc.string({ minLength: 1, maxLength: 20 }),
  }),
);
const themeFields = {
  background: colours,
  text: colours,
  accent: colours,
  onAccent: colours,
  radius: fc.integer({ min: 0, max: 32 }),
  font: fc.oneof(
    fc.constantFrom('system' as const, 'serif' as const, 'inherit' as const),
    fc.record({ heading: fonts, body: fonts }),
  ),
  shadow: fc.constantFrom(...SHADOWS),
  buttons: fc.constantFrom(...BUTTON_STYLES),
  corners: fc.constantFrom(...CORNERS),
};

export const themes: fc.Arbitrary<Theme> = fc.record(themeFields);

/** What a variant may say itself: all, some or nothing. */
export const ownThemes: fc.Arbitrary<OwnTheme> = fc.record(themeFields, { requiredKeys: [] });

const stepLists: fc.Arbitrary<Step[]> = blockLists.chain((all) =>
  fc.integer({ min: 1, max: 3 }).map((count) =>
    Array.from({ length: count }, (_, index) => ({
      id: `s${index}`,
      name: `Step ${index}`,
      blocks: all.filter((_block, position) => position % count === index),
    })),
  ),
);
const variants: fc.Arbitrary<Omit<Variant, 'id'>> = fc.record({
  name: fc.string({ maxLength: 20 }),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
  theme: ownThemes,
  steps: stepLists,
});

const width = fc.integer({ min: 280, max: 960 });
const teaser = fc.record({
  text: fc.string({ maxLength: 30 }),
  edge: fc.constantFrom(...TEASER_EDGES),
  when: fc.constantFrom(...TEASER_MOMENTS),
});
/** With or without a tab. */
const tabbed = <F extends Format>(format: fc.Arbitrary<F>): fc.Arbitrary<F> =>
  fc.tuple(format, fc.option(teaser)).map(([one, tab]) => (tab ? { ...one, teaser: tab } : one));
const formats: fc.Arbitrary<Format> = fc.oneof(
  tabbed(fc.record({ kind: fc.constant('popup' as const), width, closeOnBackdrop: fc.boolean() })),
  tabbed(fc.record({ kind: fc.constant('fullscreen' as const), width })),
  tabbed(
    fc.record({ kind: fc.constant('slideIn' as const), width, place: fc.constantFrom(...SLIDE_IN_PLACES) }),
  ),
  fc.record({
    kind: fc.constant('bar' as const),
    width,
    edge: fc.constantFrom('top' as const, 'bottom' as const),
    pushes: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('embed' as const),
    width,
    place: fc.oneof(
      fc.record({ kind: fc.constant('slot' as const), name: fc.stringMatching(/^[\w-]{0,12}$/) }),
      fc.record({
        kind: fc.constant('selector' as const),
        selector: fc.string({ maxLength: 30 }),
        where: fc.constantFrom('before' as const, 'after' as const, 'inside' as const, 'replace' as const),
      }),
    ),
  }),
);

/** Any document that the schema accepts, sensible or not. */
export const documents: fc.Arbitrary<CampaignDocument> = fc.record({
  schemaVersion: fc.constant(1 as const),
  purpose: fc.constantFrom('service', 'marketing'),
  format: formats,
  targeting: conditionArbitrary,
  triggers: triggersArbitrary,
  frequency: fc.record(
    {
      everyHours: fc.integer({ min: 0, max: 8760 * 60 }).map((minutes) => minutes / 60),
      everyVisits: fc.integer({ min: 1, max: 100 }),
      everyPages: fc.integer({ min: 2, max: 1000 }),
      atMost: fc.option(fc.integer({ min: 1, max: 1000 })),
      restAfterCloseDays: fc.integer({ min: 0, max: 365 }),
      stopAfterCloses: fc.option(fc.integer({ min: 1, max: 20 })),
      stopAfterConversion: fc.boolean(),
      afterOrder: fc.record(
        {
          days: fc.integer({ min: 1, max: 365 }),
          products: fc.array(fc.string({ maxLength: 100 }), { maxLength: 3 }),
          categories: fc.array(fc.string({ maxLength: 100 }), { maxLength: 3 }),
        },
        { requiredKeys: ['days'] },
      ),
    },
    {
      requiredKeys: ['everyHours', 'atMost', 'restAfterCloseDays', 'stopAfterCloses', 'stopAfterConversion'],
    },
  ),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  holdout: fc.double({ min: 0, max: 0.5, noNaN: true }),
  goal: fc.oneof(
    fc.record({ kind: fc.constant('submitted' as const) }),
    fc.record({ kind: fc.constant('clicked' as const) }),
    fc.record({ kind: fc.constant('completed' as const) }),
  ),
  variants: fc
    .array(variants, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((variant, index) => ({ id: `v${index}`, ...variant }))),
});

/** A document with a form and a thank-you, without any problem; each call makes a new one. */
export function formDocument(): CampaignDocument {
  return {
    schemaVersion: 1,
    purpose: 'marketing',
    format: { kind: 'popup', width: 440, closeOnBackdrop: true },
    targeting: { kind: 'all', of: [] },
    triggers: { join: 'any', of: [{ kind: 'time', seconds: 4 }] },
    frequency: {
      everyHours: 24,
      atMost: null,
      restAfterCloseDays: 7,
      stopAfterCloses: 3,
      stopAfterConversion: true,
    },
    coverage: 1,
    holdout: 0,
    goal: { kind: 'submitted' },
    variants: [
      {
        id: 'a',
        name: 'A',
        weight: 1,
        theme: {
          background: '#ffffff',
          text: '#111111',
          accent: '#114433',
          onAccent: '#ffffff',
          radius: 12,
          font: 'system',
        },
        steps: [
          {
            id: 'form',
            name: 'Form',
            blocks: [
              { id: 'heading', kind: 'heading', text: 'Letters', align: 'start' },
              { id: 'text', kind: 'text', text: 'One a month.', align: 'center', tone: 'quiet' },
              { id: 'email', kind: 'email', label: 'E-mail', placeholder: 'name@example.com' },
              { id: 'consent', kind: 'consent', text: 'Yes, write to me.', required: true },
              {
                id: 'join',
                kind: 'button',
                label: 'Join',
                emphasis: 'primary',
                action: { kind: 'submit', then: { kind: 'step', step: 'thanks' } },
              },
              {
                id: 'no',
                kind: 'button',
                label: 'No thanks',
                emphasis: 'plain',
                action: { kind: 'go', to: { kind: 'close' } },
              },
            ],
          },
          {
            id: 'thanks',
            name: 'Thanks',
            blocks: [
              { id: 'thanks-heading', kind: 'heading', text: 'Thank you', align: 'start' },
              {
                id: 'shop',
                kind: 'button',
                label: 'To the sale',
                emphasis: 'primary',
                action: { kind: 'link', url: '/sale' },
              },
            ],
          },
        ],
      },
    ],
  };
}
