// Which arm a visitor belongs to: a hash, never a dice roll, so that everyone can recompute it.

/** FNV-1a, 32 bit, over UTF-16 code units. [Fowler, Noll & Vo; same numbers as GrowthBook's hash version 2] */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Place of a visitor on the unit interval, 0–0.9999 in steps of 1/10,000. Pure: same seed and id, same place. */
export function bucket(seed: string, visitorId: string): number {
  return (fnv1a32(String(fnv1a32(seed + visitorId))) % 10000) / 10000;
}
