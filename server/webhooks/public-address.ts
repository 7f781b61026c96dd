// Which network addresses are in the open Internet. Everything else may be a machine that trusts its neighbours.
import ipaddr from 'ipaddr.js';

/** Global unicast, the only IPv6 addresses that are given out (RFC 4291, section 2.4, and the registry of IANA). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** False also for what is no address, and for IPv6 that leads to an IPv4 address: mapped, NAT64, 6to4, Teredo, ISATAP. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv4') return true;
  return (address as ipaddr.IPv6).match(GLOBAL_UNICAST) && !isTunnel(address as ipaddr.IPv6);
}

/** ISATAP (RFC 5214): the last four bytes are an IPv4 address. */
function isTunnel({ parts }: ipaddr.IPv6): boolean {
  return parts[5] === 0x5efe && ((parts[4] ?? 0) & ~0x0200) === 0;
}
