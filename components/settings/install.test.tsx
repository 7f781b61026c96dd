// @vitest-environment happy-dom
import { act, Suspense } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw } from '@/components/draw.fixtures';
import { Install } from './install';
import { exampleSite } from './site.fixtures';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const readOut = () =>
  [...document.querySelectorAll('[role=status]')].map((element) => element.textContent).join('');

test('the shop’s side of consent and orders is there to copy, consent only where it is waited for', async () => {
  const installOf = (consentRequired: boolean) => (
    <FakeApi answer={() => Promise.resolve({ ...exampleSite, consentRequired, currency: 'NOK' })}>
      <Suspense>
        <Install siteId="s" />
      </Suspense>
    </FakeApi>
  );
  const show = draw(installOf(true));
  await pass(0);
  const words = document.body.textContent?.replace(/\s+/g, ' ');
  expect(words).toContain(
    '(window.beckon ||= []).push((b) => b.consent({ statistics: true, personalisation: true, marketing: true, }), );',
  );
  expect(words).toContain(
    "b.track('order.placed', { order: '1001', total: 4900, currency: 'NOK', items: 2, }), );",
  );
  show(<div key="other">{installOf(false)}</div>);
  await pass(0);
  expect(document.body.textContent).not.toContain('b.consent');
});

test('a consent tool that was chosen needs no lines of the shop', async () => {
  draw(
    <FakeApi answer={() => Promise.resolve({ ...exampleSite, consentSource: 'klaro' as const })}>
      <Suspense>
        <Install siteId="s" />
      </Suspense>
    </FakeApi>,
  );
  await pass(0);
  expect(document.body.textContent).toContain('Consent comes from Klaro');
  expect(document.body.textContent).not.toContain('b.consent');
});

test('the first report is read out once; its age and its later hosts are not', async () => {
  let seen: { lastSeenAt: number | null; lastSeenHost: string | null } = {
    lastSeenAt: null,
    lastSeenHost: null,
  };
  draw(
    <FakeApi answer={() => Promise.resolve({ ...exampleSite, ...seen })}>
      <Suspense>
        <Install siteId="s" />
      </Suspense>
    </FakeApi>,
  );
  await pass(0);
  expect(document.body.textContent).toContain('Waiting for the script’s first report');
  expect(readOut()).toBe('');

  seen = { lastSeenAt: 1000, lastSeenHost: 'shop.example' };
  await pass(2500);
  expect(readOut()).toBe('Installed: the script reports from shop.example');

  seen = { lastSeenAt: 2000, lastSeenHost: 'www.shop.example' };
  await pass(20_000);
  expect(document.body.textContent).toContain('from www.shop.example');
  expect(readOut()).toBe('Installed: the script reports from shop.example');
  expect(document.querySelector('[role=status] time')).toBeNull();
});
