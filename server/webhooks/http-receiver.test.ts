import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressRules, createHttpReceiver } from './http-receiver';
import { makeSecret, showSecret } from './sign-message';

const secret = makeSecret();
const payload = '{"type":"lead.created","data":{"email":"ädä@example.com"}}';
const message = (url: string) => ({ url, secrets: [secret], id: 'msg_1', at: Date.now(), payload });

/** Counts whoever knocks, whether or not they speak HTTP. */
async function open(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  let connections = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => answer(request, response, Buffer.concat(parts).toString()));
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}

/** As in production, and as where the operator allows private receivers. */
const careful = createHttpReceiver({ rules: addressRules(false), timeoutMs: 3000 });
const homely = createHttpReceiver({ rules: addressRules(true), timeoutMs: 3000 });

describe('a message', () => {
  it('that is answered with another protocol has its answer, and the connection goes', async () => {
    const { port } = await open((request) => {
      const head = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n';
      request.socket.write(head);
    });
    const answer = await homely.send(message(`http://127.0.0.1:${port}/in`));
    expect(answer).toMatchObject({ status: 101, text: '' });
  });

  it('arrives with a signature that the library of Standard Webhooks accepts', async () => {
    const seen: [Record<string, string>, string][] = [];
    const { port } = await open((request, response, body) => {
      seen.push([request.headers as Record<string, string>, body]);
      response.writeHead(201).end('thanks');
    });
    expect(await homely.send(message(`http://127.0.0.1:${port}/in?x=1`))).toEqual({
      status: 201,
      text: 'thanks',
    });
    const [[headers, body] = [{}, '']] = seen;
    expect(body).toBe(payload);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'msg_1' });
    expect(new Webhook(showSecret(secret)).verify(body, headers)).toEqual(JSON.parse(payload));
    const other = new Webhook(showSecret(makeSecret()));
    expect(() => other.verify(body, headers)).toThrow('No matching signature');
  });

  it('is not carried on by a redirect', async () => {
    const inside = await open((_, response) => response.end('secret'));
    const { port } = await open((_, response) =>
      response.writeHead(302, { Location: `http://127.0.0.1:${inside.port}/` }).end('over there'),
    );
    expect(await homely.send(message(`http://127.0.0.1:${port}/`))).toEqual({
      status: 302,
      text: 'over there',
    });
    expect(inside.connections()).toBe(0);
  });

  it('has the beginning of a long answer kept, and the rest never read', async () => {
    let written = 0;
    const { port } = await open((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) written += 65_536;
      };
      response.on('drain', more).on('error', () => undefined);
      more();
    });
    const { status, text } = await homely.send(message(`http://127.0.0.1:${port}/`));
    expect(status).toBe(200);
    expect(text).toBe('a'.repeat(8192));
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it('has an answer that never ends, or never begins, cut short', async () => {
    // Long enough for a busy machine to answer at all.
    const patient = createHttpReceiver({ rules: addressRules(true), timeoutMs: 1000 });
    const hasty = createHttpReceiver({ rules: addressRules(true), timeoutMs: 50 });
    const endless = await open((_, response) => void response.writeHead(200).write('so far\0'));
    expect(await patient.send(message(`http://127.0.0.1:${endless.port}/`))).toEqual({
      status: 200,
      text: 'so far',
    });
    const silent = await open(() => undefined);
    expect(await hasty.send(message(`http://127.0.0.1:${silent.port}/`))).toEqual({
      status: null,
      text: 'timeout',
    });
    const lost = createHttpReceiver({
      rules: addressRules(true),
      timeoutMs: 50,
      resolve: () => new Promise(() => undefined),
    });
    expect(await lost.send(message('http://receiver.example/'))).toEqual({ status: null, text: 'timeout' });
  });

  it('that finds nobody says why', async () => {
    const { port } = await open((request) => request.socket.destroy());
    expect(await homely.send(message(`http://127.0.0.1:${port}/`))).toEqual({
      status: null,
      text: 'broken: ECONNRESET',
    });
    expect(await homely.send(message('http://127.0.0.1:1/'))).toEqual({ status: null, text: 'refused' });
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const nowhere = createHttpReceiver({ rules: addressRules(false), resolve });
    expect(await nowhere.send(message('https://nowhere.example/'))).toEqual({
      status: null,
      text: 'unknown-host',
    });
  });
});

describe('an address', () => {
  it.each([
    ['nothing', '', 'unreadable'],
    ['a word', 'webhook', 'unreadable'],
    ['a number that is no address', 'https://999.1.1.1/', 'unreadable'],
    ['without TLS', 'http://example.com/', 'scheme'],
    ['a file', 'file:///etc/passwd', 'scheme'],
    ['gopher', 'gopher://example.com/', 'scheme'],
    ['a user name', 'https://ada@example.com/', 'credentials'],
    ['a password', 'https://:secret@example.com/', 'credentials'],
    ['of a mail server', 'https://example.com:25/', 'port'],
    ['of plain HTTP', 'https://example.com:80/', 'port'],
  ])('is refused when it is %s: %s', async (_, url, fault) => {
    expect(careful.check(url)).toBe(fault);
    expect(await careful.send(message(url))).toEqual({ status: null, text: `unusable: ${fault}` });
  });

  it.each([['https://example.com/hook'], ['https://example.com:8443/'], ['https://[2606:4700::1111]/']])(
    'is taken when it is public: %s',
    (url) => expect(careful.check(url)).toBeUndefined(),
  );

  it.each([
    ['dotted', '127.0.0.1'],
    ['with the dot of the root', '127.0.0.1.'],
    ['short', '127.1'],
    ['decimal', '2130706433'],
    ['octal', '0177.0.0.1'],
    ['octal as one number', '017700000001'],
    ['hex', '0x7f.0.0.1'],
    ['hex as one number', '0x7f000001'],
    ['in full-width digits', '１２７.０.０.１'],
    ['in percent signs', '%31%32%37.0.0.1'],
    ['zero', '0'],
    ['IPv6', '[::1]'],
    ['IPv6 at length', '[0:0:0:0:0:0:0:1]'],
    ['IPv4-mapped', '[::ffff:127.0.0.1]'],
    ['IPv4-mapped in hex', '[::ffff:7f00:1]'],
    ['NAT64', '[64:ff9b::127.0.0.1]'],
    ['6to4', '[2002:7f00:1::]'],
    ['a name', 'localhost'],
    ['a name in capitals, with the dot of the root', 'LOCALHOST.'],
  ])('of this machine is never called, however it is spelled: %s', async (_, host) => {
    const { port, connections } = await open((_request, response) => response.end());
    const { status, text } = await careful.send(message(`https://${host}:${port}/`));
    expect([status, text]).toEqual([null, expect.stringMatching(/private$/)]);
    expect(connections()).toBe(0);
  });

  it.each([
    ['a private one', ['10.0.0.1']],
    ['a public and a private one', ['93.184.216.34', '127.0.0.1']],
    ['metadata in IPv6 clothes', ['::ffff:169.254.169.254']],
    ['what is no address', ['localhost']],
  ])('whose name leads to %s is never called', async (_, addresses) => {
    const receiver = createHttpReceiver({ rules: addressRules(false), resolve: async () => addresses });
    expect(await receiver.send(message('https://rebind.example/'))).toEqual({
      status: null,
      text: 'private',
    });
  });

  it('is looked up once: a name that leads elsewhere a moment later leads nowhere else', async () => {
    let lookUps = 0;
    const seen: (string | undefined)[] = [];
    const { port } = await open((request, response) => {
      seen.push(request.headers.host);
      response.end('here');
    });
    const receiver = createHttpReceiver({
      rules: { allowHttp: true, isAllowed: (address) => address === '127.0.0.1' },
      resolve: async () => (lookUps++ === 0 ? ['127.0.0.1'] : ['169.254.169.254']),
    });
    // The name exists nowhere, so that only the checked address can have been called.
    const url = `http://rebind.invalid:${port}/`;
    expect(await receiver.send(message(url))).toEqual({ status: 200, text: 'here' });
    expect([lookUps, seen]).toEqual([1, [`rebind.invalid:${port}`]]);
    expect(await receiver.send(message(url))).toEqual({ status: null, text: 'private' });
    expect(seen).toHaveLength(1);
  });

  it('is called by its name within TLS too, so that its certificate is checked against it', async () => {
    let greet: (hello: string) => void = () => undefined;
    const hello = new Promise<string>((resolve) => (greet = resolve));
    const server = net.createServer((socket) =>
      socket.once('data', (data) => {
        greet(data.toString('latin1'));
        socket.destroy();
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const receiver = createHttpReceiver({ rules: addressRules(true), resolve: async () => ['127.0.0.1'] });
    const { port } = server.address() as AddressInfo;
    const sent = receiver.send(message(`https://receiver.invalid:${port}/`));
    expect(await hello).toContain('receiver.invalid');
    expect((await sent).status).toBeNull();
  });
});
