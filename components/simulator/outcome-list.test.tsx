// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExplainedCondition } from '@/core/targeting';
import type { SimulatedCampaign } from '@/server/trpc/router';
import { draw } from '../draw.fixtures';
import { OutcomeList } from './outcome-list';

const path = (value: string, truth: number): ExplainedCondition => ({
  kind: 'leaf',
  leaf: { kind: 'path', operator: 'starts', values: [value] },
  truth,
});
const live = (
  id: string,
  decision: Extract<SimulatedCampaign, { state: 'live' }>['decision'],
  targeting: ExplainedCondition = { kind: 'all', of: [], truth: 1 },
): SimulatedCampaign => ({ id, name: id, release: 1, state: 'live', interrupts: true, decision, targeting });

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
const show = (campaigns: SimulatedCampaign[]) =>
  draw(<OutcomeList siteId="s" mayEdit campaigns={campaigns} isStale={false} />);

describe('the campaigns that a visitor meets', () => {
  beforeEach(() =>
    show([
      live('First', { reason: 'targeting.no-match' }, path('/mugs', 0)),
      { id: 'Resting', name: 'Resting', release: 2, state: 'paused' },
      live('Winner', { reason: 'arm.drawn', arm: { id: 'a', name: 'Blue', shows: true } }),
      live('Late', { reason: 'exclusion.open' }),
    ]),
  );

  it('stand in order of priority behind the one that shows, and keep their places', () => {
    expect(texts('h3')).toEqual(['Winner', 'First', 'Resting', 'Late']);
    expect(texts('[data-outcome] .sr-only:first-child')).toContain('Priority 3');
  });

  it('say in words why they do not show', () => {
    expect(texts('[data-outcome] p')).toEqual([
      'Everything fits. This visitor gets the variant “Blue”.',
      'The visitor does not fit its conditions.',
      'This campaign is paused.',
      '“Winner” comes first, and only one campaign interrupts at a time.',
    ]);
  });
});

describe('a campaign', () => {
  it('whose visitor is held out shows nothing', () => {
    show([live('Letter', { reason: 'arm.drawn', arm: { id: 'holdout', name: 'holdout', shows: false } })]);
    expect(document.querySelector('[data-outcome]')?.getAttribute('data-outcome')).toBe('held');
    expect(texts('[data-outcome] p')[0]).toContain('holdout');
  });

  it('tells what came of each condition, opposites and groups included', () => {
    const inner: ExplainedCondition = { kind: 'any', truth: 0.5, of: [path('/a', 0), path('/b', 0.5)] };
    const targeting: ExplainedCondition = {
      kind: 'all',
      truth: 0.5,
      of: [
        { kind: 'not', truth: 1, of: path('/mugs', 0) },
        { kind: 'not', truth: 0.5, of: inner },
      ],
    };
    show([live('Letter', { reason: 'targeting.unknown' }, targeting)]);
    const marks = [...document.querySelectorAll('ul ul li')].map((item) =>
      [...item.querySelectorAll(':scope > span')].map((part) => part.textContent).join(''),
    );
    expect(marks).toEqual([
      'Cannot be known: All of these hold',
      'Holds: the page path does not start with “/mugs”',
      'Cannot be known: None of these holds',
      'Does not hold: the page path starts with “/a”',
      'Cannot be known: the page path starts with “/b”',
    ]);
  });
});
