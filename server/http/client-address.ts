// Whose request it is, for rate limits. Addresses are used and forgotten: never stored, never logged.
import ipaddr from 'ipaddr.js';
import type { Config } from '../config';

/** Normal form of an address: IPv4-mapped IPv6 becomes IPv4. Undefined when it is none. */
function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

/**
 * The address a request came from: the socket's own, unless that is a trusted proxy; then the right-most entry of
 * `X-Forwarded-For` that is not itself a trusted proxy. Entries further left are the visitor's to invent.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: Config['trustedProxies'],
): string {
  const isTrusted = (address: ipaddr.IPv4 | ipaddr.IPv6) =>
    trustedProxies.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));
  let current = parseAddress(socketAddress ?? '');
  if (!current) return 'unknown';
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  while (isTrusted(current)) {
    const next = parseAddress(hops.pop() ?? '');
    if (!next) break;
    current = next;
  }
  return current.toString();
}

/**
 * Whether a request comes from this machine or its own network. With a forwarding header from a proxy that is not trusted it
 * does not: the proxy is near, but whom it speaks for is unknown.
 */
export function isPrivateCaller(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: Config['trustedProxies'],
): boolean {
  const address = clientAddress(socketAddress, forwardedFor, trustedProxies);
  const range = parseAddress(address)?.range() ?? 'none';
  const speaksForUnknown =
    forwardedFor !== undefined && address === clientAddress(socketAddress, undefined, []);
  return ['loopback', 'private', 'uniqueLocal', 'linkLocal'].includes(range) && !speaksForUnknown;
}
