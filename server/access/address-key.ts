// Who shares a limit. Addresses are used and forgotten: never stored, never logged.
import ipaddr from 'ipaddr.js';

/**
 * One IPv4 address, or the /64 network of an IPv6 address, of which a household has at least one and a guesser as many
 * addresses as they like. What is no address stands for itself.
 */
export function addressKey(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6' ? parsed.toByteArray().slice(0, 8).join('.') : parsed.toString();
}
