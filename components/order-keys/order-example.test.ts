// The example is run as it is shown, and what it sends is checked by the server's own code.
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '@/server/db/test-database.fixtures';
import { isFresh, isSigned } from '@/server/ingest/orders/check-signature';
import { parseOrder } from '@/server/ingest/orders/parse-order';
import { makeSecret, showSecret } from '@/server/webhooks/sign-message';
import { orderExample } from './order-example';

test('the example sends an order that the server takes', async () => {
  const secret = makeSecret();
  const results: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const header = (name: string) => String(request.headers[name]);
      const message = {
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
        body,
      };
      const facts = { site: 's', eventId: 'e', host: 'shop.example', receivedAt: Date.now() };
      results.push(
        [header('beckon-key'), isSigned(message, secret), isFresh(message, Date.now())],
        parseOrder(body, facts),
      );
      response.writeHead(202).end('{}');
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const folder = await makeFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'example.mjs');
  const { port } = server.address() as AddressInfo;
  await writeFile(file, orderExample(`http://127.0.0.1:${port}/v1/orders`, 'EUR'));
  const env = { ...process.env, BECKON_KEY: 'key-1', BECKON_SECRET: showSecret(secret) };
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env });
  expect(stdout).toContain('202');
  expect(results).toMatchObject([['key-1', true, true], { accepted: { verified: true } }]);
});
