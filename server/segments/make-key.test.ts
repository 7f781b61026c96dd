import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeKey } from './make-key';

it.each([
  ['Gift givers', 'gift-givers'],
  ['  Für Großeltern! ', 'fur-gro-eltern'],
  ['プレゼント', 'segment'],
])('%s is called %s', (name, key) => {
  expect(makeKey(name, new Set())).toBe(key);
});

it('is never one that is taken, whatever the names are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 30 }), (names) => {
      const taken = new Set<string>();
      for (const name of names) {
        const key = makeKey(name, taken);
        expect(key).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);
        expect(taken.has(key)).toBe(false);
        taken.add(key);
      }
    }),
  );
});
