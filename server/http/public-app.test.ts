import { Hono } from 'hono';
import { expect, it, vi } from 'vitest';
import { createPublicApp } from './public-app';

it('answers for a part that fails, and tells the log alone why', async () => {
  const broken = new Hono().get('/s/x.js', () => {
    throw new Error('secret table name');
  });
  const log = { error: vi.fn() };
  const app = createPublicApp(
    {
      operations: new Hono(),
      delivery: broken,
      pictures: new Hono(),
      fonts: new Hono(),
      ingest: new Hono(),
      where: new Hono(),
      forget: new Hono(),
      claim: new Hono(),
      products: new Hono(),
      confirm: new Hono(),
      orders: new Hono(),
      preview: new Hono(),
      quizPages: new Hono(),
    },
    log,
  );
  const reply = await app.request('/s/x.js');
  expect([reply.status, reply.headers.get('cache-control')]).toEqual([500, 'no-store']);
  expect(await reply.text()).not.toContain('secret');
  expect(log.error).toHaveBeenCalledWith(
    { err: expect.objectContaining({ message: 'secret table name' }) as Error },
    'a public request could not be answered',
  );
});

it('leaves a part its own answer to its failures', async () => {
  const part = new Hono().get('/v1/events', () => {
    throw new Error('no');
  });
  part.onError((_error, context) => context.json({ error: 'internal' }, 500));
  const log = { error: vi.fn() };
  const app = createPublicApp(
    {
      operations: new Hono(),
      delivery: new Hono(),
      pictures: new Hono(),
      fonts: new Hono(),
      ingest: part,
      where: new Hono(),
      forget: new Hono(),
      claim: new Hono(),
      products: new Hono(),
      confirm: new Hono(),
      orders: new Hono(),
      preview: new Hono(),
      quizPages: new Hono(),
    },
    log,
  );
  const reply = await app.request('/v1/events');
  expect(await reply.json()).toEqual({ error: 'internal' });
  expect(log.error).not.toHaveBeenCalled();
});
