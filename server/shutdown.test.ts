import { once } from 'node:events';
import { Agent, createServer, get, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShutdown } from './shutdown';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const listenersBefore = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]));
/** Browsers keep connections open. */
const agent = new Agent({ keepAlive: true });

let exit: ReturnType<typeof vi.fn<(code: number) => void>>;
let now: number;
const log = pino({ level: 'silent' });

beforeEach(() => {
  now = 1000;
  exit = vi.fn();
  vi.spyOn(process, 'exit').mockImplementation(exit as never);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  agent.destroy();
  for (const signal of SIGNALS)
    for (const listener of process.listeners(signal))
      if (!listenersBefore.get(signal)?.includes(listener)) process.off(signal, listener);
});

async function listen(answer: RequestListener): Promise<Server> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Resolves with the status, or with "cut off". */
function ask(server: Server): Promise<number | 'cut off' | undefined> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    get({ port, host: '127.0.0.1', agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    }).on('error', () => resolve('cut off'));
  });
}

describe('a signal to stop', () => {
  it('answers what was accepted, then closes what holds data in order, and exits 0 without waiting for idle connections', async () => {
    const order: string[] = [];
    let finish = () => {};
    const server = await listen((_request, response) => {
      finish = () => response.end('done');
    });
    const shutdown = createShutdown(log, { drainMs: 60_000 });
    shutdown.arm(
      [server],
      [
        () => void order.push('jobs'),
        () => Promise.reject(new Error('cannot be closed')),
        () => void order.push('stores'),
      ],
    );
    const reply = ask(server);
    await once(server, 'request');
    expect(shutdown.isDraining()).toBe(false);
    process.emit('SIGTERM');
    expect(shutdown.isDraining()).toBe(true);
    expect([server.listening, order]).toEqual([false, []]);
    finish();
    expect(await reply).toBe(200);
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0), 4000);
    expect(order).toEqual(['jobs', 'stores']);
  });

  it('cuts off what does not end in time', async () => {
    const server = await listen(() => {});
    createShutdown(log, { drainMs: 20 }).arm([server], []);
    const reply = ask(server);
    await once(server, 'request');
    process.emit('SIGINT');
    expect(await reply).toBe('cut off');
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
  });

  it('that comes twice for one press of Ctrl-C counts once; a later second one exits at once', async () => {
    const server = await listen(() => {});
    createShutdown(log, { drainMs: 60_000, now: () => now }).arm([server], []);
    void ask(server);
    await once(server, 'request');
    process.emit('SIGINT');
    now += 10;
    process.emit('SIGINT');
    expect(exit).not.toHaveBeenCalled();
    now += 1000;
    process.emit('SIGINT');
    expect(exit).toHaveBeenCalledWith(1);
    server.closeAllConnections();
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
  });
});
