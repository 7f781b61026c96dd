// Addresses and ranges whose visits are a team's own: as people type them, as they are kept, and whether an address lies in one.
import ipaddr from 'ipaddr.js';

/** An address and how many of its leading bits count. */
export type AddressRange = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Fewest leading bits: a range wider than that is no team's, and leaves out half a country. */
const LEAST_BITS = { ipv4: 8, ipv6: 16 };
/** Before the four bytes of an IPv4 address that is written as an IPv6 one. */
const MAPPED_BITS = 96;

/** The range in its usual form, its host bits cleared, or what keeps the text from being used; completes the sentence "“text” …". */
export function parseRange(text: string): { range: string } | { reason: string } {
  const parsed = readRange(text);
  if (!parsed)
    return { reason: 'is not an address; write it like 203.0.113.7, 203.0.113.0/24 or 2001:db8::/48' };
  const [address, bits] = parsed;
  const least = LEAST_BITS[address.kind()];
  if (bits < least) return { reason: `covers too many addresses; use a range of /${least} or narrower` };
  return { range: writeRange(address, bits) };
}

/** The stored list. Never throws: what cannot be read is left out, and the rest holds. */
export function readRanges(json: string): AddressRange[] {
  return readRangeTexts(json).flatMap((text) => {
    const range = readRange(text);
    return range ? [range] : [];
  });
}

/** The stored list as it was typed. Never throws. */
export function readRangeTexts(json: string): string[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** Whether the address lies in one of the ranges; an IPv4 address that is written as an IPv6 one is the IPv4 address. */
export function isWithin(ranges: readonly AddressRange[], text: string): boolean {
  if (ranges.length === 0 || !ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));
}

/** What a person at this address would list, and whether visitors can come from it; undefined when it is none. */
export function ownRange(text: string): { range: string; isPublic: boolean } | undefined {
  if (!ipaddr.isValid(text)) return undefined;
  const address = ipaddr.process(text);
  // Browsers change the second half of an IPv6 address every day; the first is the household's or the office's.
  const bits = address.kind() === 'ipv6' ? 64 : 32;
  return { range: writeRange(address, bits), isPublic: address.range() === 'unicast' };
}

function readRange(text: string): AddressRange | undefined {
  const [base = '', bits, ...more] = text.trim().split('/');
  // The shorter forms of IPv4, such as 10.1, are read differently by everybody.
  const isAddress = base.includes(':') ? ipaddr.IPv6.isValid(base) : ipaddr.IPv4.isValidFourPartDecimal(base);
  if (!isAddress || base.includes('%') || more.length > 0) return undefined;
  const address = ipaddr.parse(base);
  const most = address.kind() === 'ipv4' ? 32 : 128;
  if (bits !== undefined && !/^\d{1,3}$/.test(bits)) return undefined;
  const count = bits === undefined ? most : Number(bits);
  if (count > most) return undefined;
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress()
    ? [address.toIPv4Address(), Math.max(0, count - MAPPED_BITS)]
    : [address, count];
}

function writeRange(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  const bytes = address.toByteArray();
  if (bits === bytes.length * 8) return address.toString();
  const network = bytes.map((byte, at) => byte & (0xff << Math.max(0, Math.min(8, (at + 1) * 8 - bits))));
  return `${ipaddr.fromByteArray(network).toString()}/${bits}`;
}
