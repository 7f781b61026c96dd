// UUID version 7 (RFC 9562, section 5.7): 48 bits of ms since 1970, then random bits. Sorts by time.

/** A new id for the moment `now`, ms since 1970. The two free bits of the variant digit stay 0. */
export function uuid(now: number): string {
  const time = now.toString(16).padStart(13, '0');
  // All at once: each asking costs more than what it brings.
  const random = crypto.getRandomValues(new Uint8Array(36));
  let place = 0;
  return 'xxxxxxxx-xxxx-7xxx-8xxx-xxxxxxxxxxxx'.replace(
    /x/g,
    () => time[++place] ?? ((random[place] as number) % 16).toString(16),
  );
}
