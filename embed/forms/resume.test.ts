// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyRecord, type VisitorRecord } from '../record';
import type { ToldEvent } from '../recorder';
import type { ScriptParts } from '../attachments/attachment';
import { resume } from './resume';

// The script saves the clock when it loads; here it is the one that the tests set.
vi.mock('../clock', () => ({ now: () => Date.now() }));

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12);

let memory: VisitorRecord;
let personalisation: boolean;
let tell: (type: string, campaign?: string) => void;
let parts: ScriptParts;
let root: ShadowRoot;

/** Loads a page of the shop, on which the record of the page before is there. */
function load(): void {
  let listeners: [type: string, hear: (event: ToldEvent) => unknown][] = [];
  tell = (type, campaign) => {
    for (const [wanted, hear] of listeners)
      if (wanted === type) hear({ type, props: {}, ...(campaign !== undefined && { campaign }) });
  };
  const made: Partial<ScriptParts> = {
    allows: () => ({ statistics: true, marketing: true, personalisation }),
    change: (edit) => void edit(memory),
    read: () => memory,
    listen: (type, hear) => {
      listeners.push([type, hear]);
      return () => void (listeners = listeners.filter(([, other]) => other !== hear));
    },
  };
  parts = made as ScriptParts;
}

/** Opens the popup of a campaign at its form. */
function open(campaign = 'c1'): void {
  document.body.replaceChildren();
  const host = document.body.appendChild(document.createElement('beckon-campaign'));
  host.dataset['campaign'] = campaign;
  root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<form>
    <div data-block="email"><input id="f-email" type="email" /></div>
    <div data-block="size"><input id="f-size" type="text" /></div>
    <div data-block="consent"><input id="f-consent" type="checkbox" /></div>
    <div class="trap"><input name="website" /></div>
  </form>`;
  resume(campaign, parts);
}

const field = (block: string) => {
  const input = root.querySelector<HTMLInputElement>(`[data-block=${block}] input`);
  if (!input) throw new Error(`There is no field ${block}.`);
  return input;
};

function type(block: string, text: string): void {
  field(block).value = text;
  field(block).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  memory = { ...emptyRecord(), visitor: 'someone' };
  personalisation = true;
  load();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

it('what was typed and not sent is there on the next visit, and what was ticked is not', () => {
  open();
  type('email', 'ada@exam');
  type('size', 'L');
  field('consent').checked = true;
  load();
  open();
  expect([field('email').value, field('size').value, field('consent').checked]).toEqual([
    'ada@exam',
    'L',
    false,
  ]);
});

it('nothing is written over what the visitor has typed meanwhile', () => {
  open();
  type('email', 'old@example.com');
  open();
  field('email').value = 'new@example.com';
  tell('step.viewed', 'c1');
  expect(field('email').value).toBe('new@example.com');
});

it('nothing is kept without consent to personalisation, and what is kept ends with it as a part of the profile', () => {
  personalisation = false;
  open();
  type('email', 'ada@example.com');
  expect(memory.kept.profile?.unfinished).toBeUndefined();

  personalisation = true;
  type('email', 'ada@example.com');
  expect(JSON.stringify(memory.kept.profile)).toContain('ada@example.com');
});

it('what was sent is forgotten', () => {
  open();
  type('email', 'ada@example.com');
  type('email', 'ada@example.co.uk');
  tell('form.submitted', 'c1');
  expect(JSON.stringify(memory)).not.toContain('ada@');
});

it('is forgotten after thirty days', () => {
  open();
  type('email', 'ada@example.com');
  vi.setSystemTime(NOW + 31 * DAY);
  load();
  open();
  expect(field('email').value).toBe('');
});

it('a further step is filled in as well, and a closed campaign hears nothing more', () => {
  open();
  type('size', 'L');
  field('size').value = '';
  tell('step.viewed', 'c2');
  expect(field('size').value).toBe('');
  tell('step.viewed', 'c1');
  expect(field('size').value).toBe('L');
  tell('campaign.closed', 'c1');
  field('size').value = '';
  tell('step.viewed', 'c1');
  expect(field('size').value).toBe('');
});

it('an opening is looked after once, however many of its steps are viewed; another opening anew', () => {
  open();
  const listen = vi.spyOn(parts, 'listen');
  resume('c1', parts);
  expect(listen).not.toHaveBeenCalled();
  open();
  expect(listen).toHaveBeenCalled();
});

it('a long text is cut', () => {
  open();
  type('size', 'x'.repeat(5000));
  expect(memory.kept.profile?.unfinished?.['c1']?.values['f-size']).toHaveLength(300);
});

it('choices that were made and not sent are there on the next visit, unless others are made meanwhile', () => {
  const choices = () => {
    root.querySelector('form')?.insertAdjacentHTML(
      'beforeend',
      `<fieldset data-block="tea"><input id="f-tea_a" name="f-tea" type="radio" /><input id="f-tea_b" name="f-tea" type="radio" /></fieldset>
       <fieldset data-block="more"><input id="f-more_a" type="checkbox" /><input id="f-more_b" type="checkbox" /></fieldset>
       <div data-block="list"><select id="f-list"><option value="">Please choose</option><option>One</option></select></div>`,
    );
    tell('step.viewed', 'c1');
  };
  const at = (id: string) =>
    root.querySelector<HTMLInputElement>(`#f-${id}`) ?? document.createElement('input');
  const state = () => ['tea_a', 'tea_b', 'more_a', 'more_b'].map((id) => at(id).checked);
  open();
  choices();
  at('tea_b').checked = true;
  at('more_a').checked = true;
  at('list').value = 'One';
  at('tea_b').dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  load();
  open();
  choices();
  expect(state()).toEqual([false, true, true, false]);
  expect(at('list').value).toBe('One');

  at('tea_a').checked = true;
  at('more_a').checked = false;
  at('more_b').checked = true;
  tell('step.viewed', 'c1');
  expect(state()).toEqual([true, false, false, true]);
});
