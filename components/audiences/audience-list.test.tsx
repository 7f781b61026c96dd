// @vitest-environment happy-dom
import { Suspense } from 'react';
import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { FakeApi } from '@/components/api/fake-api.fixtures';
import { draw, until } from '@/components/draw.fixtures';
import { ToastProvider } from '@/components/ui/toast';
import { TooltipProvider } from '@/components/ui/tooltip';
import type { AudienceItem } from '@/server/trpc/router';
import { AudienceList } from './audience-list';

const audience = (id: string): AudienceItem => ({
  id,
  name: id,
  description: '',
  condition: { kind: 'device', values: ['phone'] },
  revision: 1,
  updatedAt: 0,
  uses: [],
});

async function open(sizes: () => Promise<Record<string, number>>) {
  draw(
    <FakeApi
      answer={(path) => {
        if (path === 'audiences.list') return Promise.resolve(['VIP', 'Regulars', 'Others'].map(audience));
        return path === 'audiences.sizes' ? sizes() : Promise.resolve([]);
      }}
    >
      <TooltipProvider>
        <ToastProvider>
          <Suspense>
            <AudienceList siteId="s" mayEdit={false} />
          </Suspense>
        </ToastProvider>
      </TooltipProvider>
    </FakeApi>,
  );
  await until(() => document.querySelector('h1') !== null);
}

const cells = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('.text-end')?.textContent);

test('each audience tells its size, none told from nobody and from what no campaign has seen', async () => {
  await open(() => Promise.resolve({ VIP: 1240, Regulars: 0 }));
  await until(() => cells()[0] !== '');
  expect(cells()).toEqual(['1,240', '0', 'Not known']);
  expect(document.body.textContent).toContain('the audience is at least this large');
});

test('the list stands without the sizes, and says that they are missing', async () => {
  const data = { appCode: 'internal' };
  await open(() => Promise.reject(Object.assign(new TRPCClientError('Ask again.'), { data })));
  await until(() => document.querySelector('[role="alert"]') !== null);
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('could not be read');
  expect(cells()).toEqual(['Not known', 'Not known', 'Not known']);
});
