import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchText } from '../match-text';
import { DEAD, globMachine } from './glob-machine';

const few = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', '/'), { maxLength }).map((letters) => letters.join(''));
const pattern = fc.array(few(3), { minLength: 1, maxLength: 4 });

const read = (machine: ReturnType<typeof globMachine>, text: string) =>
  text.split('').reduce((state, letter) => machine.step(state, letter.charCodeAt(0)), machine.start);

describe('a pattern as a machine', () => {
  it('takes the texts that fit, and no others', () => {
    fc.assert(
      fc.property(pattern, few(8), (parts, text) => {
        const machine = globMachine(parts);
        expect(machine.accepts(read(machine, text))).toBe(matchText(text, [parts]) === 1);
      }),
      { numRuns: 5000 },
    );
  });

  it('knows how much must still come at least, and what is settled or lost', () => {
    fc.assert(
      fc.property(pattern, few(5), few(6), (parts, text, rest) => {
        const machine = globMachine(parts);
        const state = read(machine, text);
        const fits = matchText(text + rest, [parts]) === 1;
        if (machine.isSettled(state)) expect(fits).toBe(true);
        if (state === DEAD) expect(fits).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('names every character that makes a difference', () => {
    fc.assert(
      fc.property(pattern, few(6), fc.constantFrom('a', 'b', '/'), (parts, text, next) => {
        const machine = globMachine(parts);
        const state = read(machine, text);
        const code = next.charCodeAt(0);
        if (!machine.wanted(state).includes(code))
          expect(machine.step(state, code)).toBe(machine.step(state, 'ø'.charCodeAt(0)));
      }),
      { numRuns: 5000 },
    );
  });
});
