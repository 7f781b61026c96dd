// A host is looked up once, and the socket goes to what was checked.
import { lookup as dnsLookup } from 'node:dns/promises';
import net, { type LookupFunction } from 'node:net';

/** Every IP address of a host. */
export async function resolveAll(host: string): Promise<string[]> {
  return (await dnsLookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/** Resolving cannot be called off, but waiting for it can. */
export function within<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    deadline.addEventListener('abort', () => reject(new Error('too late')), { once: true });
    work.then(resolve, reject);
  });
}

/** Answers the socket's question where the host is with what was checked, whatever a resolver would say by now. */
export function pin(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: net.isIP(address) }));
  return (_host, options, callback) => {
    const [first] = known;
    if (options.all) callback(null, known);
    else callback(null, first?.address ?? '', first?.family);
  };
}
