import { expect, it } from 'vitest';
import { formDocument } from '@/core/campaign/document.fixtures';
import type { Format } from '@/core/campaign/format';
import { TEASER_EDGES, type TeaserEdge } from '@/core/campaign/teaser-choices';
import { renderVariant } from './render-variant';

const drawn = (format: Format) => renderVariant({ ...formDocument(), format }, 'a');
const withTab = (edge: TeaserEdge) =>
  drawn({ kind: 'slideIn', width: 360, place: 'top', teaser: { text: '<b>Offer</b>', edge, when: 'both' } });

it('a tab is two named buttons, and its words are text', () => {
  const { format, teaser } = withTab('end');
  expect(format.teaser).toBe('both');
  const [, , open, away] = teaser?.tree as unknown as [string, object, unknown[], unknown[]];
  expect(open).toMatchObject(['button', { 'data-action': 'open' }, '<b>Offer</b>']);
  expect(away).toMatchObject(['button', { 'data-action': 'close', 'aria-label': 'Close' }, {}]);
});

it.each(TEASER_EDGES)('at %s it stands by the reading direction, within what phones leave free', (edge) => {
  const css = withTab(edge).teaser?.css ?? '';
  expect(css).toContain(`inset-inline-${edge.endsWith('start') ? 'start' : 'end'}:`);
  expect(css).toContain('safe-area-inset');
  expect(css).not.toMatch(/[;{](?:left|right):/);
  expect(css).toContain('min-height:44px');
});

it('a campaign without one carries nothing of it', () => {
  const design = drawn({ kind: 'slideIn', width: 360, place: 'top' });
  expect(design.teaser).toBeUndefined();
  expect(design.format).toEqual({ kind: 'slideIn' });
});
