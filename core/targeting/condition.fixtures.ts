// Conditions and answers for tests, made from the table of facts: whatever is added there is tested without a word here.
import fc from 'fast-check';
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import { FACT_KINDS, factOf, TEXT_OPERATORS, type Fact, type FactKind } from './facts';
import { answerName, type Answer, type Answers } from './read-fact';
import type { Audiences } from './resolve-audiences';

/** Few words, so that things match. */
const TEXTS = ['/', '/a', '/A/', '/b', '/bb', '/køb', '/k%C3%B8b', '/b*', 'ø.%'];
const NUMBERS = [-1, 0, 1, 2, 22, 23];
/** What a fact is asked with where the table allows anything. */
const NAMES = ['a', 'constructor'];

/** Of what sticks. */
const STICKY_IDS = ['s', 'constructor'];
/** Of audiences; there is none with the last of them. */
export const AUDIENCE_IDS = ['vip', 'toString', 'gone'];

/** Every way in which a fact can be asked, by name. */
function waysToAsk(fact: Fact): Record<string, string>[] {
  return Object.entries(fact.asked).reduce<Record<string, string>[]>(
    (ways, [name, slot]) =>
      ways.flatMap((way) =>
        (typeof slot === 'string' ? NAMES : slot).map((one) => ({ ...way, [name]: one })),
      ),
    [{}],
  );
}

function comparison(fact: Fact): fc.Arbitrary<object> {
  const number = fc.constantFrom(...NUMBERS);
  switch (fact.type) {
    case 'text':
      return fc.record({
        operator: fc.constantFrom(...TEXT_OPERATORS),
        values: fc.array(fc.constantFrom(...TEXTS), { maxLength: 3 }),
      });
    case 'number':
      return fc.oneof(
        fc.record({ from: number, to: fc.option(number) }),
        fc.record({ from: fc.constant(null), to: number }),
      );
    case 'choice':
      return fc.record({ values: fc.subarray([...fact.choices]) });
    case 'flag':
      return fc.constant({});
  }
}

export function leavesOf(kind: FactKind): fc.Arbitrary<ConditionLeaf> {
  const fact = factOf(kind);
  return fc
    .tuple(fc.constantFrom(...waysToAsk(fact)), comparison(fact))
    .map(([asked, compared]) => ({ kind, ...asked, ...compared }) as ConditionLeaf);
}

export const leafArbitrary: fc.Arbitrary<ConditionLeaf> = fc.constantFrom(...FACT_KINDS).chain(leavesOf);

/** Mostly about a few facts, so that conditions meet. */
const meeting = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<FactKind>('path', 'visitor', 'visits', 'element').chain(leavesOf) },
  { weight: 1, arbitrary: leafArbitrary },
);

export const conditionArbitrary: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    meeting,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      kind: fc.constant('sticky' as const),
      id: fc.constantFrom(...STICKY_IDS),
      days: fc.constantFrom(1, 30),
      of: tie('condition'),
    }),
  ),
})).condition;

function answerArbitrary(fact: Fact): fc.Arbitrary<Answer> {
  const text = fc.constantFrom('', ...TEXTS);
  switch (fact.type) {
    case 'text':
      return fact.many ? fc.array(text, { maxLength: 3 }) : text;
    case 'number': {
      const number = fc.constantFrom(...NUMBERS);
      return fact.many ? fc.array(number, { maxLength: 3 }) : number;
    }
    case 'choice':
      return fc.constantFrom(...fact.choices);
    case 'flag':
      return fc.boolean();
  }
}

const everyAnswer = Object.fromEntries(
  FACT_KINDS.flatMap((kind) =>
    waysToAsk(factOf(kind)).map(
      (asked) => [answerName(kind, Object.values(asked)), answerArbitrary(factOf(kind))] as const,
    ),
  ),
);

for (const id of STICKY_IDS) everyAnswer[answerName('sticky', [id])] = fc.boolean();

/** Conditions that name audiences: instead of some of their leaves. */
export const withAudiencesArbitrary: fc.Arbitrary<Condition> = fc
  .tuple(conditionArbitrary, fc.infiniteStream(fc.option(fc.constantFrom(...AUDIENCE_IDS))))
  .map(([condition, ids]) => nameAudiences(condition, () => ids.next().value ?? null));

function nameAudiences(condition: Condition, next: () => string | null): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => nameAudiences(part, next)) };
    case 'not':
    case 'sticky':
      return { ...condition, of: nameAudiences(condition.of, next) };
    default: {
      const id = next();
      return id === null ? condition : { kind: 'audience', id };
    }
  }
}

/** The conditions of those audiences that are there. */
export const audiencesArbitrary: fc.Arbitrary<Audiences> = fc.record({
  vip: conditionArbitrary,
  toString: conditionArbitrary,
});

/** An answer to everything that `conditionArbitrary` asks. */
export const answersArbitrary: fc.Arbitrary<Answers> = fc.record(everyAnswer);

/** A visitor of whom not everything is known. */
export const someAnswersArbitrary: fc.Arbitrary<Answers> = fc.record(everyAnswer, { requiredKeys: [] });

/** The same with an id of its own for everything that sticks, as documents have. */
export function withOwnIds(condition: Condition, owner: string): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part, index) => withOwnIds(part, `${owner}.${index}`)) };
    case 'not':
      return { ...condition, of: withOwnIds(condition.of, `${owner}.0`) };
    case 'sticky':
      return { ...condition, id: owner, of: withOwnIds(condition.of, `${owner}.0`) };
    default:
      return condition;
  }
}
