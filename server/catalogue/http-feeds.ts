// Reads a feed by HTTP from an address that a member of a team typed in. As messages to other tools: the name is resolved once, every
// address it leads to is checked, and the socket goes to a checked one. A redirect is a new address, checked as the first was.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { checkAddress, hostOf, type AddressRules } from '../webhooks/check-address';
import { pin, resolveAll, within } from '../webhooks/pinned-socket';
import type { AddressFault } from '../webhooks/receiver';
import { FeedError } from './feed-error';
import { isPaged, readPages } from './read-pages';
import { unpack } from './unpack';

/** From the look-up of the name to the end of the feed, ms. */
const TIMEOUT_MS = 10 * 60_000;
/** Without a byte, ms. */
const IDLE_MS = 30_000;
const MOST_REDIRECTS = 5;
/** Asked again as often where a shop says that it was asked too often, after as long as it says. */
const MOST_WAITS = 3;
const LONGEST_WAIT_MS = 30_000;

export interface OpenFeed {
  chunks: AsyncIterable<Uint8Array>;
  /** As the shop says; null: it does not, or packs it. */
  bytesInAll: number | null;
  /** Tells this feed from a later one; null: the shop does not say. */
  validator: string | null;
}

export interface Feeds {
  /** Why no feed can be read there, as far as it can be told without asking anybody. */
  check(url: string): AddressFault | undefined;
  /**
   * @param known the validator of the feed that was read before
   * @returns null: it is the same still
   * @throws FeedError also while it is read
   */
  open(url: string, known?: string | null): Promise<OpenFeed | null>;
}

export interface HttpFeedsOptions {
  rules: AddressRules;
  /** Every IP address of a host name. */
  resolve?: (host: string) => Promise<string[]>;
  timeoutMs?: number;
  idleMs?: number;
}

export function createHttpFeeds({
  rules,
  resolve = resolveAll,
  timeoutMs = TIMEOUT_MS,
  idleMs = IDLE_MS,
}: HttpFeedsOptions): Feeds {
  /** The answer of the last of a chain of addresses, each of them checked. */
  const follow = async (first: string, known: string | null, deadline: AbortSignal) => {
    let address = first;
    let waits = 0;
    for (let moves = 0; moves <= MOST_REDIRECTS;) {
      const url = checkAddress(address, rules);
      if (!(url instanceof URL)) throw new FeedError('unusable');
      const addresses = await within(deadline, resolve(hostOf(url)));
      if (addresses.length === 0) throw new FeedError('unknown-host');
      // All of them: which one a socket takes is not for the owner of the name to choose.
      if (!addresses.every(rules.isAllowed)) throw new FeedError('unusable');
      const incoming = await get(url, addresses, { deadline, idleMs, known });
      const { statusCode = 0, headers } = incoming;
      if (statusCode === 200) return incoming;
      incoming.destroy();
      if (statusCode === 304 && known !== null) return null;
      const wait = Number(headers['retry-after'] ?? NaN) * 1000;
      if ((statusCode === 429 || statusCode === 503) && wait <= LONGEST_WAIT_MS && waits++ < MOST_WAITS) {
        await rest(wait, undefined, { signal: deadline });
        continue;
      }
      const { location } = headers;
      if (![301, 302, 303, 307, 308].includes(statusCode) || !location || !URL.canParse(location, url))
        throw new FeedError('refused');
      address = new URL(location, url).href;
      moves++;
    }
    throw new FeedError('moved');
  };

  const openOne = async (
    url: string,
    known: string | null,
    deadline: AbortSignal,
  ): Promise<OpenFeed | null> => {
    try {
      const incoming = await follow(url, known, deadline);
      if (!incoming) return null;
      const encoding = incoming.headers['content-encoding'] ?? '';
      const said = encoding === '' ? Number(incoming.headers['content-length'] ?? NaN) : NaN;
      return {
        chunks: unpack(told(incoming, deadline), encoding),
        bytesInAll: Number.isSafeInteger(said) && said >= 0 ? said : null,
        validator: validatorOf(incoming.headers),
      };
    } catch (error) {
      throw explain(error, deadline);
    }
  };

  return {
    check: (text) => {
      const checked = checkAddress(text, rules);
      return checked instanceof URL ? undefined : checked;
    },
    open: async (text, known = null) => {
      const deadline = AbortSignal.timeout(timeoutMs);
      if (!isPaged(text)) return openOne(text, known, deadline);
      // That the first page is the same says nothing of the others.
      const chunks = readPages(text, async (url) => (await openOne(url, null, deadline))?.chunks);
      return { chunks, bytesInAll: null, validator: null };
    },
  };
}

/** `"tag"` or `W/"tag"`, or a date. */
function validatorOf({ etag, 'last-modified': since }: http.IncomingHttpHeaders): string | null {
  const said = etag ?? since;
  return said !== undefined && said.length <= 200 ? said : null;
}

function conditions(known: string | null): Record<string, string> {
  if (known === null) return {};
  return known.endsWith('"') ? { 'If-None-Match': known } : { 'If-Modified-Since': known };
}

function get(
  url: URL,
  addresses: string[],
  { deadline, idleMs, known }: { deadline: AbortSignal; idleMs: number; known: string | null },
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const host = hostOf(url);
    const { request } = url.protocol === 'https:' ? https : http;
    const outgoing = request(
      {
        host,
        port: url.port || undefined,
        path: url.pathname + url.search,
        headers: {
          Host: url.host,
          'User-Agent': 'Beckon-Feeds/1',
          'Accept-Encoding': 'gzip, br',
          ...conditions(known),
        },
        // A socket of its own: a kept one would have been opened for an earlier look-up.
        agent: false,
        lookup: pin(addresses),
        ...(net.isIP(host) === 0 && { servername: host }),
        signal: deadline,
        timeout: idleMs,
      },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.on('timeout', () => outgoing.destroy(new FeedError('slow')));
    outgoing.on('upgrade', (_, socket) => {
      socket.destroy();
      reject(new FeedError('refused'));
    });
    outgoing.end();
  });
}

async function* told(incoming: http.IncomingMessage, deadline: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of incoming) yield chunk as Uint8Array;
  } catch (error) {
    throw explain(error, deadline);
  } finally {
    incoming.destroy();
  }
}

function explain(error: unknown, deadline: AbortSignal): Error {
  if (error instanceof FeedError) return error;
  if (deadline.aborted) return new FeedError('slow');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new FeedError(/^(?:ENOTFOUND|EAI_)/.test(code) ? 'unknown-host' : 'broken');
}
