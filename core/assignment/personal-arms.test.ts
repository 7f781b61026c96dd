import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignArm } from '../decide';
import type { DecidableCampaign, History } from '../decision';
import { armShares, HOLDOUT } from './arms';
import { personalArms } from './personal-arms';
import { sliceArms } from './ranges';

const variants = [
  { id: 'a', weight: 1 },
  { id: 'b', weight: 1 },
  { id: 'gifts', weight: 0 },
];
const armsWith = (holdout: number, coverage = 1) =>
  sliceArms(
    armShares(variants, holdout).map((arm) => (arm.id === HOLDOUT ? arm : { ...arm, file: `${arm.id}.js` })),
    coverage,
  );
const MESSAGES = [
  ['gift-givers', 'gifts'],
  ['self-buyers', 'a'],
  ['lost', 'gone'],
] as const;
const assign = (arms: DecidableCampaign<never>['arms'], visitor: string | null, history?: History) =>
  assignArm(
    {},
    { id: 'c', seed: 'c.1', arms } as DecidableCampaign<never>,
    visitor,
    history ?? { visits: 1, campaigns: {} },
  );

describe('the variant of a segment', () => {
  it('is shown to exactly those who would be shown anything, with the chance of not being held out', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (visitor, holdout, coverage) => {
          const arms = armsWith(holdout, coverage);
          const usual = assign(arms, visitor);
          const own = assign(personalArms(arms, MESSAGES, ['gift-givers']), visitor);
          if (!usual?.file) {
            expect(own).toEqual(usual);
            return;
          }
          expect(own).toMatchObject({ arm: 'gifts', file: 'gifts.js', reason: 'arm.drawn' });
          expect(own?.share).toBeCloseTo(1 - holdout, 9);
        },
      ),
    );
  });

  it('is that of the first listed segment of the visitor', () => {
    const shown = (...segments: string[]) => assign(personalArms(armsWith(0), MESSAGES, segments), 'v')?.arm;
    expect(shown('self-buyers', 'gift-givers')).toBe('gifts');
    expect(shown('other', 'self-buyers')).toBe('a');
  });

  it('changes nothing for whom no segment is listed, nothing is known, or the variant is gone', () => {
    const arms = armsWith(0.2);
    for (const segments of [undefined, [], ['other'], ['lost']])
      expect(personalArms(arms, MESSAGES, segments)).toBe(arms);
  });

  it('replaces what the visitor met before they joined, but not their holdout', () => {
    const arms = armsWith(0.5);
    const met = (arm: string): History => ({
      visits: 2,
      campaigns: { c: { assignment: { seed: 'c.1', arm } } as History['campaigns'][string] },
    });
    const personal = personalArms(arms, MESSAGES, ['gift-givers']);
    const [shown, held] = [
      ['v0', 'v1', 'v2', 'v3', 'v4', 'v5'].find((one) => assign(arms, one)?.file),
      ['v0', 'v1', 'v2', 'v3', 'v4', 'v5'].find((one) => assign(arms, one)?.arm === HOLDOUT),
    ] as [string, string];
    expect(assign(personal, shown, met('b'))?.arm).toBe('gifts');
    expect(assign(personal, held, met(HOLDOUT))?.arm).toBe(HOLDOUT);
  });

  it('is also that of whom nobody may recognise, who told the page their segment', () => {
    expect(assign(personalArms(armsWith(0.5), MESSAGES, ['gift-givers']), null)).toMatchObject({
      arm: 'gifts',
      reason: 'arm.default',
    });
  });
});
