// Sends a message by HTTP to an address that a member of a team typed in. The server stands in a network that trusts it, so the
// name is resolved once, every address it leads to is checked, the socket goes to a checked one, and redirects are not followed.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { checkAddress, hostOf, type AddressRules } from './check-address';
import { pin, resolveAll, within } from './pinned-socket';
import { isPublicAddress } from './public-address';
import type { Answer, NoAnswer, OutgoingMessage, Receiver } from './receiver';
import { signMessage } from './sign-message';

/** From the look-up of the name to the end of the answer, ms. */
const TIMEOUT_MS = 15_000;
/** Kept of an answer, bytes; the rest is not read. */
const MAX_ANSWER_BYTES = 8 * 1024;

export interface HttpReceiverOptions {
  rules: AddressRules;
  /** Every IP address of a host name. */
  resolve?: (host: string) => Promise<string[]>;
  timeoutMs?: number;
}

/** `allowPrivate`: the operator wants messages to reach machines of the own network, also without TLS. */
export function addressRules(allowPrivate: boolean): AddressRules {
  return { allowHttp: allowPrivate, isAllowed: allowPrivate ? () => true : isPublicAddress };
}

export function createHttpReceiver({
  rules,
  resolve = resolveAll,
  timeoutMs = TIMEOUT_MS,
}: HttpReceiverOptions): Receiver {
  return {
    check: (text) => {
      const checked = checkAddress(text, rules);
      return checked instanceof URL ? undefined : checked;
    },
    send: async (message) => {
      const url = checkAddress(message.url, rules);
      if (!(url instanceof URL)) return none('unusable', url);
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const addresses = await within(deadline, resolve(hostOf(url)));
        if (addresses.length === 0) return none('unknown-host');
        // All of them: which one a socket takes is not for the owner of the name to choose.
        if (!addresses.every(rules.isAllowed)) return none('private');
        return await post(url, addresses, message, deadline);
      } catch (error) {
        return deadline.aborted ? none('timeout') : explain(error);
      }
    },
  };
}

function post(url: URL, addresses: string[], message: OutgoingMessage, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const host = hostOf(url);
    const { request } = url.protocol === 'https:' ? https : http;
    const outgoing = request(
      {
        method: 'POST',
        host,
        port: url.port || undefined,
        path: url.pathname + url.search,
        headers: {
          Host: url.host,
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(message.payload),
          'User-Agent': 'Beckon-Webhooks/1',
          'Accept-Encoding': 'identity',
          ...signMessage(message),
        },
        // A socket of its own: a kept one would have been opened for an earlier look-up.
        agent: false,
        lookup: pin(addresses),
        ...(net.isIP(host) === 0 && { servername: host }),
        signal,
      },
      (incoming) => {
        // From here on, running out of time ends the answer and not the request.
        outgoing.off('error', reject).on('error', () => undefined);
        readAnswer(incoming, resolve);
      },
    );
    outgoing.on('error', reject);
    // Nobody asked for another protocol; without a listener the socket would go and nothing would be heard of it.
    outgoing.on('upgrade', ({ statusCode = 101 }, socket) => {
      socket.destroy();
      resolve({ status: statusCode, text: '' });
    });
    outgoing.end(message.payload);
  });
}

/** The status counts as soon as it is there: an answer that does not end, or ends badly, is an answer. */
function readAnswer(incoming: http.IncomingMessage, resolve: (answer: Answer) => void): void {
  const parts: Buffer[] = [];
  let size = 0;
  const done = () => {
    const text = Buffer.concat(parts).subarray(0, MAX_ANSWER_BYTES).toString('utf8');
    // Databases do not take the character zero.
    resolve({ status: incoming.statusCode ?? null, text: text.replaceAll('\0', '') });
    incoming.destroy();
  };
  incoming.on('data', (part: Buffer) => {
    parts.push(part);
    size += part.length;
    if (size >= MAX_ANSWER_BYTES) done();
  });
  incoming.on('end', done);
  incoming.on('error', done);
  incoming.on('close', done);
}

function explain(error: unknown): Answer {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOTFOUND|EAI_)/.test(code)) return none('unknown-host');
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/.test(code)) return none('refused');
  if (/CERT|SIGNATURE/.test(code)) return none('certificate', code);
  return none('broken', code || (error instanceof Error ? error.message : ''));
}

function none(why: NoAnswer, detail = ''): Answer {
  return { status: null, text: detail === '' ? why : `${why}: ${detail}` };
}
