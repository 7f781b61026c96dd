// Under which name an address is rate-limited. Addresses are used and forgotten: never stored, never logged.
import ipaddr from 'ipaddr.js';

/**
 * The address, or its /64 network for IPv6, where one subscriber has as many addresses as they like. Undefined for
 * addresses that are no single visitor: loopback and private networks, where a proxy that is not declared as
 * trusted would make one visitor of everybody.
 */
export function limitKey(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return undefined;
  return parsed.kind() === 'ipv6' ? parsed.toByteArray().slice(0, 8).join('.') : parsed.toString();
}
