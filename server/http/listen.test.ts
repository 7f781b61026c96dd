import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { StartupError } from '../startup-error';
import { checkPort, listen } from './listen';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});
const newServer = () => {
  const server = createServer();
  open.push(server);
  return server;
};
async function takePort(): Promise<number> {
  const server = newServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('opening a port', () => {
  it('that is taken is refused with a sentence that names it and a way out', async () => {
    const port = await takePort();
    for (const attempt of [
      listen(newServer(), port, '127.0.0.1', 'DEMO_PORT'),
      checkPort(port, '127.0.0.1', 'DEMO_PORT'),
    ]) {
      await expect(attempt).rejects.toBeInstanceOf(StartupError);
      await expect(attempt).rejects.toThrow(
        new RegExp(`^Port ${port} is already in use by another program; .*DEMO_PORT=\\d{1,5} npm start\\.$`),
      );
    }
  });

  it.each(['203.0.113.77', 'no-such-host.invalid'])('on %s names HOST', async (host) => {
    await expect(listen(newServer(), 0, host, 'PORT')).rejects.toThrow(
      `HOST is "${host}", but this machine has no such address`,
    );
  });

  it('can be tried without keeping it', async () => {
    const port = await takePort();
    await new Promise((resolve) => open.splice(0)[0]?.close(resolve));
    await checkPort(port, '127.0.0.1', 'PORT');
    await expect(listen(newServer(), port, '127.0.0.1', 'PORT')).resolves.toBeUndefined();
  });

  it('leaves other listeners of the server alone', async () => {
    const server = newServer();
    const heard: string[] = [];
    server.on('error', () => heard.push('error'));
    await listen(server, 0, '127.0.0.1', 'PORT');
    server.emit('error', new Error('later'));
    expect(heard).toEqual(['error']);
  });
});
