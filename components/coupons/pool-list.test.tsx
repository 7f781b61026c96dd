// @vitest-environment happy-dom
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { button, draw, enter, field, press, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { PoolItem } from '@/server/trpc/router';
import { PoolList } from './pool-list';

const pool: PoolItem = {
  id: 'p',
  name: 'Spring',
  kind: 'imported',
  code: '',
  given: 0,
  left: 1,
  endsAt: null,
  createdAt: 0,
  lastGivenAt: null,
};

const text = () => document.body.textContent ?? '';

test('the first pool is told of, with what to do next, and the focus stays where pools are made; so is one that goes', async () => {
  let pools: PoolItem[] = [];
  draw(
    <FakeApi
      answer={async (path) => {
        if (path === 'coupons.create') pools = [pool];
        if (path === 'coupons.remove') pools = [];
        return path === 'coupons.list' ? pools : null;
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <Suspense>
            <PoolList siteId="s" mayChange />
          </Suspense>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await until(() => text().includes('No pool yet'));
  button('New pool').focus();
  press(button('New pool'));
  await until(() => text().includes('Where they come from'));
  enter(field('Name'), 'Spring');
  enter(field('Codes'), 'A1');
  press(button('Make pool'));
  await until(() => text().includes('Made the pool “Spring”'));
  expect(text()).toContain('Choose it in the coupon of a campaign.');
  await until(() => document.activeElement === button('New pool'));
  press(button('Delete Spring'));
  await until(() => text().includes('Delete Spring?'));
  press(button('Delete pool'));
  await until(() => text().includes('Deleted the pool “Spring”'));
  await until(() => document.activeElement === button('New pool'));
});
