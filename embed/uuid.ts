// UUID version 7 (RFC 9562, section 5.7): 48 bits of ms since 1970, then random bits. Sorts by time.

/** A new id for the moment `now`, ms since 1970. The two free bits of the variant digit stay 0. */
export function uuid(now: number): string {
  const digits = crypto
    .getRandomValues(new Uint8Array(18))
    .reduce((hex, byte) => hex + (byte % 16).toString(16), now.toString(16).padStart(12, '0'));
  return digits.replace(/(.{8})(.{4})(...)(...)/, '$1-$2-7$3-8$4-');
}
