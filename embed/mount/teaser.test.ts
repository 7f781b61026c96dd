// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { TeaserMoment } from '@/core/campaign/teaser-choices';
import type { CampaignDocument } from '@/core/campaign/document';
import { formDocument } from '@/core/campaign/document.fixtures';
import { ask, questions } from '@/core/campaign/question.fixtures';
import * as forms from '../forms';
import { holdStill, mount } from '.';
import type { MountedCampaign } from './contract';
import { drawn, events, paint, playPages, settle, types } from './mount.fixtures';
import { mountWithTeaser, type Left } from './teaser';

playPages();

function design(when: TeaserMoment, edit: (document: CampaignDocument) => void = () => {}) {
  const document = formDocument();
  edit(document);
  document.format = {
    kind: 'popup',
    width: 440,
    closeOnBackdrop: true,
    teaser: { text: '10 % off', edge: 'bottom-start', when },
  };
  return drawn(document, 'a');
}

let kept: Left[] = [];
let ended = 0;
let opened = 0;

function open(when: TeaserMoment, before?: Left, drawnDesign = design(when)): MountedCampaign {
  kept = [];
  ended = opened = 0;
  const mounted = mountWithTeaser(
    drawnDesign,
    {
      document,
      campaign: 'c1',
      variant: 'a',
      loadForms: async () => forms,
      report: (event) => events.push(event),
    },
    {
      before,
      isGoal: ({ type }) => type === 'form.submitted',
      stays: () => true,
      left: (at) => kept.push(at),
      opened: () => opened++,
      ended: () => ended++,
    },
  );
  paint();
  return mounted;
}

const tab = () => document.querySelector('beckon-teaser');
const tabButton = (action: string) =>
  tab()!.shadowRoot!.querySelector<HTMLElement>(`[data-action=${action}]`)!;
const dialog = () =>
  document.querySelector('beckon-campaign:last-of-type')?.shadowRoot?.querySelector('dialog');
const inDialog = <E extends HTMLElement>(selector: string) =>
  [...document.querySelectorAll('beckon-campaign')].at(-1)!.shadowRoot!.querySelector<E>(selector)!;
const press = async (action: string) => {
  tabButton(action).click();
  paint();
  await settle();
};
/** Closes the popup by its own control, and lets it fade. */
const close = () => {
  inDialog('[data-action=close]').click();
  paint(1000);
};

it('a campaign that is closed leaves a tab, which opens it again where it was, with what was typed', async () => {
  open('closed');
  expect(tab()).toBeNull();
  expect(types()).toEqual(['campaign.shown', 'step.viewed']);
  inDialog<HTMLInputElement>('input[type=email]').value = 'ann@';
  close();
  expect(tabButton('open').textContent).toBe('10 % off');
  expect(kept).toEqual([{ step: 'form', closed: true, opened: true }]);
  await press('open');
  expect(tab()).toBeNull();
  expect(dialog()?.open).toBe(true);
  expect(inDialog<HTMLInputElement>('input[type=email]').value).toBe('ann@');
});

it('knows what was answered before it was closed, in the words of the steps behind', async () => {
  const { 'text-field': word } = questions();
  const asking = design('closed', (document) => {
    ask(document, [{ ...word, required: false }]);
    const text = `Thank you, {{answer:${word.name}|you}}`;
    const [, thanks] = document.variants[0]!.steps;
    thanks!.blocks.unshift({ id: 'said', kind: 'heading', text, align: 'start' });
  });
  const mounted = open('closed', undefined, asking);
  inDialog<HTMLInputElement>('#f-word').value = 'Ada';
  // Without an address: it is not sent, and leaves its tab.
  inDialog('form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  close();
  await press('open');
  mounted.showStep('thanks');
  expect(inDialog('[data-block=said]').textContent).toBe('Thank you, Ada');
});

it('is shown once and closed once, however often the visitor opens it', async () => {
  open('closed');
  close();
  await press('open');
  close();
  await press('open');
  close();
  expect(types()).toEqual(['campaign.shown', 'step.viewed', 'campaign.closed', 'step.viewed', 'step.viewed']);
  await press('close');
  expect(tab()).toBeNull();
  expect(ended).toBe(1);
  expect(types()).toHaveLength(5);
});

it('a tab that comes first is the showing, and its steps are viewed once it is opened', async () => {
  open('first');
  expect(types()).toEqual(['campaign.shown']);
  expect(dialog()).toBeUndefined();
  expect(opened).toBe(0);
  await press('open');
  expect(opened).toBe(1);
  expect(types()).toEqual(['campaign.shown', 'step.viewed']);
  expect(kept.at(-1)).toEqual({ step: 'form', closed: false, opened: true });
  close();
  expect(types().at(-1)).toBe('campaign.closed');
  expect(tab()).toBeNull();
  expect(ended).toBe(1);
});

it('a tab that is sent away unopened was closed by the visitor', async () => {
  open('both');
  await press('close');
  expect(events).toEqual([
    { type: 'campaign.shown' },
    { type: 'campaign.closed', step: 'form', reason: 'button' },
  ]);
  expect(ended).toBe(1);
});

it('a tab before and after comes back when the campaign is closed', async () => {
  open('both');
  await press('open');
  close();
  expect(tab()).not.toBeNull();
  expect(kept.at(-1)).toEqual({ step: 'form', closed: true, opened: true });
});

it('who opened it from the tab by keyboard is taken back to the tab; who did not stays where they are', async () => {
  open('closed');
  close();
  expect(document.activeElement).not.toBe(tab());
  await press('open');
  close();
  expect(document.activeElement).toBe(tab());
});

it('leaves no tab once the form was sent', async () => {
  const mounted = open('closed');
  inDialog<HTMLInputElement>('input[type=email]').value = 'ann@example.com';
  inDialog<HTMLInputElement>('input[type=checkbox]').checked = true;
  inDialog<HTMLElement>('[data-action=submit]').click();
  await settle();
  expect(types()).toContain('form.submitted');
  expect(ended).toBeGreaterThan(0);
  mounted.close('button');
  paint(1000);
  expect(tab()).toBeNull();
});

it('leaves no tab when the shop closes it', () => {
  const mounted = open('closed');
  mounted.close('api');
  paint(1000);
  expect(tab()).toBeNull();
  expect(types().at(-1)).toBe('campaign.closed');
});

it('goes on from an earlier page without being shown or closed anew', async () => {
  open('closed', { step: 'thanks', closed: true, opened: true });
  expect(events).toEqual([]);
  await press('open');
  expect(opened).toBe(0);
  expect(events).toEqual([{ type: 'step.viewed', step: 'thanks' }]);
  close();
  expect(types()).toEqual(['step.viewed']);
});

it('one that was not closed yet can be, on a later page', async () => {
  open('first', { step: 'form', closed: false, opened: false });
  expect(events).toEqual([]);
  await press('close');
  expect(types()).toEqual(['campaign.closed']);
});

it('a tab that a content blocker hides was not shown', () => {
  vi.spyOn(document.defaultView!, 'getComputedStyle').mockReturnValue({
    display: 'none',
  } as CSSStyleDeclaration);
  open('first');
  expect(events).toEqual([]);
  expect(tab()).toBeNull();
});

it('while there is only the tab, nothing of it is in the way of other campaigns', async () => {
  const mounted = open('both');
  expect(mounted.element.isConnected).toBe(false);
  await press('open');
  expect(mounted.element.isConnected).toBe(true);
  close();
  expect(mounted.element.isConnected).toBe(false);
});

it('in the canvas both are drawn, and the tab follows what is edited', () => {
  const mounted = mount(design('closed'), {
    document,
    campaign: 'canvas',
    variant: 'a',
    still: holdStill,
    loadForms: async () => forms,
    report: () => {},
  });
  const drawnTab = () => mounted.element.shadowRoot?.querySelector('beckon-teaser');
  expect(drawnTab()?.shadowRoot?.textContent).toContain('10 % off');
  mounted.update(drawn(formDocument(), 'a'));
  expect(drawnTab()).toBeNull();
  mounted.update(design('first'));
  expect(drawnTab()).not.toBeNull();
});
