import { tmpdir } from 'node:os';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createOperations, diskCheck, type ReadinessCheck } from './operations';

const fine: ReadinessCheck = { name: 'database', check: async () => {} };
const broken: ReadinessCheck = { name: 'events', check: () => Promise.reject(new Error('the disk is full')) };

function ask(path: string, checks: ReadinessCheck[], { draining = false, mayReadMetrics = true } = {}) {
  const metrics = new Registry();
  return createOperations({
    checks,
    metrics,
    isDraining: () => draining,
    mayReadMetrics: () => mayReadMetrics,
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
  it('shows figures to private addresses only', async () => {
    expect((await ask('/metrics', [])).status).toBe(200);
    expect((await ask('/metrics', [], { mayReadMetrics: false })).status).toBe(404);
  });
  it('stops being ready while it drains', async () => {
    expect((await ask('/readyz', [fine], { draining: true })).status).toBe(503);
  });
});
