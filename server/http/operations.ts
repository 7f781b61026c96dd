// What a machine asks of the server: is it alive, is it ready, how is it doing.
import { statfs } from 'node:fs/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { Registry } from 'prom-client';

/** One named question; resolves when the answer is yes and rejects with a sentence when it is no. */
export interface ReadinessCheck {
  name: string;
  check(): Promise<void>;
}

/** A full disk loses data silently, so the server stops calling itself ready before that. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;
const CHECK_TIMEOUT_MS = 2000;
/** Checks write to the disk, and anyone may ask: within this time, ms, all get the same answer. */
const ANSWER_AGE_MS = 1000;
const NEVER_KEPT = { 'Cache-Control': 'no-store' };

/** Fails when the file system of `dir` has less than 64 MiB left. */
export function diskCheck(dir: string): ReadinessCheck {
  return {
    name: 'disk',
    async check() {
      const { bavail, bsize } = await statfs(dir);
      const free = bavail * bsize;
      if (free < LEAST_FREE_BYTES)
        throw new Error(`only ${Math.floor(free / 1024 / 1024)} MiB left; free some space`);
    },
  };
}

async function runCheck({ name, check }: ReadinessCheck) {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), timeout]);
    return [name, 'ok'] as const;
  } catch (error) {
    return [name, error instanceof Error ? error.message : 'failed'] as const;
  } finally {
    clearTimeout(timer);
  }
}

function runChecks(checks: readonly ReadinessCheck[]) {
  return Promise.all(checks.map(runCheck));
}

/** `GET /livez`, `/readyz` (503 while draining or when any check fails) and `/metrics` in Prometheus text. */
export function createOperations(options: {
  checks: readonly ReadinessCheck[];
  metrics: Registry;
  isDraining(): boolean;
  /** Asked from the own network: figures, and why a check failed, which may name a machine, are not for everyone. */
  isPrivate(context: Context<{ Bindings: HttpBindings }>): boolean;
  /** ms, never set back. */
  now?(): number;
}): Hono<{ Bindings: HttpBindings }> {
  const { now = () => performance.now() } = options;
  let last: { at: number; results: ReturnType<typeof runChecks> } | undefined;
  const askChecks = () => {
    if (!last || now() - last.at >= ANSWER_AGE_MS) last = { at: now(), results: runChecks(options.checks) };
    return last.results;
  };
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/livez', (context) => context.text('ok', 200, NEVER_KEPT));
  app.get('/readyz', async (context) => {
    if (options.isDraining())
      return context.json({ ready: false, checks: { server: 'shutting down' } }, 503, NEVER_KEPT);
    const results = await askChecks();
    const ready = results.every(([, answer]) => answer === 'ok');
    const told = options.isPrivate(context)
      ? results
      : results.map(([name, answer]) => [name, answer === 'ok' ? 'ok' : 'failed'] as const);
    return context.json({ ready, checks: Object.fromEntries(told) }, ready ? 200 : 503, NEVER_KEPT);
  });
  app.get('/metrics', async (context) => {
    if (!options.isPrivate(context)) return context.notFound();
    return context.body(await options.metrics.metrics(), 200, {
      'Content-Type': options.metrics.contentType,
      ...NEVER_KEPT,
    });
  });
  return app;
}
