import { describe, expect, it } from 'vitest';
import { FACT_KINDS, factOf, isAnswerName } from '@/core/targeting';
import { answersOf, toAddress, fromAddress } from '../made-up-visitor';
import { READY_MADE, readyMade } from './ready-made';

describe.each(READY_MADE)('the ready-made visitor “%s”', (which) => {
  const visitor = readyMade(which);

  it('says only what can be asked, in answers that there are', () => {
    for (const [name, text] of Object.entries(visitor.typed)) {
      expect(isAnswerName(name), name).toBe(true);
      const [word, ...asked] = name.split(' ');
      const kind = FACT_KINDS.find((one) => one === word);
      if (!kind) throw new Error(`There is no fact ${name}.`);
      const fact = factOf(kind);
      if (fact.type === 'choice') expect(fact.choices).toContain(text);
      const surroundings = { now: 0, timeZone: 'UTC', home: 'https://shop.example/', moneyDigits: 2 };
      expect(answersOf(visitor, [{ kind, asked }], surroundings)[name], name).toBeDefined();
    }
  });

  it('survives the way through an address', () => {
    expect(fromAddress(new URLSearchParams(toAddress(visitor).toString()))).toEqual(visitor);
  });
});
