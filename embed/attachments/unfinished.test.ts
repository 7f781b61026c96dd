// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyRecord, type VisitorRecord } from '../record';
import type { ToldEvent } from '../recorder';
import type { ScriptParts } from './attachment';
import { unfinished } from './unfinished';

// The script saves the clock when it loads; here it is the one that the tests set.
vi.mock('../clock', () => ({ now: () => Date.now() }));

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12);

let memory: VisitorRecord;
let personalisation: boolean;
let tell: (type: string, campaign?: string) => void;
let root: ShadowRoot;

/** Loads a page of the shop, on which the record of the page before is there. */
function load(): void {
  const listeners: [type: string, hear: (event: ToldEvent) => unknown][] = [];
  tell = (type, campaign) => {
    for (const [wanted, hear] of listeners)
      if (wanted === type) hear({ type, props: {}, ...(campaign !== undefined && { campaign }) });
  };
  const parts: Partial<ScriptParts> = {
    allows: () => ({ statistics: true, marketing: true, personalisation }),
    change: (edit) => void edit(memory),
    read: () => memory,
    listen: (type, hear) => {
      listeners.push([type, hear]);
      return () => {};
    },
  };
  unfinished(['c1'])(parts as ScriptParts);
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
  tell('campaign.shown', campaign);
  tell('step.viewed', campaign);
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

it('nothing is kept without consent to personalisation, and consent taken back clears it', () => {
  personalisation = false;
  open();
  type('email', 'ada@example.com');
  expect(memory.kept.unfinished).toBeUndefined();

  personalisation = true;
  type('email', 'ada@example.com');
  expect(JSON.stringify(memory)).toContain('ada@example.com');
  personalisation = false;
  tell('consent.changed');
  expect(JSON.stringify(memory)).not.toContain('ada@example.com');
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

it('a campaign that did not ask for it is left alone', () => {
  open('c2');
  type('email', 'ada@example.com');
  expect(memory.kept.unfinished).toBeUndefined();
});

it('a long text is cut', () => {
  open();
  type('size', 'x'.repeat(5000));
  expect(memory.kept.unfinished?.['c1']?.values['f-size']).toHaveLength(300);
});
