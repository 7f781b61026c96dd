// Triggers for tests: any that the schema accepts, sensible or not.
import * as fc from 'fast-check';
import { PAST_MEETINGS } from './past';
import { TOUCH_EXITS } from './touch-exit';
import type { Trigger, Triggers } from './trigger';

const texts = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom('', ' ', '}', '</script>'),
);
const seconds = fc.integer({ min: 1, max: 600 });
const properties = fc.oneof(
  fc.record({ name: texts, operator: fc.constantFrom('is' as const, 'contains' as const), value: texts }),
  fc.record({
    name: texts,
    operator: fc.constantFrom('atLeast' as const, 'atMost' as const),
    value: fc.integer(),
  }),
);
const triggers: fc.Arbitrary<Trigger> = fc.oneof(
  fc.record({ kind: fc.constant('time' as const), seconds }),
  fc.record({ kind: fc.constant('scroll' as const), percent: fc.integer({ min: 1, max: 100 }) }),
  fc.record(
    { kind: fc.constant('exit' as const), onTouch: fc.subarray([...TOUCH_EXITS]) },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('idle' as const), seconds }),
  fc.record({ kind: fc.constant('click' as const), selector: texts }),
  fc.record({ kind: fc.constant('visible' as const), selector: texts, seconds }),
  fc.record({ kind: fc.constant('pages' as const), count: fc.integer({ min: 1, max: 100 }) }),
  fc.record(
    { kind: fc.constant('event' as const), name: texts, property: properties },
    { requiredKeys: ['kind', 'name'] },
  ),
  fc.record({ kind: fc.constant('addToCart' as const), property: properties }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('cartValue' as const), total: fc.integer({ min: 1, max: 1e9 }) }),
  fc.record(
    {
      kind: fc.constant('since' as const),
      what: fc.oneof(
        fc.record({ kind: fc.constant('event' as const), name: texts }),
        fc.record({ kind: fc.constant('cart' as const) }),
        fc.record({
          kind: fc.constant('met' as const),
          campaign: texts,
          what: fc.constantFrom(...PAST_MEETINGS),
        }),
      ),
      from: fc.integer({ min: 0, max: 8760 }),
      to: fc.option(fc.integer({ min: 0, max: 8760 })),
      unless: texts,
    },
    { requiredKeys: ['kind', 'what', 'from', 'to'] },
  ),
  fc.record({ kind: fc.constant('asked' as const) }),
);

export const triggersArbitrary: fc.Arbitrary<Triggers> = fc.record(
  {
    join: fc.constantFrom('any' as const, 'all' as const),
    of: fc.array(triggers, { minLength: 1, maxLength: 5 }),
    cancel: texts,
  },
  { requiredKeys: ['join', 'of'] },
);
