// @vitest-environment happy-dom
// The fields of facts that need more than a text or a number: countries, money, regular expressions, what the shop tells.
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { FakeApi, type Answer } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { Condition, ConditionLeaf } from '@/core/campaign/condition';
import { FACT_KINDS } from '@/core/targeting';
import { newLeaf } from './condition-tree';
import { Conditions } from './conditions';

interface Opened {
  /** The one condition, as it was last changed. */
  leaf: () => ConditionLeaf;
}

const nobody: Answer = () => Promise.reject(new Error('must not be asked'));

function open(
  leaf: ConditionLeaf,
  { currency = 'NOK', answer = nobody }: { currency?: string; answer?: Answer } = {},
): Opened {
  let condition: Condition = { kind: 'all', of: [leaf] };
  const show = draw(null);
  const redraw = () =>
    show(
      <FakeApi answer={answer}>
        <TooltipProvider>
          <SiteCurrency currency={currency}>
            <Conditions
              condition={condition}
              change={(next) => {
                condition = next;
                redraw();
              }}
              endTyping={() => {}}
              readOnly={false}
            />
          </SiteCurrency>
        </TooltipProvider>
      </FakeApi>,
    );
  redraw();
  return { leaf: () => (condition as { of: ConditionLeaf[] }).of[0] as ConditionLeaf };
}

const text = () => document.body.textContent ?? '';

test('every fact has its fields', async () => {
  for (const kind of FACT_KINDS) {
    open(newLeaf(kind));
    await settle();
    expect(document.querySelectorAll('h4'), kind).toHaveLength(1);
    document.body.replaceChildren();
  }
});

describe('countries', () => {
  test('stand there by their names, and can be taken out again', () => {
    const { leaf } = open({ kind: 'country', values: ['NO', 'GB'] });
    expect(text()).toContain('Norway');
    expect(text()).toContain('United Kingdom');
    press(button('Remove Norway'));
    expect(leaf()).toEqual({ kind: 'country', values: ['GB'] });
  });

  test('are found by typing, each once', async () => {
    const { leaf } = open({ kind: 'country', values: ['NO'] });
    const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
    act(() => void field('Add a country').dispatchEvent(new MouseEvent('mousedown', { bubbles: true })));
    enter(field('Add a country'), 'nor');
    await until(() => options().length > 0);
    expect(options().map((option) => option.textContent)).not.toContain('Norway');
    const found = options().find((option) => option.textContent === 'Norfolk Island');
    press(found as HTMLElement);
    expect(leaf()).toEqual({ kind: 'country', values: ['NO', 'NF'] });
    expect(field('Add a country').value).toBe('');
  });

  test('that are missing are asked for', () => {
    open({ kind: 'country', values: [] });
    expect(text()).toContain('Choose at least one country');
  });
});

describe('money', () => {
  test.each([
    ['NOK', '499.5', 49_950, 'kr'],
    ['EUR', '0.07', 7, '€'],
    ['JPY', '500', 500, '¥'],
    ['KWD', '1.234', 1234, 'KWD'],
  ])('is typed in %s and kept in its minor units', (currency, typed, kept, sign) => {
    const { leaf } = open({ kind: 'cartTotal', from: null, to: null }, { currency });
    expect(text()).toContain(sign);
    enter(field('at least'), typed);
    expect(leaf()).toEqual({ kind: 'cartTotal', from: kept, to: null });
    expect(field('at least').value).toBe(typed);
  });

  test('finer than its currency is not taken', () => {
    const { leaf } = open({ kind: 'cartPrice', from: 100, to: null }, { currency: 'JPY' });
    enter(field('at least'), '99.5');
    expect(leaf()).toEqual({ kind: 'cartPrice', from: 100, to: null });
  });
});

describe('a regular expression', () => {
  const answer: Answer = (path, input) => {
    const { pattern } = input as { pattern: string };
    return path === 'patterns.check'
      ? Promise.resolve({ fault: pattern === '(a+)+$' ? 'unsafe' : null })
      : Promise.reject(new Error(path));
  };

  test('that could freeze the shop is refused where it stands, and named', async () => {
    open({ kind: 'path', operator: 'regex', values: ['^/cups/', '(a+)+$'] }, { answer });
    expect(text()).not.toContain('too long');
    await until(() => text().includes('“(a+)+$” would take far too long on some texts.'));
    expect(document.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
  });

  test('that is safe is not objected to, and no other comparison asks about it', async () => {
    open({ kind: 'path', operator: 'regex', values: ['^/cups/'] }, { answer });
    await settle();
    expect(document.querySelector('[aria-invalid=true]')).toBeNull();
    open({ kind: 'path', operator: 'contains', values: ['(a+)+$'] });
    await settle();
    expect(document.querySelector('[aria-invalid=true]')).toBeNull();
  });
});

test('what a fact is asked with is kept beside it', () => {
  const { leaf } = open({ kind: 'cartAttribute', name: '', operator: 'is', values: ['L'] });
  expect(text()).toContain('Not known until it does.');
  enter(field('Name'), 'size');
  expect(leaf()).toEqual({ kind: 'cartAttribute', name: 'size', operator: 'is', values: ['L'] });
});
