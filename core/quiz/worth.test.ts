import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { questionWorth, type Answered, type AskedQuestion } from './worth';

const answered = (visitors: number, converted: number, ...outcomes: number[]): Answered => ({
  visitors,
  converted,
  outcomes,
});
const sum = (answers: readonly Answered[]): Answered => ({
  visitors: answers.reduce((all, one) => all + one.visitors, 0),
  converted: answers.reduce((all, one) => all + one.converted, 0),
  outcomes: (answers[0]?.outcomes ?? []).map((_, place) =>
    answers.reduce((all, one) => all + (one.outcomes[place] ?? 0), 0),
  ),
});
const asked = (answers: Answered[], parts: Partial<AskedQuestion> = {}): AskedQuestion => ({
  saw: 1000,
  left: 100,
  several: false,
  answers,
  all: sum(answers),
  ...parts,
});

it('a question whose answer decides the outcome is kept, whatever it costs', () => {
  const worth = questionWorth(asked([answered(450, 45, 400, 50), answered(450, 45, 50, 400)], { left: 500 }));
  expect(worth).toMatchObject({ verdict: 'tells', outcome: { isBeyondChance: true, isEnough: true } });
  expect(worth.outcome!.bits / worth.outcome!.of).toBeGreaterThan(0.4);
});

it('a question whose answer goes with the goal is kept, though the outcome is the same', () => {
  const worth = questionWorth(asked([answered(450, 20, 225, 225), answered(450, 90, 225, 225)]));
  expect(worth).toMatchObject({
    verdict: 'tells',
    outcome: { bits: 0, isBeyondChance: false },
    goal: { isBeyondChance: true },
  });
});

const silent = [answered(450, 45, 225, 225), answered(450, 46, 224, 226)];

it('a question that says nothing and loses visitors may be cut; one that loses hardly anybody is idle', () => {
  expect(questionWorth(asked(silent)).verdict).toBe('cut');
  expect(questionWorth(asked(silent, { left: 8 })).verdict).toBe('idle');
});

it('nothing is said of few visitors, nor where too few reached the goal', () => {
  expect(questionWorth(asked([answered(20, 5, 20, 0), answered(20, 5, 0, 20)])).verdict).toBe('early');
  expect(questionWorth(asked([answered(450, 2, 225, 225), answered(450, 1, 224, 226)])).verdict).toBe(
    'early',
  );
  // Five answers and ten outcomes hide more behind chance than two and two.
  const even = Array.from({ length: 5 }, () => answered(30, 10, ...Array.from({ length: 10 }, () => 3)));
  expect(questionWorth(asked(even)).verdict).toBe('early');
});

it('of a quiz with one outcome only the goal can be asked', () => {
  expect(questionWorth(asked([answered(450, 45, 400), answered(450, 46, 400)])).verdict).toBe('cut');
});

it('of words, or where all answer the same, nothing is said', () => {
  expect(questionWorth(asked([answered(900, 90, 450, 450)]))).toEqual({});
  expect(questionWorth(asked([]))).toEqual({});
});

it('of several answers at once the most telling one counts, and has to stand out among so many', () => {
  const all = answered(900, 90, 450, 450);
  const none = [answered(300, 30, 150, 150), answered(450, 45, 225, 225)];
  expect(questionWorth(asked(none, { several: true, all })).verdict).toBe('cut');
  const one = questionWorth(asked([...none, answered(400, 40, 380, 20)], { several: true, all }));
  expect(one).toMatchObject({ verdict: 'tells', outcome: { visitors: 900 } });
  const weak = answered(300, 39, 150, 150);
  const alone = questionWorth(asked([weak, none[0]!], { several: true, all })).goal!.pValue;
  const many = Array.from({ length: 20 }, () => none[0]!);
  expect(questionWorth(asked([weak, ...many], { several: true, all })).goal!.pValue).toBeGreaterThan(alone);
});

it('does not depend on the order of the answers, and never suggests to cut what says something', () => {
  const answers = fc.array(
    fc
      .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }), fc.nat({ max: 200 }))
      .map(([warm, cold, more]) => answered(warm + cold + more, Math.floor((warm + more) / 3), warm, cold)),
    { minLength: 2, maxLength: 5 },
  );
  fc.assert(
    fc.property(answers, fc.nat({ max: 1000 }), (list, left) => {
      const worth = questionWorth(asked(list, { left }));
      const other = questionWorth(asked([...list].reverse(), { left }));
      expect(other.verdict).toBe(worth.verdict);
      if (worth.verdict === 'cut' || worth.verdict === 'idle') {
        expect(worth.goal?.isBeyondChance).toBe(false);
        expect(worth.outcome!.bits).toBeLessThan(0.02 * worth.outcome!.of + worth.outcome!.noise * 10);
      }
    }),
  );
});
