// A site, a visitor and page views for tests and benchmarks of `decide`.
import fc from 'fast-check';
import { TACTFUL_FREQUENCY } from './campaign/tactful-frequency';
import type {
  Assignment,
  DecidableArm,
  DecidableCampaign,
  History,
  PageView,
  Stage,
  Visitor,
} from './decision';
import { limitsOf, type CampaignMemory } from './frequency';

export const NOW = 1_800_000_000_000;

export const decidable = (changes: Partial<DecidableCampaign<unknown>> = {}): DecidableCampaign<unknown> => ({
  id: 'c1',
  release: 1,
  seed: 'c1.1',
  purpose: 'service',
  limits: limitsOf(TACTFUL_FREQUENCY),
  goal: 'submitted',
  holds: () => 1,
  arms: [['a', 1, 0, 1, 'designaaaaa']],
  ...changes,
});

export const visitor: Visitor = {
  id: '0193a5c2-7b7e-7000-8000-000000000001',
  kind: 'new',
  consent: { statistics: true, personalisation: true, marketing: true },
};

export const page: PageView<unknown> = { facts: {}, stages: new Map(), interrupted: false };

export const historyOf = (id: string, memory: Partial<CampaignMemory>, assignment?: Assignment): History => ({
  interruptedAt: 0,
  visits: 1,
  campaigns: { [id]: { ...memory, assignment } },
});

const id = fc.constantFrom('c1', 'c2', 'c3', 'constructor');

export const campaignArbitrary: fc.Arbitrary<DecidableCampaign<unknown>> = fc
  .record({
    id,
    purpose: fc.constantFrom('service' as const, 'marketing' as const),
    holds: fc.constantFrom(0, 0.5, 1).map((truth) => () => truth),
    arms: fc.constantFrom(
      ...([
        [],
        [['holdout', 1, 0, 1]],
        [['a', 1, 0, 0.5, 'f']],
        [['a', 1, 0, 1, 'f']],
      ] satisfies DecidableArm[][]),
    ),
  })
  .map(decidable);

export const pageArbitrary: fc.Arbitrary<PageView<unknown>> = fc.record({
  facts: fc.constant({}),
  stages: fc
    .array(fc.tuple(id, fc.constantFrom<Stage[]>('armed', 'fired', 'due', 'over', 'cancelled', 'asked')))
    .map((entries) => new Map(entries)),
  interrupted: fc.boolean(),
});
