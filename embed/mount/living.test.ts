// @vitest-environment happy-dom
// What behaviours are given of a mounted campaign, and what they can do to it.
import { expect, it } from 'vitest';
import type { LivingStep } from '../behaviours/behaviour';
import { formDocument } from '@/core/campaign/document.fixtures';
import * as forms from '../forms';
import { mount } from '.';
import { drawn, events, open, paint, playPages, types } from './mount.fixtures';

playPages();

it('a behaviour sees what the shop told, and ends the campaign as its own end', () => {
  const seen: LivingStep[] = [];
  const told = { cart: { total: 100 } };
  mount(
    { ...drawn(formDocument(), 'a'), behaviours: [(living) => void seen.push(living)] },
    {
      document,
      campaign: 'c1',
      variant: 'a',
      told,
      loadForms: async () => forms,
      report: (event) => events.push(event),
    },
  );
  paint();
  const [living] = seen;
  expect(living?.told).toBe(told);
  living?.close('done');
  expect(events.at(-1)).toEqual({ type: 'campaign.closed', step: 'form', reason: 'done' });
  expect(living?.signal.aborted).toBe(true);
});

it('a link in a text counts as a press of that text', () => {
  const { find } = open({}, (document) => {
    Object.assign(document.variants[0]!.steps[0]!.blocks[1]!, {
      marks: [{ from: 0, to: 3, kind: 'link', url: '#offers' }],
    });
  });
  find('[data-block=text] a').click();
  expect(events).toContainEqual({ type: 'campaign.clicked', step: 'form', block: 'text' });
  expect(types()).toContain('campaign.closed');
});
