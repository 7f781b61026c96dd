import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/core/period';
import { findSpan, spanBefore } from './find-span';

const ZONE = 'Europe/Oslo';
const at = (text: string) => Date.parse(`${text}+02:00`);
const now = at('2026-06-15T14:20');
const phases = [
  { number: 1, startedAt: at('2026-05-01T10:05'), endedAt: at('2026-06-10T09:00') },
  { number: 2, startedAt: at('2026-06-10T09:00'), endedAt: null },
];
const find = (text: string, of = phases) => findSpan(parsePeriod(text), of, now, ZONE);

describe('the span of a period', () => {
  it('of days begins at midnight of the site and ends now; the one before is cut at the same hour', () => {
    expect(find('7')).toEqual({
      span: { from: at('2026-06-09T00:00'), to: now + 1 },
      before: { span: { from: at('2026-06-02T00:00'), to: at('2026-06-08T14:00') } },
    });
  });

  it('of dates has both of them, and does not reach past now', () => {
    expect(find('2026-06-01..2026-06-03')).toEqual({
      span: { from: at('2026-06-01T00:00'), to: at('2026-06-04T00:00') },
      before: { span: { from: at('2026-05-29T00:00'), to: at('2026-06-01T00:00') } },
    });
    expect(find('2026-06-15..2026-06-20')?.span.to).toBe(now + 1);
    expect(find('2026-07-01..2026-07-20')?.span).toEqual({
      from: at('2026-07-01T00:00'),
      to: at('2026-07-01T00:00'),
    });
  });

  it('of a phase is the phase, beside the phase before', () => {
    expect(find('phase-2')).toEqual({
      phase: 2,
      span: { from: phases[1]?.startedAt, to: now + 1 },
      before: { phase: 1, span: { from: phases[0]?.startedAt, to: phases[0]?.endedAt } },
    });
    expect(find('phase-1')?.before).toBeNull();
    expect(find('phase-9')).toBeUndefined();
  });

  it('has none before it when the campaign did not run then', () => {
    expect(find('90')?.before).toBeNull();
  });

  it('is compared day by day over a change of the clocks, and never with a part of itself', () => {
    // On 29 March the clocks go forward: the Sunday has 23 hours.
    const span = { from: Date.parse('2026-03-29T00:00+01:00'), to: Date.parse('2026-03-30T00:00+02:00') };
    expect(spanBefore(span, 1, ZONE)).toEqual({
      from: Date.parse('2026-03-28T00:00+01:00'),
      to: Date.parse('2026-03-28T23:00+01:00'),
    });
    const whole = { from: Date.parse('2026-03-30T00:00+02:00'), to: Date.parse('2026-03-31T00:00+02:00') };
    expect(spanBefore(whole, 1, ZONE).to).toBe(whole.from);
  });
});
