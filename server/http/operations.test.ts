import { tmpdir } from 'node:os';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createOperations, diskCheck, type ReadinessCheck } from './operations';

const fine: ReadinessCheck = { name: 'database', check: async () => {} };
const broken: ReadinessCheck = { name: 'events', check: () => Promise.reject(new Error('the disk is full')) };

function ask(path: string, checks: ReadinessCheck[], { draining = false, isPrivate = true } = {}) {
  const metrics = new Registry();
  return createOperations({
    checks,
    metrics,
    isDraining: () => draining,
    isPrivate: () => isPrivate,
  }).request(path);
}

describe('the questions of a machine', () => {
  it('is alive even when it is not ready', async () => {
    expect((await ask('/livez', [broken])).status).toBe(200);
  });
  it('is ready when every check passes, the disk among them', async () => {
    const reply = await ask('/readyz', [fine, diskCheck(tmpdir())]);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual({ ready: true, checks: { database: 'ok', disk: 'ok' } });
  });
  it('names the check that fails and why', async () => {
    const reply = await ask('/readyz', [fine, broken]);
    expect(reply.status).toBe(503);
    expect(await reply.json()).toMatchObject({ checks: { database: 'ok', events: 'the disk is full' } });
  });
  it('tells strangers which check fails, and not why: a reason may name a machine of the own network', async () => {
    const reply = await ask('/readyz', [fine, broken], { isPrivate: false });
    expect(await reply.json()).toEqual({ ready: false, checks: { database: 'ok', events: 'failed' } });
  });
  it('shows figures to private addresses only', async () => {
    expect((await ask('/metrics', [])).status).toBe(200);
    expect((await ask('/metrics', [], { isPrivate: false })).status).toBe(404);
  });
  it('asks the disk once in a second, however many ask', async () => {
    let now = 0;
    let asked = 0;
    const counting: ReadinessCheck = { name: 'database', check: async () => void asked++ };
    const app = createOperations({
      checks: [counting],
      metrics: new Registry(),
      isDraining: () => false,
      isPrivate: () => false,
      now: () => now,
    });
    const replies = await Promise.all(Array.from({ length: 50 }, () => app.request('/readyz')));
    expect([asked, new Set(replies.map(({ status }) => status))]).toEqual([1, new Set([200])]);
    now = 1000;
    await app.request('/readyz');
    expect(asked).toBe(2);
  });
  it('gets no answer from a cache', async () => {
    for (const path of ['/livez', '/readyz', '/metrics'])
      expect((await ask(path, [fine])).headers.get('cache-control')).toBe('no-store');
  });
  it('stops being ready while it drains', async () => {
    expect((await ask('/readyz', [fine], { draining: true })).status).toBe(503);
  });
});
