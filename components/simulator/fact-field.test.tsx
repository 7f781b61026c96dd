// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { button, draw, enter, field, press, settle, until } from '@/components/draw.fixtures';
import { SiteCurrency } from '@/components/i18n/site-currency';
import { TooltipProvider } from '@/components/ui/tooltip';
import { FACT_KINDS, factOf, type FactKind } from '@/core/targeting';
import { FactField } from './fact-field';

function open(kind: FactKind, text = '', isUnknown = false) {
  const asked = Object.values(factOf(kind).asked).map((slot) =>
    typeof slot === 'string' ? 'a' : (slot[0] ?? ''),
  );
  const [onType, onUnknown] = [vi.fn(), vi.fn()];
  draw(
    <TooltipProvider>
      <SiteCurrency currency="NOK">
        <FactField
          fact={{ kind, asked }}
          name="The fact"
          text={text}
          isUnknown={isUnknown}
          onType={onType}
          onUnknown={onUnknown}
        />
      </SiteCurrency>
    </TooltipProvider>,
  );
  return { onType, onUnknown };
}

test('every fact has a field with its name', async () => {
  for (const kind of FACT_KINDS) {
    open(kind);
    await settle();
    expect(document.body.textContent, kind).toContain('The fact');
    document.body.replaceChildren();
  }
});

test('a country is found by its name', async () => {
  const { onType } = open('country', 'GB');
  expect(field('The fact').value).toBe('United Kingdom');
  const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
  act(() => void field('The fact').dispatchEvent(new MouseEvent('mousedown', { bubbles: true })));
  enter(field('The fact'), 'norw');
  await until(() => options().length > 0);
  press(options()[0] as HTMLElement);
  expect(onType).toHaveBeenCalledWith('NO');
});

test('any fact may be unknown, a country too', () => {
  const { onUnknown } = open('country', 'GB');
  press(button('The fact: not known'));
  expect(onUnknown).toHaveBeenCalledWith(true);
});

test('money has the sign of the site’s currency', () => {
  open('cartTotal', '499.90');
  expect(document.body.textContent).toContain('kr');
  expect(field('The fact').value).toBe('499.90');
});

test('several prices stand one per line', () => {
  open('cartPrice', '10\n20');
  expect(document.querySelector('textarea')?.value).toBe('10\n20');
  expect(document.body.textContent).toContain('One per line.');
});

test('what never happened says so', () => {
  open('sinceOrder');
  expect(field('The fact').placeholder).toBe('Never');
});
