// Whether an address is one that messages may be sent to, before anybody is asked where it leads.
import net from 'node:net';
import type { AddressFault } from './receiver';

export interface AddressRules {
  /** http, and every port, besides https. */
  allowHttp: boolean;
  /** Whether an IP address may be called. */
  isAllowed(address: string): boolean;
}

/** The host as the resolver and the socket want it: without the brackets of IPv6 and the dot of the root. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/** `URL` has turned decimal, octal, hex and short spellings of IPv4 into the usual one. */
export function checkAddress(text: string, { allowHttp, isAllowed }: AddressRules): AddressFault | URL {
  if (!URL.canParse(text)) return 'unreadable';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:')) return 'scheme';
  if (url.username || url.password) return 'credentials';
  const host = hostOf(url);
  if (host === '') return 'unreadable';
  // Other services answer below 1024, and a request can be made to look like words of theirs.
  if (!allowHttp && url.port !== '' && Number(url.port) < 1024) return 'port';
  if (net.isIP(host) && !isAllowed(host)) return 'private';
  return url;
}
