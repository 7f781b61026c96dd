// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { formDocument } from '@/core/campaign/document.fixtures';
import * as forms from '../forms';
import { holdStill, mount } from '.';
import { locks } from './lock.fixtures';
import { drawn, events, lastOf, open, paint, playPages, types, view } from './mount.fixtures';

playPages();

test('the host says whose campaign it is, and the dialog is named by its heading', () => {
  const { mounted, root, dialog } = open();
  expect(mounted.element.outerHTML).toMatch(
    /^<beckon-campaign data-campaign="c1" data-variant="a" data-format="popup"/,
  );
  expect(mounted.element.isConnected).toBe(true);
  expect(root.mode).toBe('open');
  expect(dialog.getAttribute('role')).toBe('dialog');
  // A modal one, which the browser tells by itself: see below. In the canvas it is none.
  expect(dialog.hasAttribute('aria-modal')).toBe(false);
  expect(root.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe('Letters');
  expect(root.querySelector('[data-action=close]')?.getAttribute('aria-label')).toBe('Close');
});

test('nothing takes the focus or is reported before the first paint', () => {
  const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  mount(drawn(formDocument(), 'a'), {
    document,
    campaign: 'c1',
    variant: 'a',
    loadForms: async () => forms,
    report: (event) => events.push(event),
  });
  expect(showModal).not.toHaveBeenCalled();
  expect(events).toEqual([]);
  paint();
  expect(showModal).toHaveBeenCalledOnce();
  expect(events).toEqual([{ type: 'campaign.shown' }, { type: 'step.viewed', step: 'form' }]);
});

test('the dialog itself takes the focus, never a field that typing could land in', () => {
  const { root, dialog } = open();
  expect(root.activeElement).toBe(dialog);
});

test('what follows takes the focus once it is painted: the dialog, or where a heading may have it, that', () => {
  const { mounted, root, dialog, find } = open();
  find('input[type=email]').focus();
  mounted.showStep('thanks');
  expect(root.activeElement).toBeNull();
  paint();
  expect(root.activeElement).toBe(dialog);
  mounted.showStep('form');
  find('#label').tabIndex = -1;
  paint();
  expect(root.activeElement).toBe(find('#label'));
});

test('a campaign that a content blocker hides goes away without freezing the page', () => {
  vi.spyOn(view, 'getComputedStyle').mockReturnValue({ display: 'none' } as CSSStyleDeclaration);
  const { mounted } = open();
  expect(mounted.element.isConnected).toBe(false);
  expect(events).toEqual([]);
  expect(locks()).toEqual([]);
});

test('the page behind cannot scroll while the popup is open, and is as it was afterwards', () => {
  document.body.style.overflowY = 'scroll';
  const { mounted } = open();
  expect(locks()).toHaveLength(1);
  document.body.style.overflowY = 'clip';
  mounted.close('api');
  expect(locks()).toEqual([]);
  expect(document.body.style.overflowY).toBe('clip');
});

test('closing ends the dialog at once and removes everything when the fade is over', () => {
  const { mounted, find, dialog } = open();
  find('[data-action=close]').click();
  expect(lastOf()).toEqual({ type: 'campaign.closed', step: 'form', reason: 'button' });
  expect(dialog.open).toBe(false);
  expect(dialog.inert).toBe(true);
  paint(1000);
  expect(mounted.element.isConnected).toBe(false);
  expect(document.querySelector('beckon-campaign')).toBeNull();
});

test('a campaign closed before it was painted was never shown', () => {
  const mounted = mount(drawn(formDocument(), 'a'), {
    document,
    campaign: 'c1',
    variant: 'a',
    loadForms: async () => forms,
    report: (event) => events.push(event),
  });
  mounted.close('api');
  paint();
  expect(events).toEqual([]);
  expect(mounted.element.isConnected).toBe(false);
});

test('designs in the shop’s own font get the font of its body, beside which we stand', () => {
  document.body.style.fontFamily = 'Lora';
  expect(open().dialog.style.fontFamily).toBe('Lora');
  expect(open({ still: holdStill }).dialog.style.fontFamily).toBe('');
});

test('Escape closes, once', () => {
  const { dialog } = open();
  // What a browser does on Escape: the dialog closes itself and says so.
  dialog.close();
  dialog.dispatchEvent(new Event('close'));
  expect(events.filter(({ type }) => type === 'campaign.closed')).toEqual([
    { type: 'campaign.closed', step: 'form', reason: 'escape' },
  ]);
});

function pressBackdrop(dialog: HTMLElement, from: HTMLElement = dialog) {
  from.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  dialog.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

test('a press beside the card closes', () => {
  const { dialog } = open();
  pressBackdrop(dialog);
  expect(lastOf()).toEqual({ type: 'campaign.closed', step: 'form', reason: 'backdrop' });
});

test('a press that began inside the card does not close', () => {
  const { dialog, find } = open();
  pressBackdrop(dialog, find('h2'));
  expect(types()).not.toContain('campaign.closed');
});

test('a press beside the card does nothing when the format says so', () => {
  const { dialog } = open({}, (campaign) => {
    campaign.format = { kind: 'popup', width: 440, closeOnBackdrop: false };
  });
  pressBackdrop(dialog);
  expect(types()).not.toContain('campaign.closed');
});

test('a button that only closes is a close and no click', () => {
  const { press } = open();
  press('no');
  expect(types()).toEqual(['campaign.shown', 'step.viewed', 'campaign.closed']);
});

test('a link is a click and is left to the browser; one into the page behind uncovers it', () => {
  const { press, root } = open({ step: 'thanks' });
  const link = root.querySelector('a')!;
  link.addEventListener('click', (event) => event.preventDefault());
  press('shop');
  expect(types()).toEqual(['campaign.shown', 'step.viewed', 'campaign.clicked']);
  link.setAttribute('href', '#sizes');
  press('shop');
  expect(lastOf()).toMatchObject({ type: 'campaign.closed', reason: 'done' });
});

test('keys typed into the popup do not reach the page’s own shortcuts', () => {
  const heard = vi.fn();
  for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, heard);
  const { email } = open();
  for (const type of ['keydown', 'keypress', 'keyup'])
    email().dispatchEvent(new KeyboardEvent(type, { key: '/', bubbles: true, composed: true }));
  expect(heard).not.toHaveBeenCalled();
  for (const type of ['keydown', 'keypress', 'keyup']) document.removeEventListener(type, heard);
});

test('an update keeps the open step and what was typed', () => {
  const { mounted, email, tick, root } = open();
  email().value = 'ada@exa';
  tick().checked = true;
  const changed = formDocument();
  Object.assign(changed.variants[0]!.steps[0]!.blocks[0]!, { text: 'Post' });
  mounted.update(drawn(changed, 'a'));
  expect(root.querySelector('h2')?.textContent).toBe('Post');
  expect(email().value).toBe('ada@exa');
  expect(tick().checked).toBe(true);
  mounted.showStep('thanks');
  mounted.update(drawn(changed, 'a'));
  expect(root.querySelector('h2')?.textContent).toBe('Thank you');
  mounted.showStep('form');
  expect(email().value).toBe('ada@exa');
});

test('an update without the open step goes to the first one; an unknown step is not shown', () => {
  const { mounted, root } = open({ step: 'thanks' });
  const design = drawn(formDocument(), 'a');
  mounted.showStep('nowhere');
  expect(root.querySelector('h2')?.textContent).toBe('Thank you');
  mounted.update({ ...design, steps: design.steps.slice(0, 1) });
  expect(root.querySelector('h2')?.textContent).toBe('Letters');
});

test('in the canvas nothing takes the focus, locks the scroll, navigates, closes or is reported', async () => {
  const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  const { mounted, press, dialog, root, find, email } = open({ still: holdStill });
  expect(dialog.open).toBe(true);
  press('no');
  await press('join');
  find('[data-action=close]').click();
  pressBackdrop(dialog);
  mounted.showStep('thanks');
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  root.querySelector('a')!.dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
  expect(mounted.element.isConnected).toBe(true);
  expect([showModal.mock.calls.length, locks().length, document.activeElement, events.length]).toEqual([
    0,
    0,
    document.body,
    0,
  ]);
  mounted.showStep('form');
  expect(email()).toBeTruthy();
  mounted.close('api');
  expect(mounted.element.isConnected).toBe(false);
  expect(events).toEqual([]);
});

test('an owner that throws while reporting disturbs neither the visitor nor the page', async () => {
  const onerror = vi.fn();
  view.addEventListener('error', onerror);
  const { find, mounted, press, email, tick, root } = open({
    report: () => {
      throw new Error('no storage');
    },
  });
  email().value = 'ada@example.com';
  tick().checked = true;
  await press('join');
  expect(root.querySelector('h2')?.textContent).toBe('Thank you');
  find('[data-action=close]').click();
  paint(1000);
  expect(mounted.element.isConnected).toBe(false);
  expect(locks()).toEqual([]);
  expect(onerror).not.toHaveBeenCalled();
  view.removeEventListener('error', onerror);
});

test('a shopper who asks why is told, and comes back to what they typed', () => {
  const shop = open({}, (campaign) => (campaign.targeting = { kind: 'visits', from: 2, to: null }));
  shop.email().value = 'kari@exam';
  shop.find('[data-tell=why]').click();
  expect(shop.find('[role=listitem]').textContent).toBe('How many times you have been here');
  shop.find('[data-to=form]').click();
  expect(shop.email().value).toBe('kari@exam');
  expect(events.slice(2)).toEqual([
    { type: 'step.viewed', step: '_why' },
    { type: 'feedback.given', kind: 'why' },
    { type: 'step.viewed', step: 'form' },
  ]);
});

test.each(['fewer', 'forget'] as const)('asking for "%s" closes the campaign, then says so', (kind) => {
  const shop = open({}, (campaign) => (campaign.targeting = { kind: 'visits', from: 2, to: null }));
  shop.find('[data-tell=why]').click();
  shop.find(`[data-tell=${kind}]`).click();
  expect(events.slice(-2)).toEqual([
    { type: 'campaign.closed', step: '_why', reason: 'button' },
    { type: 'feedback.given', kind },
  ]);
});
