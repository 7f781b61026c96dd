import { describe, expect, it } from 'vitest';
import type { Decision } from '@/core/decision';
import type { PreviewData } from '@/core/preview-data';
import { gatesOf } from './gates';

const data = {
  armNames: { a: 'Calm' },
  visitor: { consent: { statistics: true, personalisation: false, marketing: true } },
} as unknown as PreviewData;
const statesOf = (decision: Omit<Decision, 'campaign'>) =>
  gatesOf(data, { campaign: 'c1', ...decision } as Decision).map(({ state }) => state);

describe('the gates of a preview', () => {
  it.each<[Decision['reason'], string]>([
    ['consent.marketing', 'stopped ahead ahead ahead ahead ahead ahead'],
    ['targeting.unknown', 'passed stopped ahead ahead ahead ahead ahead'],
    ['frequency.resting', 'passed passed stopped ahead ahead ahead ahead'],
    ['trigger.armed', 'passed passed passed waiting ahead ahead ahead'],
    ['trigger.cancelled', 'passed passed passed stopped ahead ahead ahead'],
    ['exclusion.open', 'passed passed passed passed stopped ahead ahead'],
    ['coverage.outside', 'passed passed passed passed passed stopped ahead'],
  ])('stop at %s, and those before let it pass', (reason, states) => {
    expect(statesOf({ reason } as Decision).join(' ')).toBe(states);
  });

  it('are all passed where it shows, with the version that was drawn and its chance', () => {
    const gates = gatesOf(data, { campaign: 'c1', reason: 'arm.drawn', arm: 'a', share: 0.25, file: 'a' });
    expect(gates.every(({ state }) => state === 'passed')).toBe(true);
    expect(gates.at(-1)?.note).toBe('Drawn: Calm (25 %).');
    const held = gatesOf(data, { campaign: 'c1', reason: 'arm.drawn', arm: 'holdout', share: 0.1 });
    expect(held.at(-1)?.note).toBe('Drawn: the holdout, which sees nothing (10 %).');
  });

  it('say what the visitor agreed to', () => {
    const [consent] = gatesOf(data, { campaign: 'c1', reason: 'trigger.armed' });
    expect(consent?.note).toBe('Agreed to statistics, marketing.');
  });
});
