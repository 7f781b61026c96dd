import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_KINDS, factOf, type AskedFact } from '@/core/targeting';
import { answersOf, fromAddress, nameOf, PURPOSES, toAddress, type MadeUpVisitor } from './made-up-visitor';

const surroundings = {
  now: Date.UTC(2026, 5, 15, 16, 30),
  timeZone: 'Europe/Oslo',
  home: 'https://shop.example/',
  moneyDigits: 2,
};
const USUAL: MadeUpVisitor = { consent: PURPOSES, time: '', typed: {}, unknown: [] };

/** Every fact of the table, asked in one way. */
const FACTS: AskedFact[] = FACT_KINDS.map((kind) => ({
  kind,
  asked: Object.values(factOf(kind).asked).map((slot) =>
    typeof slot === 'string' ? 'a b' : (slot[0] ?? ''),
  ),
}));
const answers = (visitor: Partial<MadeUpVisitor> = {}) =>
  answersOf({ ...USUAL, ...visitor }, FACTS, surroundings);

describe('a made-up visitor', () => {
  it('has an answer of the right type to everything that can be asked', () => {
    const given = answers();
    for (const fact of FACTS) {
      const about = factOf(fact.kind);
      const answer = given[nameOf(fact)];
      if (about.type === 'choice') expect(about.choices, fact.kind).toContain(answer);
      else if ('many' in about) expect(answer, fact.kind).toEqual(fact.kind === 'seen' ? ['/'] : []);
      // Of a trait that nobody told no number is known.
      else if (fact.kind === 'traitNumber') expect(answer).toBeUndefined();
      else
        expect(typeof answer, fact.kind).toBe(
          { text: 'string', number: 'number', flag: 'boolean' }[about.type],
        );
    }
    expect(given).toMatchObject({
      path: '/',
      device: 'desktop',
      visitor: 'new',
      url: 'https://shop.example/',
    });
  });

  it('has met no campaign, and that was longer ago than any limit', () => {
    const fact: AskedFact = { kind: 'sinceMet', asked: ['c1', 'closed'] };
    expect(answersOf(USUAL, [fact], surroundings)[nameOf(fact)]).toBeGreaterThan(1e6);
  });

  it('has what was typed of money in minor units', () => {
    const typed = { cartTotal: '499.9', cartPrice: '100\n 19.95 \nx\n' };
    expect(answers({ typed })).toMatchObject({ cartTotal: 49990, cartPrice: [10000, 1995] });
    const yen = answersOf({ ...USUAL, typed }, FACTS, { ...surroundings, moneyDigits: 0 });
    expect(yen).toMatchObject({ cartTotal: 500, cartPrice: [100, 20] });
  });

  it('has the clock of the site', () => {
    expect(answers()).toMatchObject({ date: surroundings.now, hour: 18, weekday: 'monday' });
    expect(answers({ time: '2026-12-24T09:00' })).toMatchObject({
      date: Date.UTC(2026, 11, 24, 8),
      hour: 9,
      weekday: 'thursday',
    });
  });

  it('has what was typed, by the type of the fact', () => {
    const typed = {
      visits: '3',
      viewport: '',
      'element a b': 'yes',
      'seen visit': ' /a \n\n/b',
      path: '/mugs',
    };
    const given = answers({ typed });
    expect(given).toMatchObject({
      visits: 3,
      'element a b': true,
      'seen visit': ['/a', '/b'],
      path: '/mugs',
    });
    expect(given).not.toHaveProperty('viewport');
  });

  it('has no answer to what is not known', () => {
    expect(answers({ typed: { path: '/mugs' }, unknown: ['path'] })).not.toHaveProperty('path');
  });

  it('survives a reload', () => {
    const name = fc.constantFrom(...FACTS.map(nameOf));
    const visitor = fc.record<MadeUpVisitor>({
      consent: fc.subarray([...PURPOSES]),
      time: fc.constantFrom('', '2026-12-24T18:00'),
      typed: fc.dictionary(name, fc.string({ unit: 'grapheme' })),
      unknown: fc.uniqueArray(name),
    });
    fc.assert(
      fc.property(visitor, (before) => {
        expect(fromAddress(new URLSearchParams(toAddress(before).toString()))).toEqual(before);
      }),
    );
  });

  it('is the usual one where the address says nothing, or what nobody asks', () => {
    expect(toAddress(USUAL).toString()).toBe('');
    expect(fromAddress(new URLSearchParams('weather=rain&unknown=weather&__proto__=x'))).toEqual(USUAL);
  });
});
