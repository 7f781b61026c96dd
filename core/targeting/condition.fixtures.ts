// Conditions and page views for tests.
import fc from 'fast-check';
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import type { Facts } from './predicate';

export const facts: Facts = {
  page: {
    path: '/products/blue-cup',
    url: 'https://shop.example/products/blue-cup?size=l',
    device: 'phone',
    utm: { source: 'Newsletter' },
  },
  visitor: { kind: 'new' },
};

const device = fc.constantFrom('phone' as const, 'tablet' as const, 'desktop' as const);
/** Few letters, so that things match. */
const text = fc.string({
  unit: fc.constantFrom('a', 'b', '/', '*', '%', 'ø', '.'),
  minLength: 1,
  maxLength: 6,
});
const texts = {
  operator: fc.constantFrom(
    'is' as const,
    'contains' as const,
    'starts' as const,
    'ends' as const,
    'glob' as const,
  ),
  values: fc.array(text, { maxLength: 3 }),
};
const kind = <Kind extends ConditionLeaf['kind']>(name: Kind) => fc.constant(name);

export const leafArbitrary: fc.Arbitrary<ConditionLeaf> = fc.oneof(
  fc.record({ kind: kind('path'), ...texts }),
  fc.record({ kind: kind('url'), ...texts }),
  fc.record({
    kind: kind('utm'),
    parameter: fc.constantFrom('source' as const, 'medium' as const, 'campaign' as const),
    ...texts,
  }),
  fc.record({ kind: kind('device'), values: fc.array(device, { maxLength: 3 }) }),
  fc.record({ kind: kind('visitor'), value: fc.constantFrom('new' as const, 'returning' as const) }),
);

export const conditionArbitrary: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leafArbitrary,
    fc.record({ kind: fc.constant('all' as const), of: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('any' as const), of: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
  ),
})).condition;

export const factsArbitrary: fc.Arbitrary<Facts> = fc.record({
  page: fc.record({
    path: text.map((rest) => `/${rest}`),
    url: text.map((rest) => `https://shop.example/${rest}`),
    device,
    utm: fc.record({ source: text, medium: text, campaign: text }, { requiredKeys: [] }),
  }),
  visitor: fc.record({ kind: fc.constantFrom('new' as const, 'returning' as const) }),
});
